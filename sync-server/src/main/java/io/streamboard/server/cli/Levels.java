package io.streamboard.server.cli;

import java.util.Map;
import java.util.Optional;

/**
 * The fold levels of a deployment.
 *
 * @param finalised up to which boards may be raised
 * @param known the highest that this version knows
 * @param nodes the highest that each running server knows, by the name of its run
 */
public record Levels(int finalised, int known, Map<String, Integer> nodes) {
  public Levels {
    nodes = Map.copyOf(nodes);
  }

  /** Why the next level cannot be finalised now, as a sentence; empty when it can. */
  public Optional<String> hindrance() {
    int next = finalised + 1;
    if (next > known) {
      return Optional.of(
          "Level "
              + finalised
              + " is finalised, and this version knows none above it: there is nothing to do.");
    }
    long behind = nodes.values().stream().filter(level -> level < next).count();
    if (behind == 0) {
      return Optional.empty();
    }
    return Optional.of(
        behind
            + (behind == 1 ? " running server does" : " running servers do")
            + " not know level "
            + next
            + " yet: upgrade all servers first (a server that has ended counts for a minute).");
  }
}
