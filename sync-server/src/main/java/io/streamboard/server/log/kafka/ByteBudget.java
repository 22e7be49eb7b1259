package io.streamboard.server.log.kafka;

import java.util.concurrent.atomic.AtomicLong;

/** Counts bytes in use against a limit. Thread-safe. */
final class ByteBudget {
  private final long limit;
  private final AtomicLong used = new AtomicLong();

  ByteBudget(long limit) {
    this.limit = limit;
  }

  /** False, and nothing taken, when the limit would be passed. */
  boolean take(int bytes) {
    for (long before = used.get(); before + bytes <= limit; before = used.get()) {
      if (used.compareAndSet(before, before + bytes)) {
        return true;
      }
    }
    return false;
  }

  void give(int bytes) {
    used.addAndGet(-bytes);
  }
}
