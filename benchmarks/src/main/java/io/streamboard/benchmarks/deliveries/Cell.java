package io.streamboard.benchmarks.deliveries;

import io.streamboard.benchmarks.load.Latencies;
import java.util.Comparator;
import java.util.List;

/**
 * One delivery on so many nodes.
 *
 * @param made moves
 * @param delivered moves that reached somebody else, once for each
 * @param expected how many should have
 * @param nodes what each used, for each delivered move of the whole cluster
 */
record Cell(
    String delivery,
    int made,
    int delivered,
    int expected,
    double p50Millis,
    double p99Millis,
    List<Used> nodes) {
  Cell {
    nodes = List.copyOf(nodes);
  }

  static Cell of(String delivery, int made, int expected, Latencies latencies, List<Used> used) {
    return new Cell(
        delivery,
        made,
        latencies.count(),
        expected,
        latencies.millis(0.5),
        latencies.millis(0.99),
        used.stream().map(node -> node.by(latencies.count())).toList());
  }

  boolean whole() {
    return delivered == expected;
  }

  Used mean() {
    return Used.mean(nodes);
  }

  /** The CPU time of the node that used the most. */
  double busiestMicros() {
    return nodes.stream().map(Used::micros).max(Comparator.naturalOrder()).orElse(Double.NaN);
  }
}
