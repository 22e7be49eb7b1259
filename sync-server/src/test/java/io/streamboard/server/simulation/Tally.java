package io.streamboard.server.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** How often what happened: a simulation in which nothing happens proves nothing. */
final class Tally {
  private final Map<String, Long> counts = new HashMap<>();

  void add(String what) {
    add(what, 1);
  }

  void add(String what, long times) {
    if (times > 0) {
      counts.merge(what, times, Long::sum);
    }
  }

  long of(String what) {
    return counts.getOrDefault(what, 0L);
  }

  @Override
  public String toString() {
    return new TreeMap<>(counts).toString();
  }
}
