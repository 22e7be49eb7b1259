package io.streamboard.server.projection;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The lock between those who leave work for a store's one writer and the writer, which waits at it
 * for work, and between two pieces of work. For any thread; who is interrupted while waiting closes
 * it.
 */
final class StoreLock {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Condition ended = lock.newCondition();
  private boolean closing;

  <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** Changes what is due, and tells the writer. */
  void submit(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Ends all waiting, now and from now on. */
  void close() {
    submit(
        () -> {
          closing = true;
          ended.signal();
        });
  }

  boolean closing() {
    return locked(() -> closing);
  }

  /**
   * Until there is something to do, or the lock is closed.
   *
   * @param idle asked with the lock held, after each change and at least so often
   */
  void awaitWork(BooleanSupplier idle, Duration look) {
    lock.lock();
    try {
      while (idle.getAsBoolean() && !closing) {
        long _ = changed.awaitNanos(look.toNanos());
      }
    } catch (InterruptedException stop) {
      closing = true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * So long, whatever there is to do, or until the lock is closed.
   *
   * @param needed asked once, with the lock held
   */
  void pauseIf(BooleanSupplier needed, Duration time) {
    lock.lock();
    try {
      long left = needed.getAsBoolean() ? time.toNanos() : 0;
      while (left > 0 && !closing) {
        left = ended.awaitNanos(left);
      }
    } catch (InterruptedException stop) {
      closing = true;
    } finally {
      lock.unlock();
    }
  }
}
