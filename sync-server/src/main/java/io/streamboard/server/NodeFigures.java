package io.streamboard.server;

import io.streamboard.server.ops.Check;
import io.streamboard.server.telemetry.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a node tells about itself beside what it counts, read when somebody asks. */
final class NodeFigures {
  private static final double MILLIS_PER_SECOND = 1_000;

  private NodeFigures() {}

  static List<Figure> of(Core core, List<Check> checks) {
    List<Figure> figures = new ArrayList<>(sessions(core));
    figures.addAll(log(core));
    checks.forEach(check -> figures.add(failing(check)));
    figures.add(
        Figure.now(
            "ready",
            "1 while the node is ready, else 0.",
            () -> checks.stream().allMatch(check -> check.holds().getAsBoolean()) ? 1 : 0));
    figures.add(
        Figure.now("version", "Always 1; the version is its label.", () -> 1)
            .with("version", ServerVersion.text()));
    return figures;
  }

  private static Figure failing(Check check) {
    return Figure.now(
            "check.failing",
            "1 while this condition for being ready does not hold, else 0.",
            () -> check.holds().getAsBoolean() ? 0 : 1)
        .with("check", check.code());
  }

  private static List<Figure> sessions(Core core) {
    return List.of(
        Figure.now("sessions", "Open sessions.", () -> core.sessions().size()),
        Figure.now(
            "outbox.bytes",
            "Bytes that wait to be written to all sessions together.",
            () -> core.sessions().pendingBytes().stream().mapToLong(Integer::longValue).sum()),
        Figure.now(
            "outbox.largest.bytes",
            "Bytes that wait to be written to the session with the most of them.",
            () -> core.sessions().pendingBytes().stream().mapToInt(i -> i).max().orElse(0)));
  }

  private static List<Figure> log(Core core) {
    List<Figure> figures = new ArrayList<>();
    IntStream.range(0, core.lease().partitions())
        .forEach(partition -> figures.add(lag(core, partition)));
    figures.add(
        Figure.now(
            "partitions",
            "Partitions of the operations that this node works on.",
            () -> core.boards().partitions()));
    figures.add(
        Figure.now(
            "unfolded.records",
            "Records that have come from the log and are not folded yet.",
            () -> core.boards().unfolded()));
    figures.add(
        Figure.now(
            "quarantined.boards",
            "Boards that are read-only because they cannot be folded.",
            () -> core.boards().quarantined().size()));
    figures.add(
        Figure.now(
            "canary.seconds",
            "How long the last canary took from before the append to delivery.",
            () ->
                core.canary().lastMillis().isPresent()
                    ? core.canary().lastMillis().getAsLong() / MILLIS_PER_SECOND
                    : Double.NaN));
    return figures;
  }

  private static Figure lag(Core core, int partition) {
    return Figure.now(
            "lag.seconds",
            "How long ago everything that was in the partition of the log was delivered here.",
            () ->
                core.lease().sinceAtEnd(partition).stream()
                    .mapToDouble(millis -> millis / MILLIS_PER_SECOND)
                    .findFirst()
                    .orElse(Double.NaN))
        .with("partition", Integer.toString(partition));
  }
}
