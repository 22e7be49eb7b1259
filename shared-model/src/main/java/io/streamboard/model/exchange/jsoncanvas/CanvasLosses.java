package io.streamboard.model.exchange.jsoncanvas;

import io.streamboard.model.exchange.Look;
import io.streamboard.model.exchange.LossCode;
import io.streamboard.model.exchange.Losses;
import io.streamboard.model.exchange.Scene;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What of widgets a file of JSON Canvas has no place for. Confined to one call. */
final class CanvasLosses {
  private static final List<StyleProperty> TEXT =
      List.of(
          StyleProperty.TEXT_SIZE,
          StyleProperty.TEXT_COLOUR,
          StyleProperty.TEXT_WEIGHT,
          StyleProperty.TEXT_SLANT,
          StyleProperty.TEXT_ALIGN,
          StyleProperty.TEXT_LIST);
  private static final List<StyleProperty> OUTLINE =
      List.of(StyleProperty.STROKE_WIDTH, StyleProperty.STROKE_LINE);

  private final Scene scene;
  private final Losses losses;
  private final Groups groups = new Groups();
  private final Map<WidgetId, Area> areas = new HashMap<>();

  CanvasLosses(Scene scene, Losses losses) {
    this.scene = scene;
    this.losses = losses;
    int order = 0;
    for (Widget widget : scene.inOrder()) {
      Area area = area(order++, widget);
      areas.put(widget.id(), area);
      groups.add(area);
    }
  }

  /** The widget that an end is bound to, if the file can name it. */
  static Optional<Anchor> joined(Scene scene, End end) {
    return end.anchor()
        .filter(
            anchor -> scene.widget(anchor.widget()).filter(to -> isNode(to, scene)).isPresent());
  }

  private static boolean isNode(Widget widget, Scene scene) {
    return switch (widget.kind()) {
      case WidgetKind.Note note -> true;
      case WidgetKind.Shape shape -> true;
      case WidgetKind.FreeText text -> true;
      case WidgetKind.Frame frame -> true;
      case WidgetKind.Image(BlobHash hash, var natural) -> scene.blobs().apply(hash).isPresent();
      case WidgetKind.Ink ink -> false;
      case WidgetKind.Connector connector -> false;
      case WidgetKind.Thread thread -> false;
    };
  }

  void of(Widget widget) {
    String id = widget.id().value();
    switch (widget.kind()) {
      case WidgetKind.Note note -> node(widget, StyleProperty.STROKE, LossCode.OUTLINE);
      case WidgetKind.Shape shape -> {
        losses.add(LossCode.FORM, id);
        node(widget, StyleProperty.STROKE, LossCode.OUTLINE);
      }
      case WidgetKind.FreeText text -> {
        losses.add(LossCode.NOTE, id);
        node(widget, StyleProperty.FILL, LossCode.FILL);
      }
      case WidgetKind.Frame frame -> {
        node(widget, StyleProperty.FILL, LossCode.BACKGROUND);
      }
      case WidgetKind.Image(BlobHash hash, var natural) -> {
        losses.addIf(scene.blobs().apply(hash).isEmpty(), LossCode.IMAGE_MISSING, id);
        losses.addIf(!widget.text().isEmpty(), LossCode.ALT_TEXT, id);
        node(widget, StyleProperty.FILL, LossCode.FILL);
      }
      case WidgetKind.Connector(End from, End to) -> connector(widget, from, to);
      case WidgetKind.Ink ink -> losses.add(LossCode.KIND, id);
      case WidgetKind.Thread thread -> losses.add(LossCode.COMMENTS, id);
    }
    losses.addIf(has(widget, OUTLINE), LossCode.OUTLINE, id);
    losses.addIf(has(widget, TEXT), LossCode.TEXT_STYLE, id);
    losses.addIf(Look.of(widget).opacity() != 1, LossCode.OPACITY, id);
    losses.addIf(widget.group().isPresent(), LossCode.GROUP, id);
    losses.addIf(scene.locked().contains(widget.id()), LossCode.LOCK, id);
  }

  private void node(Widget widget, StyleProperty unwritten, LossCode code) {
    String id = widget.id().value();
    losses.addIf(widget.style().get(unwritten).isPresent(), code, id);
    losses.addIf(Look.of(widget).rotation() != 0, LossCode.ROTATION, id);
    losses.addIf(!whole(widget.bounds()).equals(widget.bounds()), LossCode.PLACE, id);
    boolean same =
        groups
            .smallestAround(Objects.requireNonNull(areas.get(widget.id())))
            .equals(widget.holder());
    losses.addIf(!same, LossCode.FRAME, id);
  }

  /** The box in whole numbers. */
  static Bounds whole(Bounds box) {
    return Bounds.of(
        Math.rint(box.x()),
        Math.rint(box.y()),
        Math.max(Limits.SIZE_MIN, Math.rint(box.width())),
        Math.max(Limits.SIZE_MIN, Math.rint(box.height())));
  }

  private static Area area(int order, Widget widget) {
    boolean frame = widget.kind() instanceof WidgetKind.Frame;
    return new Area(order, frame, whole(widget.bounds()), widget.id());
  }

  private void connector(Widget widget, End from, End to) {
    String id = widget.id().value();
    Look look = Look.of(widget);
    Optional<Anchor> start = joined(scene, from);
    Optional<Anchor> end = joined(scene, to);
    losses.addIf(start.isEmpty() || end.isEmpty(), LossCode.LOOSE_CONNECTOR, id);
    losses.addIf(moved(start) || moved(end), LossCode.ANCHOR, id);
    losses.addIf(rounded(start) || rounded(end), LossCode.PLACE, id);
    losses.addIf(!look.route().equals("curve"), LossCode.ROUTE, id);
    losses.addIf(changed(look.startHead()) || changed(look.endHead()), LossCode.HEAD, id);
    boolean label = !widget.text().isEmpty();
    losses.addIf(label && look.labelAt() != 0.5, LossCode.LABEL_PLACE, id);
    losses.addIf(widget.holder().isPresent(), LossCode.FRAME, id);
  }

  private static boolean moved(Optional<Anchor> anchor) {
    return anchor.isPresent() && !Sides.nearest(anchor.get()).is(anchor.get());
  }

  /** The end goes along when its widget is put to whole numbers. */
  private boolean rounded(Optional<Anchor> anchor) {
    return anchor
        .flatMap(to -> scene.widget(to.widget()))
        .filter(widget -> !whole(widget.bounds()).equals(widget.bounds()))
        .isPresent();
  }

  private static boolean changed(String head) {
    return head.equals("triangle") || head.equals("dot");
  }

  private static boolean has(Widget widget, List<StyleProperty> properties) {
    return properties.stream().anyMatch(each -> widget.style().get(each).isPresent());
  }
}
