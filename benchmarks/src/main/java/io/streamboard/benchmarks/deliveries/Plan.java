package io.streamboard.benchmarks.deliveries;

import io.streamboard.benchmarks.Flags;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What is measured.
 *
 * @param deliveries by name: {@code broadcast}, {@code router}, or a redistributor with its parts,
 *     {@code redistributor+WHEREABOUTS+FORWARDING}
 * @param nodes how many, each by itself
 * @param boards that people work on
 * @param people at each board, of whom one writes
 * @param rate moves a second of each writer
 * @param seconds that are measured
 * @param warmUp seconds of the same load before, in which code is compiled
 * @param heap bound of each node's heap, in MiB
 * @param json where the figures go
 */
record Plan(
    List<String> deliveries,
    List<Integer> nodes,
    int boards,
    int people,
    int rate,
    int seconds,
    int warmUp,
    int heap,
    Path json) {
  static final String USAGE =
      """
      usage: ./streamboard bench deliveries [FLAGS]
        --deliveries NAME,...   broadcast, router, redistributor+WHEREABOUTS+FORWARDING
                                with topic or grid, and http or kafka (all six)
        --nodes N,...           how many nodes, each by itself (1,2,3)
        --boards N              that people work on (6)
        --people N              at each board, spread over the nodes, of whom one writes (5)
        --rate N                moves a second of each writer (20)
        --seconds N             measured (20)
        --warm-up N             seconds of the same load before (20)
        --heap MIB              bound of each node's heap (384)
        --json FILE             where all figures go (target/deliveries.json)
      """;

  private static final String ALL =
      "broadcast,router,redistributor+topic+http,redistributor+topic+kafka"
          + ",redistributor+grid+http,redistributor+grid+kafka";

  private static final Set<String> FLAGS =
      Set.of(
          "--deliveries",
          "--nodes",
          "--boards",
          "--people",
          "--rate",
          "--seconds",
          "--warm-up",
          "--heap",
          "--json");

  Plan {
    deliveries = List.copyOf(deliveries);
    nodes = List.copyOf(nodes);
  }

  /** Throws {@link IllegalArgumentException} when a flag is unknown or its value will not do. */
  static Plan parse(String... arguments) {
    Flags flags = Flags.parse(FLAGS, arguments);
    List<String> deliveries = List.of(flags.text("--deliveries", ALL).split(",", -1));
    deliveries.forEach(NodeSettings::common);
    return new Plan(
        deliveries,
        Arrays.stream(flags.text("--nodes", "1,2,3").split(",", -1)).map(Flags::positive).toList(),
        flags.positive("--boards", 6),
        flags.positive("--people", 5),
        flags.positive("--rate", 20),
        flags.positive("--seconds", 20),
        flags.positive("--warm-up", 20),
        flags.positive("--heap", 384),
        Path.of(flags.text("--json", "target/deliveries.json")));
  }

  /** Whether a node of one of them needs a library that is not in the server's jar. */
  boolean needsGrid() {
    return deliveries.stream()
        .anyMatch(delivery -> NodeSettings.common(delivery).contains("whereabouts=grid"));
  }

  /** For people. */
  String text() {
    return "%d boards with %d people each, one of whom moves something %d times a second, as shipped clients; measured for %d s after %d s of the same"
        .formatted(boards, people, rate, seconds, warmUp);
  }
}
