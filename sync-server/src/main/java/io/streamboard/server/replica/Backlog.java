package io.streamboard.server.replica;

import java.util.concurrent.Semaphore;

/**
 * Counts records that were read and are not folded, and makes the follower wait above the limit.
 * Thread-safe.
 */
final class Backlog {

  private final Semaphore room;

  Backlog(int most) {
    this.room = new Semaphore(most);
  }

  /** Whether there was room at once. */
  boolean tryAcquire() {
    return room.tryAcquire();
  }

  /** Waits for room. */
  void acquire() {
    room.acquireUninterruptibly();
  }

  void release() {
    room.release();
  }

  /** Nobody waits any more. */
  void close() {
    room.release(Integer.MAX_VALUE / 2);
  }
}
