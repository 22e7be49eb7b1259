package io.streamboard.desktop.share;

import io.streamboard.model.operation.Operation;

/** The way of rights to the board: an operation like any other. */
@FunctionalInterface
public interface Submitter {

  /**
   * Submits on the open board; {@code settled} runs on the JavaFX thread once the outcome is known,
   * whatever it is.
   */
  void submit(Operation operation, Runnable settled);
}
