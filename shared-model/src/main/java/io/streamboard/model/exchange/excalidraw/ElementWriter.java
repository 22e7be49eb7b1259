package io.streamboard.model.exchange.excalidraw;

import io.streamboard.model.exchange.Blob;
import io.streamboard.model.exchange.Geometry;
import io.streamboard.model.exchange.Look;
import io.streamboard.model.exchange.Losses;
import io.streamboard.model.exchange.Scene;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.json.foreign.ForeignWriter;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.InkPath;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes widgets as elements, one after the other. Confined to one call. */
final class ElementWriter {
  private static final double FULL = 10_000;
  private static final double FULL_WIDTH = 100;

  private final ForeignWriter out;
  private final Scene scene;
  private final Losses losses;
  private final Consumer<Blob> pictures;
  private final ElementHead heads;
  private final LabelWriter labels;

  ElementWriter(
      ForeignWriter out, Scene scene, Bonds bonds, Losses losses, Consumer<Blob> pictures) {
    this.out = out;
    this.scene = scene;
    this.losses = losses;
    this.pictures = pictures;
    this.heads = new ElementHead(out, scene, bonds);
    this.labels = new LabelWriter(out, heads);
  }

  void write(Widget widget) {
    ExportLosses.report(widget, scene, losses);
    switch (widget.kind()) {
      case WidgetKind.Note note -> labelled(widget, "rectangle", false);
      case WidgetKind.Shape(ShapeForm form) ->
          labelled(widget, ExcalidrawForms.type(form), form == ShapeForm.ROUNDED);
      case WidgetKind.FreeText text -> labels.free(widget);
      case WidgetKind.Connector(End from, End to) -> connector(widget, from, to);
      case WidgetKind.Ink(InkPath path) -> ink(widget, path);
      case WidgetKind.Image(BlobHash hash, var natural) ->
          scene.blobs().apply(hash).ifPresent(blob -> image(widget, blob));
      case WidgetKind.Frame frame -> frame(widget);
      case WidgetKind.Thread thread -> {}
    }
  }

  private void labelled(Widget widget, String type, boolean round) {
    heads.begin(widget, type, widget.bounds(), round);
    out.end();
    label(widget, widget.bounds().centre());
  }

  private void label(Widget widget, Point middle) {
    if (!widget.text().isEmpty()) {
      labels.within(widget, middle);
    }
  }

  private void frame(Widget widget) {
    heads.begin(widget, "frame", widget.bounds(), false);
    out.put("name", Optional.of(widget.text()).filter(name -> !name.isEmpty())).end();
  }

  private void image(Widget widget, Blob blob) {
    pictures.accept(blob);
    heads.begin(widget, "image", widget.bounds(), false);
    out.put("fileId", blob.hash().value()).put("status", "saved");
    out.array("scale").add(1).add(1).endArray().putNull("crop").end();
  }

  /** The first point is the element's place, as they have it. */
  private void ink(Widget widget, InkPath path) {
    Bounds box = widget.bounds();
    int[] numbers = path.numbers();
    double firstX = numbers[0] / FULL * box.width();
    double firstY = numbers[1] / FULL * box.height();
    heads.begin(widget, "freedraw", box.at(box.position().plus(firstX, firstY)), false);
    out.array("points");
    for (int i = 0; i < numbers.length; i += 3) {
      double x = numbers[i] / FULL * box.width() - firstX;
      double y = numbers[i + 1] / FULL * box.height() - firstY;
      out.array().add(x).add(y).endArray();
    }
    out.endArray().array("pressures");
    for (int i = 2; i < numbers.length; i += 3) {
      out.add(numbers[i] / FULL_WIDTH);
    }
    out.endArray().put("simulatePressure", false).putNull("lastCommittedPoint").end();
  }

  private void connector(Widget widget, End from, End to) {
    Point first = Geometry.shown(from, scene::widget);
    Point last = Geometry.shown(to, scene::widget);
    Look look = Look.of(widget);
    boolean elbow = look.route().equals("elbow");
    double width = Math.abs(last.x() - first.x());
    double height = Math.abs(last.y() - first.y());
    heads.line(widget, first, width, height);
    points(elbow, last.x() - first.x(), last.y() - first.y());
    binding("startBinding", from);
    binding("endBinding", to);
    out.put("startArrowhead", head(look.startHead())).put("endArrowhead", head(look.endHead()));
    out.putNull("lastCommittedPoint").put("elbowed", elbow);
    if (elbow) {
      out.putNull("fixedSegments").putNull("startIsSpecial").putNull("endIsSpecial");
    }
    out.end();
    label(widget, new Point((first.x() + last.x()) / 2, (first.y() + last.y()) / 2));
  }

  /** An elbow turns in the middle. */
  private void points(boolean elbow, double dx, double dy) {
    out.array("points");
    List<double[]> way =
        elbow
            ? List.of(
                new double[] {0, 0},
                new double[] {dx / 2, 0},
                new double[] {dx / 2, dy},
                new double[] {dx, dy})
            : List.of(new double[] {0, 0}, new double[] {dx, dy});
    way.forEach(point -> out.array().add(point[0]).add(point[1]).endArray());
    out.endArray();
  }

  private static Optional<String> head(String ours) {
    return Optional.of(ExcalidrawForms.theirHead(ours)).filter(head -> !head.isEmpty());
  }

  private void binding(String name, End end) {
    var anchor = end.anchor().filter(to -> scene.widget(to.widget()).isPresent());
    if (anchor.isEmpty()) {
      out.putNull(name);
      return;
    }
    out.object(name).put("elementId", anchor.get().widget().value());
    out.array("fixedPoint").add(anchor.get().fx()).add(anchor.get().fy()).endArray();
    out.put("focus", 0).put("gap", 1).put("mode", "orbit").end();
  }
}
