package io.streamboard.desktop.exchange;

import io.streamboard.desktop.ui.FxThread;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Does single steps of long work on the screen's thread, for a thread that waits for each. */
record OnScreen(FxThread fx) {

  /** Throws on what the step throws. */
  <T> T get(Supplier<T> step) {
    if (fx.here()) {
      return step.get();
    }
    return CompletableFuture.supplyAsync(step, fx::run).join();
  }
}
