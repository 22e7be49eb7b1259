package io.streamboard.server.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** So many at a time for each key: for each person, for each address. Thread-safe. */
public final class Places<K> {
  private final ConcurrentMap<K, Integer> taken = new ConcurrentHashMap<>();
  private final int most;

  public Places(int most) {
    this.most = most;
  }

  /** Takes a place; false when all are taken. */
  public boolean enter(K key) {
    AtomicBoolean entered = new AtomicBoolean();
    taken.compute(key, (same, count) -> more(count == null ? 0 : count, entered));
    return entered.get();
  }

  private int more(int count, AtomicBoolean entered) {
    entered.set(count < most);
    return entered.get() ? count + 1 : count;
  }

  /** Gives back a place that was taken. */
  public void leave(K key) {
    taken.computeIfPresent(key, (same, count) -> count > 1 ? count - 1 : null);
  }
}
