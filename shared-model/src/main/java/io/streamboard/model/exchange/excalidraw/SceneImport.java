package io.streamboard.model.exchange.excalidraw;

import io.streamboard.model.exchange.ImportPlan;
import io.streamboard.model.exchange.Imported;
import io.streamboard.model.exchange.LossCode;
import io.streamboard.model.exchange.Losses;
import io.streamboard.model.exchange.Placing;
import io.streamboard.model.exchange.Planned;
import io.streamboard.model.exchange.Texts;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.json.foreign.Encoded;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.GroupMark;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns elements into widgets, the lowest first. Confined to one call. */
final class SceneImport {
  private final List<Element> elements;
  private final Losses losses = new Losses();
  private final ImportPlan plan;
  private final PictureImport pictures;
  private final Relations relations;
  private final Map<String, GroupMark> groups = new HashMap<>();

  SceneImport(byte[] file, List<Element> elements, Map<String, Encoded> files, Placing placing) {
    this.elements = elements;
    plan = new ImportPlan(placing, losses);
    pictures = new PictureImport(file, files);
    relations = new Relations(elements, plan::newId, losses);
  }

  Imported all() {
    for (int at = 0; at < elements.size(); at++) {
      int index = at;
      Element element = elements.get(at);
      if (!relations.isLabel(at)) {
        kind(element).ifPresent(kind -> plan.add(element.id(), () -> widget(index, element, kind)));
      }
    }
    return plan.finish(pictures.found());
  }

  /** Empty, with a loss, for what comes to no widget. */
  private Optional<WidgetKind> kind(Element element) {
    if (!placed(element)) {
      losses.add(LossCode.PLACE, element.id());
      return Optional.empty();
    }
    return switch (element.type()) {
      case "rectangle" -> Optional.of(rectangle(element));
      case "ellipse" -> Optional.of(new WidgetKind.Shape(ShapeForm.ELLIPSE));
      case "diamond" -> Optional.of(new WidgetKind.Shape(ShapeForm.DIAMOND));
      case "text" -> Optional.of(new WidgetKind.FreeText());
      case "frame", "magicframe" -> Optional.of(new WidgetKind.Frame());
      case "line", "arrow", "freedraw", "draw" -> Optional.of(LineImport.kind(element, relations));
      case "image" -> picture(element);
      case "iframe", "embeddable" -> embedded(element);
      case String unknown -> {
        losses.add(LossCode.KIND, element.id());
        yield Optional.empty();
      }
    };
  }

  private static boolean placed(Element element) {
    boolean line = element.is("line", "arrow", "freedraw", "draw");
    return sound(element.x())
        && sound(element.y())
        && sound(element.width())
        && sound(element.height())
        && (!line || (element.points().size() >= 2 && element.points().finite()));
  }

  private static boolean sound(double value) {
    return Double.isFinite(value) && Math.abs(value) <= Limits.COORDINATE;
  }

  private static WidgetKind rectangle(Element element) {
    if ("note".equals(element.own().get("kind"))) {
      return new WidgetKind.Note();
    }
    ShapeForm plain = element.paint().round() ? ShapeForm.ROUNDED : ShapeForm.RECTANGLE;
    return new WidgetKind.Shape(ownForm(element).orElse(plain));
  }

  /** Forms that they do not have; those that they have may have been changed there. */
  private static Optional<ShapeForm> ownForm(Element element) {
    String form = element.own().getOrDefault("form", "");
    for (ShapeForm each : ExcalidrawForms.OURS_ONLY) {
      if (each.name().toLowerCase(Locale.ROOT).equals(form)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private Optional<WidgetKind> picture(Element element) {
    losses.addIf(element.cropped(), LossCode.IMAGE_CROP, element.id());
    return switch (pictures.of(element.fileId())) {
      case PictureImport.Found(WidgetKind kind) -> Optional.of(kind);
      case PictureImport.Lost(LossCode code) -> {
        losses.add(code, element.id());
        yield Optional.empty();
      }
    };
  }

  private Optional<WidgetKind> embedded(Element element) {
    losses.add(LossCode.EMBED, element.id());
    return element.text().isBlank() ? Optional.empty() : Optional.of(new WidgetKind.FreeText());
  }

  private Planned widget(int index, Element element, WidgetKind kind) {
    Optional<Element> label = relations.label(index);
    reportLosses(element, label);
    String text =
        element.is("image") ? element.own().getOrDefault("alt", "") : words(element, label);
    Style style = new LookImport(losses).style(element, kind, label);
    return new Planned(
        element.id(),
        relations.id(index),
        LineImport.reported(element, kind, losses),
        box(element, kind),
        style,
        Texts.of(text, losses, element.id()),
        relations.frame(element),
        element.group().map(this::group),
        element.locked());
  }

  private static String words(Element element, Optional<Element> label) {
    return label.map(Element::text).orElse(element.text());
  }

  private GroupMark group(String foreign) {
    return groups.computeIfAbsent(foreign, _ -> new GroupMark(plan.newId().value()));
  }

  private void reportLosses(Element element, Optional<Element> label) {
    losses.addIf(element.nested(), LossCode.GROUP, element.id());
    boolean embedded = element.is("iframe", "embeddable");
    losses.addIf(element.linked() && !embedded, LossCode.LINK, element.id());
    boolean text = element.is("text", "frame", "magicframe", "image");
    losses.addIf(element.paint().byHand() && !text, LossCode.HAND_DRAWN, element.id());
    Element letters = label.orElse(element);
    losses.addIf(
        letters.is("text") && letters.letters().family() != ExcalidrawForms.PLAIN_FONT,
        LossCode.FONT,
        element.id());
  }

  private Bounds box(Element element, WidgetKind kind) {
    return switch (kind) {
      case WidgetKind.Connector(End from, End to) -> Widget.around(from.at(), to.at());
      case WidgetKind.Ink ink -> sized(element, Stroke.of(element).box(element));
      case WidgetKind other ->
          sized(
              element, new Stroke.Box(element.x(), element.y(), element.width(), element.height()));
    };
  }

  private Bounds sized(Element element, Stroke.Box box) {
    double width = Math.clamp(box.width(), Limits.SIZE_MIN, Limits.SIZE_MAX);
    double height = Math.clamp(box.height(), Limits.SIZE_MIN, Limits.SIZE_MAX);
    boolean lost = width < box.width() || height < box.height();
    losses.addIf(lost, LossCode.SIZE, element.id());
    return Bounds.of(box.x(), box.y(), width, height);
  }
}
