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
import io.streamboard.model.widget.Comment;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.GroupMark;
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
  private static final End NOWHERE = End.free(new Point(0, 0));

  /** An edit as it was applied, with the text that it was applied to. */
  record Edit(long revision, WriterId writer, TextDelta delta, String before) {}

  final WidgetId id;

  /** As it was added: of a connector without its ends, of a thread without its comments. */
  final WidgetKind kind;

  final PersonId author;
  final long addedAt;
  Point position;
  Size size;
  ZKey z;
  final Map<StyleProperty, String> style = new EnumMap<>(StyleProperty.class);
  String text;
  Optional<WidgetId> holder;
  Optional<GroupMark> group;

  /** The ends of a connector; nobody looks at those of another kind. */
  End from = NOWHERE;

  End to = NOWHERE;

  /** What was said in a thread, the oldest first. */
  final List<Comment> comments = new ArrayList<>();

  boolean resolved;
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
    holder = widget.holder();
    group = widget.group();
    if (kind instanceof WidgetKind.Connector connector) {
      from = connector.from();
      to = connector.to();
      boxAroundEnds();
    }
    if (kind instanceof WidgetKind.Thread thread) {
      comments.addAll(thread.comments());
      resolved = thread.resolved();
    }
    textFloor = addedAt;
    for (Field field : Field.values()) {
      setBy.put(field, addedAt);
    }
  }

  boolean live() {
    return removedAt.isEmpty();
  }

  boolean isThread() {
    return kind instanceof WidgetKind.Thread;
  }

  boolean isConnector() {
    return kind instanceof WidgetKind.Connector;
  }

  boolean isFrame() {
    return kind instanceof WidgetKind.Frame;
  }

  /** What it takes of the board's room: its text, its comments, the points of its ink. */
  long points() {
    long said = comments.stream().mapToLong(comment -> points(comment.text())).sum();
    return points(text) + said + (kind instanceof WidgetKind.Ink ink ? ink.path().size() : 0);
  }

  static int points(String text) {
    return text.codePointCount(0, text.length());
  }

  Optional<Comment> comment(String wanted) {
    return comments.stream().filter(comment -> comment.id().equals(wanted)).findAny();
  }

  /** A connector's box is the one around both places, at least one unit wide and high. */
  void boxAroundEnds() {
    Point a = from.at();
    Point b = to.at();
    position = new Point(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()));
    size = new Size(extent(a.x() - b.x()), extent(a.y() - b.y()));
  }

  private static double extent(double difference) {
    return Math.min(Limits.SIZE_MAX, Math.max(Limits.SIZE_MIN, Math.abs(difference)));
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
    return new Widget(
        id, kindNow(), new Bounds(position, size), z, new Style(style), text, holder, group);
  }

  private WidgetKind kindNow() {
    return switch (kind) {
      case WidgetKind.Connector _ -> new WidgetKind.Connector(from, to);
      case WidgetKind.Thread _ -> new WidgetKind.Thread(comments, resolved);
      case WidgetKind.Note _,
          WidgetKind.Shape _,
          WidgetKind.FreeText _,
          WidgetKind.Ink _,
          WidgetKind.Image _,
          WidgetKind.Frame _ ->
          kind;
    };
  }
}
