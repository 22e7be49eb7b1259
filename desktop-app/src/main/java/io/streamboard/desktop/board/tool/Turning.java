package io.streamboard.desktop.board.tool;

import io.streamboard.model.geometry.Point;

/**
 * What is selected turns about its middle as the pointer goes around it: by whole degrees, and with
 * Shift by steps.
 *
 * @param before how one widget was turned; 0 for many, which turn together
 */
record Turning(Surface surface, Pointer start, Point centre, double before, LiveDrag drag)
    implements Gesture {

  static Gesture begin(Surface surface, Pointer pointer, Handles handles) {
    LiveDrag drag = LiveDrag.turn(surface.dragId(), surface.turnable());
    Point centre = Turns.middle(drag.start().values());
    return new Turning(surface, pointer, centre, handles.pose().rotation(), drag);
  }

  @Override
  public Gesture dragged(Pointer pointer) {
    double by = angle(pointer) - angle(start);
    double to = Turns.stepped(before + by, pointer.shift() ? Turns.STEP : 1);
    LiveDrag turned = drag.turned(centre, to - before);
    surface.show(turned);
    return new Turning(surface, start, centre, before, turned);
  }

  private double angle(Pointer pointer) {
    return Math.toDegrees(
        Math.atan2(pointer.world().y() - centre.y(), pointer.world().x() - centre.x()));
  }

  @Override
  public void released(Pointer pointer) {
    drag.end(surface);
  }

  @Override
  public void cancel() {
    surface.abandon(drag);
  }
}
