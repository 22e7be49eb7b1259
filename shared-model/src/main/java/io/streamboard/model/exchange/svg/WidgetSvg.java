package io.streamboard.model.exchange.svg;

import io.streamboard.model.exchange.Blob;
import io.streamboard.model.exchange.DataUrls;
import io.streamboard.model.exchange.Look;
import io.streamboard.model.exchange.Scene;
import io.streamboard.model.exchange.TextLines;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.InkPath;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;
import java.util.Optional;

/** Paints single widgets. Confined to one call. */
final class WidgetSvg {
  private static final double FULL = 10_000;
  private static final double FULL_WIDTH = 100;
  private static final double INSET = 8;
  private static final double CORNER = 4;

  private final SvgText out;
  private final Scene scene;
  private final LineSvg lines;

  WidgetSvg(SvgText out, Scene scene) {
    this.out = out;
    this.scene = scene;
    this.lines = new LineSvg(out, scene);
  }

  void paint(Widget widget) {
    Look look = Look.of(widget);
    out.tag("g");
    if (look.opacity() != 1) {
      out.put("opacity", look.opacity());
    }
    if (look.rotation() != 0 && !(widget.kind() instanceof WidgetKind.Connector)) {
      out.put("transform", turn(look.rotation(), widget.bounds()));
    }
    out.open();
    content(widget, look);
    out.close("g");
  }

  /** The area that a frame lets through. */
  void clip(Widget frame, String name) {
    out.tag("clipPath").put("id", name).open();
    out.tag("path").put("d", Outlines.path(ShapeForm.RECTANGLE, frame.bounds()));
    double degrees = Look.of(frame).rotation();
    if (degrees != 0) {
      out.put("transform", turn(degrees, frame.bounds()));
    }
    out.empty().close("clipPath");
  }

  private static String turn(double degrees, Bounds box) {
    return "rotate(%s %s)"
        .formatted(
            io.streamboard.model.exchange.Decimal.text(degrees),
            Outlines.join(box.centre().x(), box.centre().y()));
  }

  private void content(Widget widget, Look look) {
    Bounds box = widget.bounds();
    switch (widget.kind()) {
      case WidgetKind.Note note -> {
        area(look, Outlines.rounded(box, CORNER));
        text(widget, look, false);
      }
      case WidgetKind.Shape(ShapeForm form) -> {
        area(look, Outlines.path(form, box));
        text(widget, look, true);
      }
      case WidgetKind.FreeText free -> {
        if (look.fill().isPresent() || look.stroke().isPresent()) {
          area(look, Outlines.path(ShapeForm.RECTANGLE, box));
        }
        text(widget, look, false);
      }
      case WidgetKind.Connector(End from, End to) -> lines.connector(widget, look, from, to);
      case WidgetKind.Ink(InkPath path) -> ink(box, look, path);
      case WidgetKind.Image(BlobHash hash, var natural) -> image(widget, hash);
      case WidgetKind.Frame frame -> frame(widget, look);
      case WidgetKind.Thread thread -> thread(box, thread);
    }
  }

  private void area(Look look, String path) {
    out.tag("path").put("d", path).put("fill", look.fill().orElse("none"));
    lines.stroke(look, look.stroke());
    out.empty();
  }

  private void frame(Widget widget, Look look) {
    area(look, Outlines.path(ShapeForm.RECTANGLE, widget.bounds()));
    if (!widget.text().isEmpty()) {
      out.tag("text").put("x", widget.bounds().x()).put("y", widget.bounds().y() - INSET);
      out.put("font-size", look.textSize()).put("fill", look.textColour()).open();
      out.content(widget.text()).close("text");
    }
  }

  private void text(Widget widget, Look look, boolean middle) {
    if (widget.text().isEmpty()) {
      return;
    }
    Bounds box = widget.bounds();
    double inset = widget.kind() instanceof WidgetKind.FreeText ? 0 : INSET;
    List<String> shown =
        TextLines.of(
            ListMarks.marked(widget.text(), look.list()), box.width() - 2 * inset, look.textSize());
    double line = look.textSize() * TextLines.LINE;
    double top = middle ? box.centre().y() - shown.size() * line / 2 : box.y() + inset;
    double x =
        switch (look.align()) {
          case "center" -> box.centre().x();
          case "right" -> box.right() - inset;
          case String left -> box.x() + inset;
        };
    for (int i = 0; i < shown.size(); i++) {
      lines.text(look, x, top + (i + 0.8) * line, shown.get(i));
    }
  }

  private void image(Widget widget, BlobHash hash) {
    Bounds box = widget.bounds();
    Optional<Blob> blob = scene.blobs().apply(hash);
    if (blob.isEmpty()) {
      out.tag("path").put("d", Outlines.path(ShapeForm.RECTANGLE, box));
      out.put("fill", "#e3e6ea").put("stroke", "#57606a").open();
      out.tag("title").open().content(widget.text()).close("title").close("path");
      return;
    }
    out.tag("image").put("x", box.x()).put("y", box.y());
    out.put("width", box.width()).put("height", box.height());
    out.put("preserveAspectRatio", "none").put("href", DataUrls.write(blob.get())).open();
    out.tag("title").open().content(widget.text()).close("title").close("image");
  }

  /** One line for each piece, as each has its own width; a single point is a dot. */
  private void ink(Bounds box, Look look, InkPath path) {
    int[] at = path.numbers();
    out.tag("g").put("fill", "none").put("stroke", look.stroke().orElse("none"));
    out.put("stroke-linecap", "round").open();
    for (int i = 0; i + 2 < at.length; i += 3) {
      int to = Math.min(i + 3, at.length - 3);
      out.tag("path").put("d", "M" + place(box, at, i) + "L" + place(box, at, to));
      out.put("stroke-width", look.strokeWidth() * at[to + 2] / FULL_WIDTH).empty();
      if (to + 3 >= at.length) {
        break;
      }
    }
    out.close("g");
  }

  private static String place(Bounds box, int[] at, int i) {
    return Outlines.join(
        box.x() + at[i] / FULL * box.width(), box.y() + at[i + 1] / FULL * box.height());
  }

  /** A mark with the number of comments; what they say is for the board only. */
  private void thread(Bounds box, WidgetKind.Thread thread) {
    out.tag("path").put("d", Outlines.path(ShapeForm.BUBBLE, box));
    out.put("fill", thread.resolved() ? "#e3e6ea" : "#ffd8a8").put("stroke", "#57606a").empty();
    out.tag("text").put("x", box.centre().x()).put("y", box.centre().y());
    out.put("font-size", Math.min(12, box.height() / 2)).put("text-anchor", "middle").open();
    out.content(Integer.toString(thread.comments().size())).close("text");
  }
}
