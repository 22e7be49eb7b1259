package io.streamboard.model.board;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.Field;
import io.streamboard.model.operation.VoidReason;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Removing widgets, with what they hold, and bringing them back: for how long, and for whom. */
final class Tombstones {
  private final BoardDraft draft;
  private final Rights rights;

  Tombstones(BoardDraft draft, Rights rights) {
    this.draft = draft;
    this.rights = rights;
  }

  /** The oldest removal that is still remembered at a revision. */
  static long oldestKept(long revision) {
    return revision - Limits.TOMBSTONE_REVISIONS;
  }

  /**
   * Takes a widget off, then what it holds, in the order of ids; nothing where that happened
   * already in the same operation.
   */
  Optional<VoidReason> remove(Optional<WidgetState> found) {
    Optional<WidgetState> there = found.filter(widget -> widget.live() || gone(widget));
    Optional<VoidReason> refusal = rights.onContent(there);
    if (refusal.isEmpty() && there.filter(WidgetState::live).isPresent()) {
      WidgetState widget = there.orElseThrow();
      List<WidgetState> held = below(widget).filter(WidgetState::live).toList();
      bury(widget);
      held.forEach(this::bury);
    }
    return refusal;
  }

  /** Whether the operation that is judged now has removed it. */
  boolean gone(WidgetState widget) {
    return widget.removedAt().equals(OptionalLong.of(draft.revision()));
  }

  /** Whether the operation that is judged now has brought it back. */
  boolean back(WidgetState widget) {
    return widget.live() && widget.revisionOf(Field.ALIVE) == draft.revision();
  }

  /** Whether a target came back with its holder, and might have been brought back by itself. */
  boolean cameAlong(WidgetId widget) {
    Optional<WidgetState> found = draft.widgets().find(widget).filter(this::back);
    return found.isPresent() && rights.onContent(found).isEmpty();
  }

  /**
   * Brings a widget back, with what it held when it was removed.
   *
   * @param found a tombstone, with the rights and the lock it had when it was removed; a live
   *     widget is refused as invalid, unless it came back in the same operation, and one whose
   *     holder is not there
   */
  Optional<VoidReason> restore(Optional<WidgetState> found) {
    Optional<VoidReason> refusal =
        rights.onContent(found).or(() -> found.flatMap(this::notRestorable));
    if (refusal.isEmpty() && !found.orElseThrow().live()) {
      WidgetState widget = found.orElseThrow();
      List<WidgetState> held = removedWith(widget).toList();
      raise(widget);
      held.forEach(this::raise);
    }
    return refusal;
  }

  /** What it held when it was removed, and what was removed by that. */
  private Stream<WidgetState> removedWith(WidgetState widget) {
    return below(widget).filter(held -> held.removedAt().equals(widget.removedAt()));
  }

  /** In the order of ids: the state says in which order widgets were removed. */
  private Stream<WidgetState> below(WidgetState widget) {
    return draft.widgets().ties().below(widget.widget().id()).stream()
        .sorted()
        .flatMap(held -> draft.widgets().find(held).stream());
  }

  private void bury(WidgetState widget) {
    draft.widgets().bury(widget, draft.revision());
  }

  private void raise(WidgetState widget) {
    draft.widgets().raise(widget, draft.revision());
  }

  private Optional<VoidReason> notRestorable(WidgetState widget) {
    boolean nowhere =
        widget.widget().holder().filter(id -> draft.widgets().live(id).isEmpty()).isPresent();
    if (back(widget)) {
      return Optional.empty();
    }
    if (widget.live() || nowhere) {
      return Optional.of(VoidReason.INVALID);
    }
    List<WidgetState> all = Stream.concat(Stream.of(widget), removedWith(widget)).toList();
    return Quotas.fits(draft.widgets(), all) ? Optional.empty() : Optional.of(VoidReason.TOO_LARGE);
  }
}
