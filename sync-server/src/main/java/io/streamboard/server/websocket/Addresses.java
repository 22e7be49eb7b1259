package io.streamboard.server.websocket;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts connections by address. Thread-safe. */
final class Addresses {

  private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();

  int count(String address) {
    return counts.getOrDefault(address, 0);
  }

  void enter(String address) {
    counts.merge(address, 1, Integer::sum);
  }

  void leave(String address) {
    counts.computeIfPresent(address, (same, count) -> count > 1 ? count - 1 : null);
  }
}
