package io.streamboard.desktop.exchange;

import io.streamboard.desktop.ui.Clips;
import io.streamboard.desktop.ui.FileChoice;
import io.streamboard.desktop.ui.FxThread;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * What imports and exports need of the computer, the same in all windows.
 *
 * @param blocking runs what waits for a server or a disk
 * @param ids makes ids that nobody else makes; asked from any thread
 */
public record FileMeans(
    FxThread fx, Executor blocking, FileChoice.Maker choices, Clips clips, Supplier<String> ids) {

  /** For one board, or the list of boards, in one window. */
  public FileWork newWork() {
    return new FileWork(fx, blocking);
  }
}
