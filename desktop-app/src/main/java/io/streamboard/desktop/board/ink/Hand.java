package io.streamboard.desktop.board.ink;

import io.streamboard.desktop.board.tool.Tool;

/** What the hand that draws holds, and how near the board is. */
public interface Hand {

  /** Pixels per world unit. */
  double zoom();

  /** Takes this tool in hand. */
  void use(Tool tool);

  /** Lays down what it holds: back to selecting. */
  void done();
}
