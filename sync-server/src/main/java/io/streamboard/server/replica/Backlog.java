package io.streamboard.server.replica;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts records that were delivered and are not folded, and makes the follower wait from the limit
 * on. Thread-safe.
 */
final class Backlog {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition room = lock.newCondition();
  private final int most;
  private int unfolded;
  private boolean closed;

  Backlog(int most) {
    this.most = most;
  }

  /** Whether one more may come. */
  boolean hasRoom() {
    lock.lock();
    try {
      return unfolded < most;
    } finally {
      lock.unlock();
    }
  }

  int unfolded() {
    lock.lock();
    try {
      return unfolded;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for room, or for the end. */
  void awaitRoom() {
    lock.lock();
    try {
      while (unfolded >= most && !closed) {
        room.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  /** One more has come; whoever was not asked to wait may go above the limit. */
  void add() {
    lock.lock();
    try {
      unfolded++;
    } finally {
      lock.unlock();
    }
  }

  void release() {
    lock.lock();
    try {
      unfolded--;
      room.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Nobody waits any more. */
  void close() {
    lock.lock();
    try {
      closed = true;
      room.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
