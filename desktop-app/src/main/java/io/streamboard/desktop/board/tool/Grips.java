package io.streamboard.desktop.board.tool;

import java.util.Optional;

/**
 * Places over the board that can be taken hold of, such as handles. The tool that selects asks all
 * of them, when the pointer moves and when it is pressed, before it looks for widgets.
 */
public interface Grips {

  /** What is under the pointer; empty where there is nothing of these. */
  Optional<Grip> at(Pointer pointer);
}
