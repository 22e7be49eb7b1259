package io.streamboard.model.board;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Field;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The widgets of a {@link BoardDraft}: live ones, tombstones, and the counts for the quotas, which
 * it keeps in step. Every change of a widget is noted in the set of touched ones.
 */
final class DraftWidgets {
  private final Set<WidgetId> touched;
  private PMap<WidgetId, WidgetState> all;
  private Ties ties;
  private PSortedMap<Long, PVector<WidgetId>> tombstones;
  private int liveCount;
  private long textPoints;

  DraftWidgets(BoardState from, Set<WidgetId> touched) {
    this.touched = touched;
    all = from.widgets();
    ties = from.ties();
    tombstones = from.tombstones();
    liveCount = from.liveWidgets();
    textPoints = from.textPoints();
  }

  PMap<WidgetId, WidgetState> all() {
    return all;
  }

  PSortedMap<Long, PVector<WidgetId>> tombstones() {
    return tombstones;
  }

  Ties ties() {
    return ties;
  }

  int liveCount() {
    return liveCount;
  }

  long textPoints() {
    return textPoints;
  }

  /** Live or tombstone. */
  Optional<WidgetState> find(WidgetId widget) {
    return Optional.ofNullable(all.get(widget));
  }

  Optional<WidgetState> live(WidgetId widget) {
    return find(widget).filter(WidgetState::live);
  }

  void add(WidgetState widget) {
    put(widget);
    count(widget, 1);
  }

  /** The next state of a live widget whose text stays as it is. */
  void replace(WidgetState next) {
    put(next);
  }

  /** The next state of a live widget with other words in it. */
  void replaceText(WidgetState before, WidgetState next) {
    put(next);
    textPoints += Quotas.points(next) - Quotas.points(before);
  }

  /** Turns a live widget into a tombstone. */
  void bury(WidgetState widget, long revision) {
    put(widget.settled().with(Field.ALIVE, revision).removed(OptionalLong.of(revision)));
    PVector<WidgetId> buried = tombstones.getOrDefault(revision, TreePVector.empty());
    tombstones = tombstones.plus(revision, buried.plus(widget.widget().id()));
    count(widget, -1);
  }

  /** Turns a tombstone into a live widget. */
  void raise(WidgetState widget, long revision) {
    long removedAt = widget.removedAt().orElseThrow();
    put(widget.with(Field.ALIVE, revision).removed(OptionalLong.empty()));
    PVector<WidgetId> rest =
        tombstones.getOrDefault(removedAt, TreePVector.empty()).minus(widget.widget().id());
    tombstones = rest.isEmpty() ? tombstones.minus(removedAt) : tombstones.plus(removedAt, rest);
    count(widget, 1);
  }

  /** Forgets all tombstones of widgets removed before a revision. Looks at the oldest only. */
  void forgetRemovedBefore(long revision) {
    while (!tombstones.isEmpty() && tombstones.firstKey() < revision) {
      Long oldest = tombstones.firstKey();
      for (WidgetId widget : tombstones.getOrDefault(oldest, TreePVector.empty())) {
        forget(widget);
        touched.add(widget);
      }
      tombstones = tombstones.minus(oldest);
    }
  }

  private void put(WidgetState widget) {
    WidgetId id = widget.widget().id();
    ties = ties.with(find(id).map(WidgetState::widget), Optional.of(widget.widget()));
    all = all.plus(id, widget);
    touched.add(id);
  }

  private void forget(WidgetId widget) {
    ties = ties.with(find(widget).map(WidgetState::widget), Optional.empty());
    all = all.minus(widget);
  }

  private void count(WidgetState widget, int sign) {
    liveCount += sign;
    textPoints += sign * (long) Quotas.points(widget);
  }
}
