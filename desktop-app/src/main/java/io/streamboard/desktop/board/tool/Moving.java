package io.streamboard.desktop.board.tool;

import io.streamboard.desktop.canvas.form.Area;
import java.util.List;

/**
 * What is selected goes where the pointer goes, and snaps to what is near. With Shift it stays on
 * the line across or down from where it was.
 *
 * @param box around all of it, when it began
 */
record Moving(Surface surface, Pointer start, Area box, LiveDrag drag) implements Gesture {

  static Moving begin(Surface surface, Pointer start, LiveDrag drag) {
    return new Moving(surface, start, drag.area(), drag);
  }

  @Override
  public Gesture dragged(Pointer pointer) {
    double dx = pointer.dx(start);
    double dy = pointer.dy(start);
    boolean across = Math.abs(dx) >= Math.abs(dy);
    Snap snap = snap(pointer, box.moved(dx, dy));
    boolean line = pointer.shift();
    LiveDrag moved =
        drag.movedBy(line && !across ? 0 : dx + snap.dx(), line && across ? 0 : dy + snap.dy());
    surface.guides(line ? List.of() : snap.guides());
    surface.show(moved);
    return new Moving(surface, start, box, moved);
  }

  private Snap snap(Pointer pointer, Area moved) {
    return pointer.held().shortcut()
        ? Snap.NONE
        : surface.snapping(drag.id(), drag.start().keySet()).box(moved);
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
