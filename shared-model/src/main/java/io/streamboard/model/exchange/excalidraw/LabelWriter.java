package io.streamboard.model.exchange.excalidraw;

import io.streamboard.model.exchange.Look;
import io.streamboard.model.exchange.TextLines;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.json.foreign.ForeignWriter;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;

/** Writes texts: those that stand alone, and those in or on other elements. */
final class LabelWriter {
  private static final double INSET = 5;
  private static final double LABEL_WIDTH = 200;
  private static final double CHARACTER = 0.6;

  private final ForeignWriter out;
  private final ElementHead heads;

  LabelWriter(ForeignWriter out, ElementHead heads) {
    this.out = out;
    this.heads = heads;
  }

  /** Whether the text of such a widget is an element of its own. */
  static boolean labels(WidgetKind kind) {
    return kind instanceof WidgetKind.Note
        || kind instanceof WidgetKind.Shape
        || kind instanceof WidgetKind.Connector;
  }

  void free(Widget widget) {
    heads.text(widget);
    out.putNull("containerId").put("autoResize", false);
    letters(widget, widget.text(), "top");
  }

  void within(Widget widget, Point middle) {
    Look look = Look.of(widget);
    boolean line = widget.kind() instanceof WidgetKind.Connector;
    double width = line ? LABEL_WIDTH : Math.max(1, widget.bounds().width() - 2 * INSET);
    List<String> lines = TextLines.of(widget.text(), width, look.textSize());
    double wide = line ? widest(lines) * look.textSize() * CHARACTER : width;
    double high = lines.size() * look.textSize() * TextLines.LINE;
    Bounds box = around(middle, wide, high);
    heads.label(widget, ElementHead.labelId(widget), box, line ? 0 : look.rotation());
    out.put("containerId", widget.id().value()).put("autoResize", true);
    letters(
        widget,
        String.join("\n", lines),
        widget.kind() instanceof WidgetKind.Note ? "top" : "middle");
  }

  private static Bounds around(Point middle, double width, double height) {
    double wide = Math.clamp(width, Limits.SIZE_MIN, Limits.SIZE_MAX);
    double high = Math.clamp(height, Limits.SIZE_MIN, Limits.SIZE_MAX);
    double x = Math.clamp(middle.x() - wide / 2, -Limits.COORDINATE, Limits.COORDINATE);
    double y = Math.clamp(middle.y() - high / 2, -Limits.COORDINATE, Limits.COORDINATE);
    return Bounds.of(x, y, wide, high);
  }

  private static int widest(List<String> lines) {
    return lines.stream().mapToInt(String::length).max().orElse(0);
  }

  private void letters(Widget widget, String shown, String vertical) {
    Look look = Look.of(widget);
    out.put("text", shown).put("originalText", widget.text());
    out.put("fontSize", look.textSize()).put("fontFamily", ExcalidrawForms.PLAIN_FONT);
    out.put("textAlign", look.align()).put("verticalAlign", vertical);
    out.put("lineHeight", TextLines.LINE).end();
  }
}
