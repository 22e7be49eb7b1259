package io.streamboard.benchmarks.micro;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;

/**
 * What JMH found for one benchmark.
 *
 * @param name class and method
 * @param cpu nanoseconds of CPU time for each call
 * @param best nanoseconds by the clock, in the fastest iteration
 * @param bytes allocated for each call
 */
record Figures(String name, double cpu, double best, double bytes) {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  static Figures of(RunResult result) {
    return new Figures(
        result
            .getParams()
            .getBenchmark()
            .replace(Figures.class.getPackageName() + ".", "")
            .replace("Benchmark", ""),
        secondary(result, CpuProfiler.LABEL),
        result.getPrimaryResult().getStatistics().getMin(),
        secondary(result, ALLOCATED));
  }

  private static double secondary(RunResult result, String figure) {
    for (String label : result.getSecondaryResults().keySet()) {
      if (label.endsWith(figure)) {
        return Objects.requireNonNull(result.getSecondaryResults().get(label)).getScore();
      }
    }
    return Double.NaN;
  }

  /** In Markdown. */
  static List<String> table(Collection<RunResult> results) {
    List<String> lines = new ArrayList<>();
    lines.add("| benchmark | CPU ns | best ns | bytes |");
    lines.add("|---|---|---|---|");
    results.stream().map(Figures::of).map(Figures::line).forEach(lines::add);
    return lines;
  }

  private String line() {
    return String.format(Locale.ROOT, "| %s | %,.0f | %,.0f | %,.0f |", name, cpu, best, bytes);
  }
}
