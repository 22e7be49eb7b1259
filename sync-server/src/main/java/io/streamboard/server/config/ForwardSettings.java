package io.streamboard.server.config;

import static io.streamboard.server.config.Setting.FORWARDING;
import static io.streamboard.server.config.Setting.GRID_ADDRESS;
import static io.streamboard.server.config.Setting.GRID_MEMBERS;
import static io.streamboard.server.config.Setting.NODE_SECRET_FILE;
import static io.streamboard.server.config.Setting.WHEREABOUTS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How nodes of the delivery redistributor speak with each other.
 *
 * @param byTopic whether records go by a topic, and not from node to node
 * @param grid how they tell who has which boards open; empty: by a topic
 * @param secret a file with what they prove to each other that they know
 */
public record ForwardSettings(boolean byTopic, Optional<Grid> grid, Path secret) {
  private static final int LEAST_SECRET = 32;

  /**
   * A map in the memory of the nodes.
   *
   * @param host where this node listens for the others
   * @param members HOST:PORT of nodes, one of which is enough to join
   */
  public record Grid(String host, int port, List<String> members) {
    public Grid {
      members = List.copyOf(members);
    }
  }

  /** Whereabouts and forwarding, as the settings have them. */
  String way() {
    return (grid.isPresent() ? "grid" : "topic") + (byTopic ? "+kafka" : "+http");
  }

  /** Empty for another delivery, for which these settings are mistakes. */
  static Optional<ForwardSettings> of(Values values, boolean redistributes) {
    if (!redistributes) {
      Stream.of(WHEREABOUTS, FORWARDING, NODE_SECRET_FILE, GRID_ADDRESS, GRID_MEMBERS)
          .filter(values::isSet)
          .forEach(
              setting ->
                  values.problem(
                      "The setting " + setting.key() + " is for the delivery redistributor."));
      return Optional.empty();
    }
    boolean byTopic = values.choice(FORWARDING, List.of("http", "kafka")).equals("kafka");
    boolean byGrid = values.choice(WHEREABOUTS, List.of("topic", "grid")).equals("grid");
    return Optional.of(
        new ForwardSettings(
            byTopic, byGrid ? Optional.of(grid(values)) : Optional.empty(), secret(values)));
  }

  /** Some path when there is none: it is never used, as the problem is thrown. */
  private static Path secret(Values values) {
    if (!values.isSet(NODE_SECRET_FILE)) {
      values.problem(
          "With the delivery redistributor nodes send each other boards: set node-secret-file to a"
              + " file with the same text of "
              + LEAST_SECRET
              + " or more characters on each.");
    }
    Optional<Path> file = values.secret(NODE_SECRET_FILE);
    file.filter(path -> !isLongEnough(path))
        .ifPresent(
            path ->
                values.problem(
                    NODE_SECRET_FILE,
                    "must hold " + LEAST_SECRET + " or more characters",
                    path.toString()));
    return file.orElse(Path.of(""));
  }

  private static boolean isLongEnough(Path file) {
    try {
      return Files.readString(file).strip().length() >= LEAST_SECRET;
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static Grid grid(Values values) {
    String own = values.text(GRID_ADDRESS);
    List<String> members =
        Arrays.stream(values.text(GRID_MEMBERS).split(",", -1))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .toList();
    if (!KafkaAddress.isAddress(own)) {
      values.problem(GRID_ADDRESS, "must be HOST:PORT with whereabouts=grid", own);
      return new Grid("", 0, members);
    }
    if (members.isEmpty() || !members.stream().allMatch(KafkaAddress::isAddress)) {
      values.problem(
          GRID_MEMBERS,
          "must be HOST:PORT, or several with commas between, with whereabouts=grid",
          values.text(GRID_MEMBERS));
    }
    int colon = own.lastIndexOf(':');
    return new Grid(own.substring(0, colon), Integer.parseInt(own.substring(colon + 1)), members);
  }
}
