package io.streamboard.benchmarks.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** Looks at a server's port from before it is started until it takes clients. */
final class StartWatch {
  private static final long LOOK_NANOS = 2_000_000;

  /** Each look at a server that answers costs it work that it should spend on its start. */
  private static final long LOOK_AT_ANSWERING_NANOS = 50_000_000;

  private static final int PATIENCE_MILLIS = 10_000;
  private static final Duration MOST = Duration.ofMinutes(5);
  private static final int READY = 200;

  private final URI address;
  private final long start = System.nanoTime();

  private StartWatch(URI address) {
    this.address = address;
  }

  /**
   * @param start starts the server; it is watched from just before the call
   */
  static Started watch(URI address, Runnable start) {
    StartWatch watch = new StartWatch(address);
    CompletableFuture<Started> seen = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("start-watch")
        .uncaughtExceptionHandler((_, failed) -> seen.completeExceptionally(failed))
        .start(() -> seen.complete(watch.seen()));
    start.run();
    return seen.join();
  }

  private Started seen() {
    Optional<Duration> answers = Optional.empty();
    for (Duration now = now(); now.compareTo(MOST) < 0; now = now()) {
      OptionalInt status = status();
      if (status.isPresent()) {
        Duration first = answers.orElseGet(this::now);
        if (status.getAsInt() == READY) {
          return new Started(first, now());
        }
        answers = Optional.of(first);
      }
      LockSupport.parkNanos(answers.isPresent() ? LOOK_AT_ANSWERING_NANOS : LOOK_NANOS);
    }
    throw new IllegalStateException("the server does not become ready");
  }

  private Duration now() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** What {@code /readyz} answers; empty when nobody does. */
  private OptionalInt status() {
    try {
      HttpURLConnection call =
          (HttpURLConnection) address.resolve("/readyz").toURL().openConnection();
      call.setReadTimeout(PATIENCE_MILLIS);
      return OptionalInt.of(call.getResponseCode());
    } catch (IOException nobodyYet) {
      return OptionalInt.empty();
    }
  }
}
