package io.streamboard.model.exchange.jsoncanvas;

import io.streamboard.model.exchange.Blob;
import io.streamboard.model.exchange.Exported;
import io.streamboard.model.exchange.Look;
import io.streamboard.model.exchange.Losses;
import io.streamboard.model.exchange.Scene;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.json.foreign.ForeignWriter;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes widgets as a file of JSON Canvas; pictures are files beside it. */
public final class CanvasExport {
  private final Scene scene;
  private final Losses losses = new Losses();
  private final ForeignWriter out = new ForeignWriter();
  private final Map<String, Blob> files = new LinkedHashMap<>();

  private CanvasExport(Scene scene) {
    this.scene = scene;
  }

  public static Exported file(Scene scene) {
    return new CanvasExport(scene).write();
  }

  private Exported write() {
    CanvasLosses report = new CanvasLosses(scene, losses);
    out.object().array("nodes");
    for (Widget widget : scene.inOrder()) {
      report.of(widget);
      node(widget);
    }
    out.endArray().array("edges");
    scene.inOrder().forEach(this::edge);
    out.endArray().end();
    return new Exported(out.finish(), files, losses.all());
  }

  private void node(Widget widget) {
    switch (widget.kind()) {
      case WidgetKind.Note note -> text(widget, StyleProperty.FILL);
      case WidgetKind.Shape shape -> text(widget, StyleProperty.FILL);
      case WidgetKind.FreeText free -> text(widget, StyleProperty.STROKE);
      case WidgetKind.Frame frame -> {
        begin(widget, "group", StyleProperty.STROKE);
        if (!widget.text().isEmpty()) {
          out.put("label", widget.text());
        }
        out.end();
      }
      case WidgetKind.Image(BlobHash hash, var natural) ->
          scene.blobs().apply(hash).ifPresent(blob -> picture(widget, blob));
      case WidgetKind.Ink ink -> {}
      case WidgetKind.Connector connector -> {}
      case WidgetKind.Thread thread -> {}
    }
  }

  private void text(Widget widget, StyleProperty colour) {
    begin(widget, "text", colour);
    out.put("text", widget.text()).end();
  }

  private void picture(Widget widget, Blob blob) {
    String name = blob.hash().value() + "." + blob.header().type().extension();
    files.put(name, blob);
    begin(widget, "file", StyleProperty.STROKE);
    out.put("file", name).end();
  }

  private void begin(Widget widget, String type, StyleProperty colour) {
    out.object().put("id", widget.id().value()).put("type", type);
    Bounds box = CanvasLosses.whole(widget.bounds());
    out.put("x", box.x()).put("y", box.y()).put("width", box.width()).put("height", box.height());
    colour(widget, colour);
  }

  private void colour(Widget widget, StyleProperty property) {
    widget
        .style()
        .get(property)
        .flatMap(CanvasColours::exported)
        .ifPresent(colour -> out.put("color", colour));
  }

  private void edge(Widget widget) {
    if (!(widget.kind() instanceof WidgetKind.Connector(End from, End to))) {
      return;
    }
    Optional<Anchor> start = CanvasLosses.joined(scene, from);
    Optional<Anchor> end = CanvasLosses.joined(scene, to);
    if (start.isEmpty() || end.isEmpty()) {
      return;
    }
    Look look = Look.of(widget);
    out.object().put("id", widget.id().value());
    out.put("fromNode", start.get().widget().value());
    out.put("fromSide", Sides.nearest(start.get()).wireName());
    out.put("fromEnd", head(look.startHead()));
    out.put("toNode", end.get().widget().value());
    out.put("toSide", Sides.nearest(end.get()).wireName()).put("toEnd", head(look.endHead()));
    colour(widget, StyleProperty.STROKE);
    if (!widget.text().isEmpty()) {
      out.put("label", widget.text());
    }
    out.end();
  }

  private static String head(String ours) {
    return ours.equals("none") ? "none" : "arrow";
  }
}
