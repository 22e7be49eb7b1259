package io.streamboard.testing.process;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Waits for a condition that another process brings about, looking every 20 ms. On a machine that
 * is busy with other things {@code -Dstreamboard.patience=5} makes all waits five times as long.
 */
public final class Await {
  private static final int PATIENCE = Integer.getInteger("streamboard.patience", 1);
  private static final long LOOK_NANOS = 20_000_000;

  private Await() {}

  /** The first value given, or a {@link ProcessFailure} that says what was missing. */
  public static <T> T value(String what, Duration most, Supplier<Optional<T>> look) {
    return value(what, () -> "", most, look);
  }

  /**
   * The first value given, or a {@link ProcessFailure} that says what was missing.
   *
   * @param instead says what there was in its place, once it was waited for in vain
   */
  public static <T> T value(
      String what, Supplier<String> instead, Duration most, Supplier<Optional<T>> look) {
    Duration patience = most.multipliedBy(PATIENCE);
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      Optional<T> found = look.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() > end) {
        throw new ProcessFailure(
            "waited " + patience.toSeconds() + " s in vain for " + what + instead.get());
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  public static void that(String what, Duration most, Supplier<Boolean> condition) {
    value(what, most, () -> condition.get() ? Optional.of(true) : Optional.empty());
  }
}
