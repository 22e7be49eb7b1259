package io.streamboard.model.reference;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.Lock;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.geometry.Size;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.Field;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Everything about one widget, on the board or removed and still remembered. */
final class ReferenceWidget {
  /** An edit as it was applied, with the text that it was applied to. */
  record Edit(long revision, WriterId writer, TextDelta delta, String before) {}

  final WidgetId id;
  final WidgetKind kind;
  final PersonId author;
  final long addedAt;
  Point position;
  Size size;
  ZKey z;
  final Map<StyleProperty, String> style = new EnumMap<>(StyleProperty.class);
  String text;
  Optional<Lock> lock = Optional.empty();
  final Map<Principal, WidgetLevel> grants = new HashMap<>();

  /** The revision that set each field last. */
  final Map<Field, Long> setBy = new EnumMap<>(Field.class);

  /** The revision of the text before the first edit that is remembered. */
  long textFloor;

  final List<Edit> edits = new ArrayList<>();
  OptionalLong removedAt = OptionalLong.empty();
  boolean wasRemoved;

  ReferenceWidget(Widget widget, PersonId author, long addedAt) {
    id = widget.id();
    kind = widget.kind();
    this.author = author;
    this.addedAt = addedAt;
    position = widget.bounds().position();
    size = widget.bounds().size();
    z = widget.z();
    style.putAll(widget.style().properties());
    text = widget.text();
    textFloor = addedAt;
    for (Field field : Field.values()) {
      setBy.put(field, addedAt);
    }
  }

  boolean live() {
    return removedAt.isEmpty();
  }

  long points() {
    return text.codePointCount(0, text.length());
  }

  long revisionOf(Field field) {
    return setBy.getOrDefault(field, addedAt);
  }

  /** The revision of the text as it is now. */
  long textRevision() {
    return edits.isEmpty() ? textFloor : edits.getLast().revision();
  }

  void edited(Edit edit, String now) {
    text = now;
    edits.add(edit);
    if (edits.size() > Limits.TEXT_HISTORY) {
      textFloor = edits.removeFirst().revision();
    }
  }

  Widget content() {
    return new Widget(id, kind, new Bounds(position, size), z, new Style(style), text);
  }
}
