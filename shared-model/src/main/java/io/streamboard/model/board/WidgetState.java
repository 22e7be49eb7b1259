package io.streamboard.model.board;

import io.streamboard.model.access.WidgetAccess;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.operation.Field;
import io.streamboard.model.text.TextHistory;
import io.streamboard.model.widget.Widget;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * All that the board knows of one widget.
 *
 * @param author who added it
 * @param revisions the revision that set each field last; a field missing here was set by the add
 * @param removedAt present for a tombstone: the revision that removed it
 * @param addedAt present when it was removed once: the revision of the add, which stands in {@link
 *     Field#ALIVE} before
 */
public record WidgetState(
    Widget widget,
    PersonId author,
    WidgetAccess access,
    Optional<Lock> lock,
    Map<Field, Long> revisions,
    TextHistory history,
    OptionalLong removedAt,
    OptionalLong addedAt) {
  public WidgetState {
    revisions = Map.copyOf(revisions);
  }

  /** A widget that was never removed. */
  public WidgetState(
      Widget widget,
      PersonId author,
      WidgetAccess access,
      Optional<Lock> lock,
      Map<Field, Long> revisions,
      TextHistory history) {
    this(
        widget,
        author,
        access,
        lock,
        revisions,
        history,
        OptionalLong.empty(),
        OptionalLong.empty());
  }

  public boolean live() {
    return removedAt.isEmpty();
  }

  /** The revision that set a field last: what an undo must name as standing. */
  public long revisionOf(Field field) {
    Long own = revisions.get(field);
    return own != null ? own : addedAt.orElseGet(() -> revisions.getOrDefault(Field.ALIVE, 0L));
  }

  /**
   * The revision that changed its content, place, look or relations last. A lock tells its person
   * itself, and rights are nobody's business but the owners'.
   */
  public long changedAt() {
    long last = 0;
    for (Map.Entry<Field, Long> set : revisions.entrySet()) {
      if (set.getKey() != Field.LOCK) {
        last = Math.max(last, set.getValue());
      }
    }
    return last;
  }

  /** Another image of the widget, with the fields that a revision set. */
  WidgetState with(Widget next, long revision, Iterable<Field> fields) {
    EnumMap<Field, Long> set = copyOfRevisions();
    fields.forEach(field -> set.put(field, revision));
    return new WidgetState(next, author, access, lock, set, history, removedAt, addedAt);
  }

  WidgetState with(Field field, long revision) {
    EnumMap<Field, Long> set = copyOfRevisions();
    set.put(field, revision);
    return new WidgetState(widget, author, access, lock, set, history, removedAt, addedAt);
  }

  WidgetState with(WidgetAccess next) {
    return new WidgetState(widget, author, next, lock, revisions, history, removedAt, addedAt);
  }

  WidgetState with(TextHistory next) {
    return new WidgetState(widget, author, access, lock, revisions, next, removedAt, addedAt);
  }

  WidgetState locked(Optional<Lock> next) {
    return new WidgetState(widget, author, access, next, revisions, history, removedAt, addedAt);
  }

  WidgetState removed(OptionalLong next) {
    return new WidgetState(widget, author, access, lock, revisions, history, next, addedAt);
  }

  /** Remembers the revision of the add, because {@link Field#ALIVE} is about to be set. */
  WidgetState settled() {
    OptionalLong added = OptionalLong.of(revisionOf(Field.ALIVE));
    return addedAt.isPresent()
        ? this
        : new WidgetState(widget, author, access, lock, revisions, history, removedAt, added);
  }

  private EnumMap<Field, Long> copyOfRevisions() {
    EnumMap<Field, Long> copy = new EnumMap<>(Field.class);
    copy.putAll(revisions);
    return copy;
  }
}
