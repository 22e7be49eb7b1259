package io.streamboard.benchmarks.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.streamboard.benchmarks.Report;
import io.streamboard.benchmarks.contestant.PeerFolder;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.InkPath;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The same boards and the same moves in boards that run in a browser: each in a Chromium without a
 * window and without a GPU, in the run that measures the desktop's canvas. Used by the main thread.
 */
final class Beside implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Slow frames would make a cell last for hours; after this time it ends. In milliseconds. */
  private static final int MOST = 60_000;

  /** An ink's points are ten-thousandths of its box. */
  private static final double INK_PARTS = 10_000;

  private final PeerFolder folder;
  private final Report report;
  private final Frames.Plan plan;

  private Beside(PeerFolder folder, Report report, Frames.Plan plan) {
    this.folder = folder;
    this.report = report;
    this.plan = plan;
  }

  /**
   * Gets what the pages need, which takes a minute or two.
   *
   * @param installed a folder in which that was done before
   */
  static Beside with(Optional<Path> installed, Report report, Frames.Plan plan) throws IOException {
    Path sources = Path.of(System.getProperty("streamboard.canvas.peers"));
    PeerFolder folder =
        installed.isPresent() ? PeerFolder.at(installed.get()) : PeerFolder.install(sources);
    return new Beside(folder, report, plan);
  }

  /** Tells what this board's frames take there. */
  void measure(String peer, int size, List<WidgetView> board) throws IOException {
    Path file = Files.createTempFile("streamboard-board-", ".json");
    try {
      JSON.writeValue(file.toFile(), widgets(board));
      Process process =
          new ProcessBuilder(
                  "node", "measure.mjs", peer, Integer.toString(size), file.toString(), planned())
              .directory(folder.path().toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      Runtime.getRuntime()
          .addShutdownHook(
              Thread.ofPlatform().name("end-of-peer").unstarted(process::destroyForcibly));
      rows(process);
    } finally {
      Files.delete(file);
    }
  }

  private String planned() {
    ObjectNode json = JSON.createObjectNode();
    json.put("warmUp", plan.warmUp()).put("counted", plan.counted()).put("most", MOST);
    return json.toString();
  }

  private void rows(Process process) throws IOException {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        report.say(row(JSON.readTree(line)));
      }
    }
    if (process.onExit().join().exitValue() != 0) {
      report.say("a peer did not come to its end; what it said is above");
    }
  }

  private static String row(JsonNode row) {
    String cell = row.path("cell").asText() + " " + row.path("peer").asText();
    return row.has("started")
        ? String.format(
            Locale.ROOT,
            "%-35s usable %d ms after the browser was started, %.0f ms after the page was",
            cell,
            row.path("started").asLong(),
            row.path("page").asDouble())
        : String.format(
            Locale.ROOT,
            "%-35s p50 %5.1f  p95 %5.1f  max %6.1f ms   %d frames",
            cell,
            row.path("p50").asDouble(),
            row.path("p95").asDouble(),
            row.path("max").asDouble(),
            row.path("frames").asInt());
  }

  private static ArrayNode widgets(List<WidgetView> board) {
    ArrayNode all = JSON.createArrayNode();
    board.forEach(view -> all.add(widget(view.widget())));
    return all;
  }

  private static ObjectNode widget(Widget widget) {
    Bounds bounds = widget.bounds();
    ObjectNode json =
        JSON.createObjectNode()
            .put("id", widget.id().value())
            .put("x", bounds.x())
            .put("y", bounds.y())
            .put("width", bounds.width())
            .put("height", bounds.height())
            .put("text", widget.text());
    widget.style().get(StyleProperty.FILL).ifPresent(fill -> json.put("fill", fill));
    widget.style().get(StyleProperty.ROUTE).ifPresent(route -> json.put("route", route));
    return switch (widget.kind()) {
      case WidgetKind.Note _ -> json.put("kind", "note");
      case WidgetKind.Shape(var form) -> json.put("kind", "shape").put("form", form.name());
      case WidgetKind.Image _ -> json.put("kind", "image");
      case WidgetKind.Connector(End from, End to) ->
          json.put("kind", "connector").put("from", bound(from)).put("to", bound(to));
      case WidgetKind.Ink(InkPath path) -> {
        json.put("kind", "ink").set("points", points(path, bounds));
        yield json;
      }
      case WidgetKind.FreeText _, WidgetKind.Frame _, WidgetKind.Thread _ ->
          throw new IllegalArgumentException("the boards of this benchmark have none of these");
    };
  }

  private static String bound(End end) {
    return end.anchor().orElseThrow().widget().value();
  }

  private static ArrayNode points(InkPath path, Bounds bounds) {
    ArrayNode points = JSON.createArrayNode();
    int[] numbers = path.numbers();
    for (int i = 0; i < numbers.length; i += 3) {
      points
          .addArray()
          .add(numbers[i] / INK_PARTS * bounds.width())
          .add(numbers[i + 1] / INK_PARTS * bounds.height());
    }
    return points;
  }

  @Override
  public void close() throws IOException {
    folder.close();
  }
}
