package io.streamboard.server.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A listener that keeps all it hears, and lets a test wait until enough was heard. Thread-safe. */
public final class Collector implements OperationLog.Listener {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<OperationLog.StoredRecord> records = new ArrayList<>();
  private final Map<Integer, Long> ends = new HashMap<>();
  private final Map<Integer, Integer> ticks = new HashMap<>();
  private int batches;

  @Override
  public void record(OperationLog.StoredRecord stored) {
    change(() -> records.add(stored));
  }

  @Override
  public void caughtUp(int partition, long next) {
    change(
        () -> {
          ends.put(partition, next);
          ticks.merge(partition, 1, Integer::sum);
        });
  }

  @Override
  public void batchEnd() {
    change(() -> batches++);
  }

  /** What was heard, the values as text. */
  public List<String> texts() {
    return reading(
        () -> records.stream().map(record -> new String(record.bytes(), UTF_8)).toList());
  }

  public List<OperationLog.StoredRecord> records() {
    return reading(() -> List.copyOf(records));
  }

  /** The last end told for the partition; -1 before the first. */
  public long end(int partition) {
    return reading(() -> ends.getOrDefault(partition, -1L));
  }

  public int ticks(int partition) {
    return reading(() -> ticks.getOrDefault(partition, 0));
  }

  public int batches() {
    return reading(() -> batches);
  }

  /** Waits until the condition holds; fails after 20 s. */
  public void await(String what, Predicate<Collector> condition) {
    lock.lock();
    try {
      long left = PATIENCE.toNanos();
      while (!condition.test(this)) {
        if (left <= 0) {
          throw new AssertionError(
              "not seen: " + what + "; heard " + records.size() + " records, ends " + ends);
        }
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } finally {
      lock.unlock();
    }
  }

  /** Waits out a stretch of time in which something must not happen. */
  public boolean happensWithin(long millis, Predicate<Collector> condition) {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(millis);
      while (!condition.test(this) && left > 0) {
        left = changed.awaitNanos(left);
      }
      return condition.test(this);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } finally {
      lock.unlock();
    }
  }

  private void change(Runnable action) {
    lock.lock();
    try {
      action.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private <T> T reading(Supplier<T> value) {
    lock.lock();
    try {
      return value.get();
    } finally {
      lock.unlock();
    }
  }
}
