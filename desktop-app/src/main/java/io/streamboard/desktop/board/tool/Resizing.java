package io.streamboard.desktop.board.tool;

import io.streamboard.desktop.canvas.Pose;
import java.util.List;

/**
 * A handle is moved and what is selected grows or shrinks with it. Shift keeps the ratio, or lets
 * it go where it is kept usually; Alt keeps the middle.
 */
record Resizing(Surface surface, Pointer start, Handle handle, Resizer resizer, LiveDrag drag)
    implements Gesture {

  static Gesture begin(Surface surface, Pointer pointer, Handle handle, Handles handles) {
    Resizer resizer = Resizer.of(surface, handles);
    return new Resizing(surface, pointer, handle, resizer, resizer.drag());
  }

  @Override
  public Gesture dragged(Pointer pointer) {
    Handle.Manner manner = resizer.manner(pointer.shift(), pointer.held().alt());
    Pose free = handle.moved(resizer.pose(), pointer.dx(start), pointer.dy(start), manner);
    surface.guides(List.of());
    LiveDrag resized = resizer.to(pointer.held().shortcut() ? free : snapped(free, manner));
    surface.show(resized);
    return new Resizing(surface, start, handle, resizer, resized);
  }

  /** Only what is upright has edges that can fit to those of others. */
  private Pose snapped(Pose free, Handle.Manner manner) {
    if (!free.isUpright()) {
      return free;
    }
    Snapping snapping = surface.snapping(drag.id(), drag.start().keySet());
    Snap snap = snapping.edges(free.area(), handle);
    Pose to = manner.keepsRatio() ? inRatio(free, snap, manner) : byEdges(free, snap, manner);
    surface.guides(snapping.edges(to.area(), handle).guides());
    return to;
  }

  private Pose byEdges(Pose free, Snap snap, Handle.Manner manner) {
    return to(
        free.bounds().width() + handle.across() * snap.dx() * manner.grows(),
        free.bounds().height() + handle.down() * snap.dy() * manner.grows(),
        manner);
  }

  /** One axis fits and the other follows. */
  private Pose inRatio(Pose free, Snap snap, Handle.Manner manner) {
    double wider = handle.across() * snap.dx() * manner.grows() / free.bounds().width();
    double higher = handle.down() * snap.dy() * manner.grows() / free.bounds().height();
    boolean byWidth = higher == 0 || (wider != 0 && Math.abs(wider) < Math.abs(higher));
    double factor = 1 + (byWidth ? wider : higher);
    return to(free.bounds().width() * factor, free.bounds().height() * factor, manner);
  }

  private Pose to(double width, double height, Handle.Manner manner) {
    return handle.moved(
        resizer.pose(),
        handle.across() * (width - resizer.pose().bounds().width()) / manner.grows(),
        handle.down() * (height - resizer.pose().bounds().height()) / manner.grows(),
        manner);
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
