package io.streamboard.model.exchange.svg;

import io.streamboard.model.exchange.Exported;
import io.streamboard.model.exchange.Geometry;
import io.streamboard.model.exchange.Look;
import io.streamboard.model.exchange.LossCode;
import io.streamboard.model.exchange.Losses;
import io.streamboard.model.exchange.Scene;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes widgets as one picture. No scripts, no styles, no addresses: pictures are in it, and links
 * are text. Frames clip what they hold; what a frame holds is painted right above it.
 */
public final class SvgExport {
  private static final double MARGIN = 20;

  private final Scene scene;
  private final Losses losses = new Losses();
  private final SvgText out = new SvgText();
  private final WidgetSvg painter;
  private final Map<WidgetId, List<Widget>> held = new HashMap<>();
  private final Set<WidgetId> painted = new HashSet<>();

  private SvgExport(Scene scene) {
    this.scene = scene;
    this.painter = new WidgetSvg(out, scene);
  }

  public static Exported file(Scene scene) {
    return new SvgExport(scene).all();
  }

  private Exported all() {
    List<Widget> outside = new ArrayList<>();
    for (Widget widget : scene.inOrder()) {
      Optional<Widget> frame =
          scene.holder(widget).filter(holder -> holder.kind() instanceof WidgetKind.Frame);
      frame
          .map(holder -> held.computeIfAbsent(holder.id(), _ -> new ArrayList<>()))
          .orElse(outside)
          .add(widget);
    }
    begin();
    outside.forEach(this::paint);
    out.close("svg");
    return new Exported(out.finish(), Map.of(), losses.all());
  }

  private void begin() {
    Extent extent = new Extent();
    scene.inOrder().forEach(widget -> include(extent, widget));
    Bounds box = extent.around(MARGIN);
    out.tag("svg").put("xmlns", "http://www.w3.org/2000/svg").put("version", "1.1");
    out.put("width", box.width()).put("height", box.height());
    out.put(
        "viewBox",
        String.join(
            " ", number(box.x()), number(box.y()), number(box.width()), number(box.height())));
    out.put("font-family", "Inter, Liberation Sans, Arial, sans-serif").open();
  }

  private static String number(double value) {
    return io.streamboard.model.exchange.Decimal.text(value);
  }

  private void include(Extent extent, Widget widget) {
    if (widget.kind() instanceof WidgetKind.Connector(End from, End to)) {
      extent.add(Geometry.shown(from, scene::widget));
      extent.add(Geometry.shown(to, scene::widget));
      return;
    }
    Bounds box = widget.bounds();
    double degrees = Look.of(widget).rotation();
    for (Point corner :
        List.of(
            box.position(),
            new Point(box.right(), box.y()),
            new Point(box.x(), box.bottom()),
            new Point(box.right(), box.bottom()))) {
      extent.add(Geometry.turned(corner, box.centre(), degrees));
    }
  }

  /** A widget once: frames that lie in each other in a circle are painted by nobody. */
  private void paint(Widget widget) {
    if (!painted.add(widget.id())) {
      return;
    }
    report(widget);
    painter.paint(widget);
    List<Widget> content = held.getOrDefault(widget.id(), List.of());
    if (!content.isEmpty()) {
      String clip = "clip" + painted.size();
      painter.clip(widget, clip);
      out.tag("g").put("clip-path", "url(#" + clip + ")").open();
      content.forEach(this::paint);
      out.close("g");
    }
  }

  private void report(Widget widget) {
    String id = widget.id().value();
    switch (widget.kind()) {
      case WidgetKind.Image(BlobHash hash, var natural) ->
          losses.addIf(scene.blobs().apply(hash).isEmpty(), LossCode.IMAGE_MISSING, id);
      case WidgetKind.Thread thread -> losses.add(LossCode.COMMENTS, id);
      case WidgetKind other -> {}
    }
  }
}
