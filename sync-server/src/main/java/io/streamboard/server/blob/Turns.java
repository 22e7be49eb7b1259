package io.streamboard.server.blob;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** One at a time for each key. Thread-safe; keeps nothing of keys that nobody uses. */
final class Turns<K> {

  /** Guarded by this. */
  private final Map<K, Waiting> used = new HashMap<>();

  private static final class Waiting {
    final ReentrantLock lock = new ReentrantLock();
    int count;
  }

  /** Until it is closed, by the thread that took it. */
  final class Turn implements AutoCloseable {
    private final K key;
    private final Waiting waiting;

    private Turn(K key, Waiting waiting) {
      this.key = key;
      this.waiting = waiting;
    }

    @Override
    public void close() {
      waiting.lock.unlock();
      left(key);
    }
  }

  /** Waits for it. */
  Turn take(K key) {
    Waiting waiting;
    synchronized (this) {
      waiting = used.computeIfAbsent(key, first -> new Waiting());
      waiting.count++;
    }
    waiting.lock.lock();
    return new Turn(key, waiting);
  }

  private synchronized void left(K key) {
    used.computeIfPresent(
        key,
        (same, waiting) -> {
          waiting.count--;
          return waiting.count == 0 ? null : waiting;
        });
  }
}
