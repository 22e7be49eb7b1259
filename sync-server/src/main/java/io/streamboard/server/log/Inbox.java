package io.streamboard.server.log;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A topic of boxes that are emptied by time, not by reading: who follows a box hears what comes
 * from then on. Several may share a box, and tell by the key what is theirs. Thread-safe.
 */
public interface Inbox {

  int boxes();

  /** Completes once it is durable; fails with {@link LogException}. Never blocks. */
  CompletableFuture<Long> put(int box, String key, byte[] bytes);

  /**
   * Hands over what comes into the box under the key from now on, in order, on one thread. What
   * comes while the log is away may be missed.
   */
  OperationLog.Following follow(int box, String key, Consumer<byte[]> bytes);
}
