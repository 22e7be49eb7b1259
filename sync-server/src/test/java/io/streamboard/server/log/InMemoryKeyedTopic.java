package io.streamboard.server.log;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A {@link KeyedTopic} without a log: for tests. Keeps everything until {@link #compact}. Outlives
 * those who follow it, so a restart is a new follower on the same topic. Thread-safe; each
 * following has a thread of its own.
 */
public final class InMemoryKeyedTopic implements KeyedTopic {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<Entry> entries = new ArrayList<>();
  private Optional<Fault> fault = Optional.empty();
  private long next;

  /** What goes wrong with the next append. */
  public enum Fault {
    /** Not written, and the caller hears so. */
    REFUSE,
    /** Written, but the caller hears that nobody knows. */
    LOSE_ANSWER
  }

  @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
  private record Entry(long offset, String key, Optional<byte[]> value) {}

  public void failNext(Fault what) {
    locked(() -> fault = Optional.of(what));
  }

  /**
   * Keeps the last entry of each key only, as a compacted topic does after a while; tombstones go
   * too.
   */
  public void compact() {
    locked(
        () -> {
          Set<String> seen = new HashSet<>();
          for (int i = entries.size() - 1; i >= 0; i--) {
            if (!seen.add(entries.get(i).key()) || entries.get(i).value().isEmpty()) {
              entries.remove(i);
            }
          }
        });
  }

  /** Everything stored, as one text: to look for what must not be there. */
  public String text() {
    lock.lock();
    try {
      StringBuilder all = new StringBuilder();
      entries.forEach(
          entry ->
              all.append(entry.key())
                  .append('=')
                  .append(
                      entry
                          .value()
                          .map(bytes -> new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                          .orElse("-"))
                  .append('\n'));
      return all.toString();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public CompletableFuture<Long> append(String key, Optional<byte[]> value) {
    lock.lock();
    try {
      Optional<Fault> now = fault;
      fault = Optional.empty();
      if (now.equals(Optional.of(Fault.REFUSE))) {
        return CompletableFuture.failedFuture(
            new LogException(LogException.Problem.LOG_UNAVAILABLE, "refused"));
      }
      long offset = next++;
      entries.add(new Entry(offset, key, value.map(byte[]::clone)));
      changed.signalAll();
      return now.isPresent()
          ? CompletableFuture.failedFuture(
              new LogException(LogException.Problem.UNKNOWN_RESULT, "answer lost"))
          : CompletableFuture.completedFuture(offset);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long end() {
    lock.lock();
    try {
      return next;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public OperationLog.Following follow(long from, Listener listener) {
    Follower follower = new Follower(from, listener);
    follower.thread.start();
    return follower;
  }

  private void locked(Runnable work) {
    lock.lock();
    try {
      work.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private final class Follower implements OperationLog.Following {
    private final Listener listener;
    private final Thread thread;
    private long position;
    private volatile boolean closed;

    private Follower(long from, Listener listener) {
      this.position = from;
      this.listener = listener;
      this.thread = Thread.ofVirtual().name("in-memory-topic").unstarted(this::run);
    }

    private void run() {
      try {
        deliver(List.of(), position);
        while (!closed) {
          List<Entry> more;
          long upto;
          lock.lockInterruptibly();
          try {
            while (position == next && !closed) {
              changed.await();
            }
            more = entries.stream().filter(entry -> entry.offset() >= position).toList();
            upto = next;
          } finally {
            lock.unlock();
          }
          deliver(more, upto);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void deliver(List<Entry> more, long upto) {
      more.forEach(entry -> listener.entry(entry.offset(), entry.key(), entry.value()));
      position = upto;
      listener.caughtUp(upto);
    }

    @Override
    public void close() {
      locked(() -> closed = true);
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
