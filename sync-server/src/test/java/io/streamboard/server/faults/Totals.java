package io.streamboard.server.faults;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The table of a campaign: a line for each round, and their sum. */
final class Totals {
  static final String HEADING =
      "round  site      seconds  operations  revisions  frames  connections  violations  faults";

  private final Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
  private int rounds;
  private long operations;
  private long revisions;
  private long frames;
  private long connections;
  private long violations;

  /** Adds a round and prints its line. */
  void add(int round, Site site, List<Fault> faults, Scene.Result result, Duration took) {
    rounds++;
    operations += result.operations();
    revisions += result.revision();
    frames += result.frames();
    connections += result.connections();
    violations += result.violations().size();
    faults.forEach(fault -> struck.merge(fault, 1, Integer::sum));
    System.out.printf(
        Locale.ROOT,
        "%5d  %-8s  %7d  %10d  %9d  %6d  %11d  %10d  %s%n",
        round,
        site,
        took.toSeconds(),
        result.operations(),
        result.revision(),
        result.frames(),
        result.connections(),
        result.violations().size(),
        faults.stream().map(Fault::name).collect(Collectors.joining(", ")));
  }

  @Override
  public String toString() {
    return rounds
        + " rounds, "
        + operations
        + " operations, "
        + revisions
        + " revisions, "
        + frames
        + " frames checked, "
        + connections
        + " connections, "
        + violations
        + " violations\n"
        + struck.entrySet().stream()
            .map(entry -> "  " + entry.getValue() + " x " + entry.getKey())
            .collect(Collectors.joining("\n"));
  }
}
