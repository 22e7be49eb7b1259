package io.streamboard.server.log;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One of the smaller topics, with one partition: accounts, profiles, credentials, directory,
 * snapshots and so on.
 */
public interface KeyedTopic {
  /**
   * Appends and completes with the offset once durable; an empty value is a tombstone. Fails with
   * {@link LogException}.
   */
  CompletableFuture<Long> append(String key, Optional<byte[]> value);

  /** Delivers all from the offset on, in order, on one thread, until closed. */
  OperationLog.Following follow(long from, Listener listener);

  /**
   * Delivers what comes from now on, without a position: what was lost while nobody listened is no
   * loss. For topics that are kept for minutes.
   */
  default OperationLog.Following followFromNow(Listener listener) {
    return follow(end(), listener);
  }

  /** The offset after the last durable record. Blocking. */
  long end();

  /** Receives entries; {@code next} counts as for {@link OperationLog.Listener}. */
  interface Listener {
    void entry(long offset, String key, Optional<byte[]> value);

    default void caughtUp(long next) {}
  }
}
