package io.streamboard.model.reference;

import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.WidgetView;
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
    if (widget.kind() instanceof WidgetKind.Shape shape) {
      members.put("form", CanonicalState.lower(shape.form()));
    }
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
      case WidgetKind.Connector _,
          WidgetKind.Ink _,
          WidgetKind.Image _,
          WidgetKind.Frame _,
          WidgetKind.Thread _ ->
          throw new UnsupportedOperationException("not in the reference");
    };
  }
}
