package io.streamboard.benchmarks.deliveries;

import io.streamboard.testing.process.FreePorts;
import java.util.ArrayList;
import java.util.List;

/**
 * The settings that choose a delivery and its parts, as lines of a node's configuration.
 *
 * @param common alike at all nodes; the usual delivery needs none
 * @param members where each node takes part in a grid, in their order; empty without one
 */
record NodeSettings(List<String> common, List<String> members) {
  private static final String USUAL = "broadcast";
  private static final List<String> WHEREABOUTS = List.of("topic", "grid");
  private static final List<String> FORWARDINGS = List.of("http", "kafka");

  NodeSettings {
    common = List.copyOf(common);
    members = List.copyOf(members);
  }

  /**
   * Throws {@link IllegalArgumentException} when there is no such delivery.
   *
   * @param delivery {@code broadcast}, {@code router} or {@code
   *     redistributor+WHEREABOUTS+FORWARDING}
   */
  static NodeSettings of(String delivery, int nodes) {
    List<String> common = common(delivery);
    return new NodeSettings(
        common,
        common.contains("whereabouts=grid")
            ? FreePorts.take(nodes).stream().map(port -> "127.0.0.1:" + port).toList()
            : List.of());
  }

  /** Throws {@link IllegalArgumentException} when there is no such delivery. */
  static List<String> common(String delivery) {
    List<String> parts = List.of(delivery.split("\\+", -1));
    if (parts.equals(List.of(USUAL))) {
      return List.of();
    }
    if (parts.equals(List.of("router"))) {
      return List.of("delivery=router");
    }
    if (parts.size() == 3
        && parts.getFirst().equals("redistributor")
        && WHEREABOUTS.contains(parts.get(1))
        && FORWARDINGS.contains(parts.get(2))) {
      return List.of(
          "delivery=redistributor", "whereabouts=" + parts.get(1), "forwarding=" + parts.get(2));
    }
    throw new IllegalArgumentException("not a delivery: " + delivery);
  }

  /** Whether nodes send each other boards, and so have a secret. */
  boolean forwards() {
    return common.contains("delivery=redistributor");
  }

  /** Whether nodes need a library that is not in the server's jar. */
  boolean beyondJar() {
    return !members.isEmpty();
  }

  /**
   * All lines of one node.
   *
   * @param number from 1 on
   */
  List<String> of(int number) {
    List<String> lines = new ArrayList<>(common);
    if (beyondJar()) {
      lines.add("grid-address=" + members.get(number - 1));
      lines.add("grid-members=" + String.join(",", members));
    }
    return lines;
  }
}
