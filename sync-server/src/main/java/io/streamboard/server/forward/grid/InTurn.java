package io.streamboard.server.forward.grid;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asynchronous changes of the grid, for each key one after the other: while members come and go the
 * grid tries some of them again and keeps no order by itself. Thread-safe; never blocks.
 */
final class InTurn {
  private static final Logger LOG = LoggerFactory.getLogger(InTurn.class);

  private final Map<String, CompletableFuture<Boolean>> last = new ConcurrentHashMap<>();

  void run(String key, Supplier<CompletionStage<?>> change) {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    CompletableFuture<Boolean> before = last.put(key, done);
    Runnable start = () -> start(change).whenComplete((_, lost) -> end(key, done, lost));
    if (before == null) {
      start.run();
    } else {
      var _ = before.thenRun(start);
    }
  }

  private static CompletionStage<?> start(Supplier<CompletionStage<?>> change) {
    try {
      return change.get();
    } catch (RuntimeException ended) {
      return CompletableFuture.failedFuture(ended);
    }
  }

  private void end(String key, CompletableFuture<Boolean> done, Throwable lost) {
    if (lost != null) {
      LOG.debug("The grid was not told where a board is open: {}", lost.toString());
    }
    last.remove(key, done);
    done.complete(true);
  }
}
