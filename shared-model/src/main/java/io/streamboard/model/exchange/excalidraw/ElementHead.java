package io.streamboard.model.exchange.excalidraw;

import io.streamboard.model.exchange.Look;
import io.streamboard.model.exchange.Scene;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.json.foreign.ForeignWriter;
import io.streamboard.model.widget.GroupMark;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.Optional;

/** Writes what all elements have; the object stays open. Confined to one call. */
final class ElementHead {
  private static final double FULL = 100;
  private static final int ROUND_CORNERS = 3;

  private final ForeignWriter out;
  private final Scene scene;
  private final Bonds bonds;
  private int written;

  ElementHead(ForeignWriter out, Scene scene, Bonds bonds) {
    this.out = out;
    this.scene = scene;
    this.bonds = bonds;
  }

  void begin(Widget widget, String type, Bounds box, boolean round) {
    Look look = Look.of(widget);
    open(widget.id().value(), type);
    place(box.x(), box.y(), box.width(), box.height());
    boolean turned = !(widget.kind() instanceof WidgetKind.Frame);
    out.put("angle", turned ? Math.toRadians(look.rotation()) : 0);
    paint(look, look.stroke(), look.fill().filter(fill -> OwnData.painted(widget.kind())));
    rest(widget, round);
    bound(widget);
    OwnData.write(out, widget);
  }

  void line(Widget widget, Point first, double width, double height) {
    Look look = Look.of(widget);
    open(widget.id().value(), "arrow");
    place(first.x(), first.y(), width, height);
    out.put("angle", 0);
    paint(look, look.stroke(), Optional.empty());
    rest(widget, false);
    bound(widget);
    OwnData.write(out, widget);
  }

  /** The label of a widget; it has its own id and names its container. */
  void label(Widget widget, String id, Bounds box, double degrees) {
    Look look = Look.of(widget);
    open(id, "text");
    place(box.x(), box.y(), box.width(), box.height());
    out.put("angle", Math.toRadians(degrees));
    paint(look, Optional.of(look.textColour()), Optional.empty());
    rest(widget, false);
    out.array("boundElements").endArray();
  }

  /** A free text: its colour is that of its line. */
  void text(Widget widget) {
    Look look = Look.of(widget);
    Bounds box = widget.bounds();
    open(widget.id().value(), "text");
    place(box.x(), box.y(), box.width(), box.height());
    out.put("angle", Math.toRadians(look.rotation()));
    paint(look, Optional.of(look.textColour()), Optional.empty());
    rest(widget, false);
    bound(widget);
    OwnData.write(out, widget);
  }

  static String labelId(Widget widget) {
    return widget.id().value() + ":text";
  }

  private void open(String id, String type) {
    out.object().put("id", id).put("type", type);
  }

  private void place(double x, double y, double width, double height) {
    out.put("x", x).put("y", y).put("width", width).put("height", height);
  }

  private void paint(Look look, Optional<String> stroke, Optional<String> fill) {
    double factor = look.kind() instanceof WidgetKind.Ink ? Names.INK_WIDTH : 1;
    out.put("strokeColor", stroke.orElse(Names.TRANSPARENT));
    out.put("backgroundColor", fill.orElse(Names.TRANSPARENT)).put("fillStyle", "solid");
    out.put("strokeWidth", look.strokeWidth() / factor).put("strokeStyle", look.strokeLine());
    out.put("roughness", 0).put("opacity", look.opacity() * FULL);
  }

  private void rest(Widget widget, boolean round) {
    out.array("groupIds");
    widget.group().map(GroupMark::value).ifPresent(out::add);
    out.endArray();
    out.put("frameId", scene.holder(widget).map(holder -> holder.id().value()));
    out.put("index", OrderKeys.key(written++));
    if (round) {
      out.object("roundness").put("type", ROUND_CORNERS).end();
    } else {
      out.putNull("roundness");
    }
    out.put("seed", written).put("version", 1).put("versionNonce", written).put("updated", 1);
    out.put("isDeleted", false).putNull("link");
    out.put("locked", scene.locked().contains(widget.id()));
  }

  private void bound(Widget widget) {
    out.array("boundElements");
    if (!widget.text().isEmpty() && LabelWriter.labels(widget.kind())) {
      out.object().put("id", labelId(widget)).put("type", "text").end();
    }
    for (WidgetId connector : bonds.at(widget.id())) {
      out.object().put("id", connector.value()).put("type", "arrow").end();
    }
    out.endArray();
  }
}
