package io.streamboard.benchmarks.table;

import io.streamboard.benchmarks.Report;
import io.streamboard.benchmarks.contest.Servers;
import java.io.IOException;
import java.util.List;

/**
 * Figures that are measured together.
 *
 * @param name as in flags and files
 * @param minutes about how long it takes
 */
record FigureSet(String name, int minutes, Work work) {
  /** Measures and prints; uses servers that run, and leaves them running. */
  @FunctionalInterface
  interface Work {
    List<Row> measure(Report report, Servers servers) throws IOException;
  }
}
