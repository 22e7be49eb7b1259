package io.streamboard.desktop.board.tool;

import java.util.Optional;

/** The handles of the selection, as something to take hold of. */
public record HandleGrips(Surface surface) implements Grips {

  @Override
  public Optional<Grip> at(Pointer pointer) {
    return surface.handles().flatMap(handles -> at(handles, pointer));
  }

  private Optional<Grip> at(Handles handles, Pointer pointer) {
    if (handles.isKnob(pointer.x(), pointer.y())) {
      return Optional.of(new Grip(Aim.TURN, () -> Turning.begin(surface, pointer, handles)));
    }
    return handles
        .at(pointer.x(), pointer.y())
        .map(
            handle ->
                new Grip(
                    handle.aim(handles.pose().rotation()),
                    () -> Resizing.begin(surface, pointer, handle, handles)));
  }
}
