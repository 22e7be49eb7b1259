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
    CompletableFuture<T> done = new CompletableFuture<>();
    fx.run(
        () -> {
          try {
            done.complete(step.get());
          } catch (RuntimeException problem) {
            done.completeExceptionally(problem);
          }
        });
    return done.join();
  }
}
