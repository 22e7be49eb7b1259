package io.streamboard.model.reference;

import io.streamboard.model.geometry.Size;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.Comment;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** The canonical text of a view, whose SHA-256 is its hash (protocol.md, section 12). */
final class CanonicalView {
  private CanonicalView() {}

  static String hash(BoardView view) {
    Map<String, Object> members = new HashMap<>();
    view.role().ifPresent(role -> members.put("role", CanonicalState.lower(role)));
    members.put("title", view.title());
    members.put(
        "widgets",
        view.widgets().values().stream()
            .sorted(Comparator.comparing(seen -> seen.widget().id()))
            .map(CanonicalView::seen)
            .toList());
    return ReferenceFold.sha256(CanonicalText.of(members));
  }

  private static Map<String, Object> seen(WidgetView seen) {
    Map<String, Object> members = content(seen.widget());
    members.put("author", seen.author().value());
    members.put("level", CanonicalState.lower(seen.level()));
    seen.lock().ifPresent(lock -> members.put("lock", CanonicalState.lock(lock)));
    members.put("textRevision", seen.textRevision());
    return members;
  }

  static Map<String, Object> content(Widget widget) {
    Map<String, Object> members = new HashMap<>();
    members.put("id", widget.id().value());
    members.put("kind", kind(widget.kind()));
    members.putAll(ofKind(widget.kind()));
    widget.holder().ifPresent(holder -> members.put("holder", holder.value()));
    widget.group().ifPresent(group -> members.put("group", group.value()));
    members.put("x", widget.bounds().x());
    members.put("y", widget.bounds().y());
    members.put("width", widget.bounds().width());
    members.put("height", widget.bounds().height());
    members.put("z", widget.z().value());
    members.put("style", style(widget));
    members.put("text", widget.text());
    return members;
  }

  private static Map<String, Object> style(Widget widget) {
    Map<String, Object> style = new HashMap<>();
    widget.style().properties().forEach((property, value) -> style.put(property.wireName(), value));
    return style;
  }

  private static String kind(WidgetKind kind) {
    return switch (kind) {
      case WidgetKind.Note note -> "note";
      case WidgetKind.Shape shape -> "shape";
      case WidgetKind.FreeText text -> "text";
      case WidgetKind.Connector _ -> "connector";
      case WidgetKind.Ink _ -> "ink";
      case WidgetKind.Image _ -> "image";
      case WidgetKind.Frame _ -> "frame";
      case WidgetKind.Thread _ -> "thread";
    };
  }

  private static Map<String, Object> ofKind(WidgetKind kind) {
    return switch (kind) {
      case WidgetKind.Note _, WidgetKind.FreeText _, WidgetKind.Frame _ -> Map.of();
      case WidgetKind.Shape shape -> Map.of("form", CanonicalState.lower(shape.form()));
      case WidgetKind.Connector connector ->
          Map.of("from", end(connector.from()), "to", end(connector.to()));
      case WidgetKind.Ink ink -> Map.of("path", ink.path().points());
      case WidgetKind.Image image ->
          Map.of("blob", image.blob().value(), "natural", natural(image.natural()));
      case WidgetKind.Thread thread ->
          Map.of(
              "comments",
              thread.comments().stream().map(CanonicalView::comment).toList(),
              "resolved",
              thread.resolved());
    };
  }

  private static Map<String, Object> natural(Size size) {
    return Map.of("width", size.width(), "height", size.height());
  }

  private static Map<String, Object> end(End end) {
    Map<String, Object> members = new HashMap<>();
    members.put("x", end.at().x());
    members.put("y", end.at().y());
    end.anchor().ifPresent(anchor -> members.put("anchor", anchor(anchor)));
    return members;
  }

  private static Map<String, Object> anchor(Anchor anchor) {
    return Map.of("widget", anchor.widget().value(), "fx", anchor.fx(), "fy", anchor.fy());
  }

  private static Map<String, Object> comment(Comment comment) {
    return Map.of(
        "author",
        comment.author().value(),
        "edited",
        comment.edited(),
        "id",
        comment.id(),
        "mentions",
        comment.mentions().stream().map(PersonId::value).toList(),
        "text",
        comment.text(),
        "time",
        comment.time());
  }
}
