package io.streamboard.desktop.board.desk;

import io.streamboard.model.operation.Operation;
import java.util.List;

/**
 * Puts what comes from a file on the board, in as many goes as it takes, so that the window is
 * never held up for long. All of it is one step of mine. Called on the JavaFX thread only.
 */
@FunctionalInterface
public interface Bringing {

  /** Submits these next; widgets that they add are taken back by undo. */
  void bring(List<Operation> operations);
}
