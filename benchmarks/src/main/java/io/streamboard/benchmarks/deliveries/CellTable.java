package io.streamboard.benchmarks.deliveries;

import io.streamboard.benchmarks.contest.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All cells as a table for people and as JSON. */
record CellTable(List<Cell> cells) {
  /** What the others' times are told by: those of a run on their own machine say nothing. */
  private static final String YARDSTICK = "broadcast";

  CellTable {
    cells = List.copyOf(cells);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| delivery | nodes | delivered | CPU us a node | busiest node | from Kafka, bytes a node |"
            + " to Kafka | all read | all written | p50 by broadcast's | p99 |");
    lines.add("|---|---|---|---|---|---|---|---|---|---|---|");
    cells.forEach(cell -> lines.add(line(cell)));
    return lines;
  }

  private String line(Cell cell) {
    Used mean = cell.mean();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %,d%s | %.1f | %.1f | %.0f | %.0f | %.0f | %.0f | %s | %s |",
        cell.delivery(),
        cell.nodes().size(),
        cell.delivered(),
        cell.whole() ? "" : " (void)",
        mean.micros(),
        cell.busiestMicros(),
        mean.fromKafka(),
        mean.toKafka(),
        mean.read(),
        mean.written(),
        times(yardstick(cell).map(other -> cell.p50Millis() / other.p50Millis())),
        times(yardstick(cell).map(other -> cell.p99Millis() / other.p99Millis())));
  }

  private Optional<Cell> yardstick(Cell cell) {
    return cells.stream()
        .filter(other -> other.delivery().equals(YARDSTICK))
        .filter(other -> other.nodes().size() == cell.nodes().size())
        .findFirst();
  }

  private static String times(Optional<Double> ratio) {
    return ratio.map(times -> String.format(Locale.ROOT, "%.2f x", times)).orElse("");
  }

  String json(List<String> conditions) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("conditions", Json.texts(conditions));
    members.put("cells", Json.array(cells.stream().map(CellTable::json).toList()));
    return Json.object(members) + "\n";
  }

  private static String json(Cell cell) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("delivery", Json.text(cell.delivery()));
    members.put("made", Integer.toString(cell.made()));
    members.put("delivered", Integer.toString(cell.delivered()));
    members.put("counts", Boolean.toString(cell.whole()));
    members.put("p50Millis", Json.number(cell.p50Millis()));
    members.put("p99Millis", Json.number(cell.p99Millis()));
    members.put("nodes", Json.array(cell.nodes().stream().map(CellTable::json).toList()));
    return Json.object(members);
  }

  private static String json(Used used) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("cpuMicros", Json.number(used.micros()));
    members.put("fromKafkaBytes", Json.number(used.fromKafka()));
    members.put("toKafkaBytes", Json.number(used.toKafka()));
    members.put("readBytes", Json.number(used.read()));
    members.put("writtenBytes", Json.number(used.written()));
    return Json.object(members);
  }
}
