package io.streamboard.desktop.board.tool;

/** What is selected goes where the pointer goes. */
record Moving(Surface surface, Pointer start, LiveDrag drag) implements Gesture {

  @Override
  public Gesture dragged(Pointer pointer) {
    LiveDrag moved = drag.movedBy(pointer.dx(start), pointer.dy(start));
    surface.show(moved);
    return new Moving(surface, start, moved);
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
