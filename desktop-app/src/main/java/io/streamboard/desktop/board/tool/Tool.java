package io.streamboard.desktop.board.tool;

/**
 * What the primary button does on the board. A press is followed by any number of drags and one
 * release, or by {@link #cancel}.
 */
public interface Tool {

  void pressed(Pointer pointer);

  void dragged(Pointer pointer);

  void released(Pointer pointer);

  /** Gives up what was begun; nothing of it stays. */
  void cancel();

  /** The pointer went here without being pressed. */
  default void hovered(Pointer pointer) {}

  /** The pointer is not over the board any more. */
  default void left() {}

  /** Whether the view moves along while it drags at an edge of the window. */
  default boolean pansAtEdges() {
    return false;
  }

  /** What the pointer looks like here, between presses. */
  default Aim aim(Pointer pointer) {
    return Aim.CROSS;
  }
}
