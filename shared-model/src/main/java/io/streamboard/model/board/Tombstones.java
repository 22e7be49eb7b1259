package io.streamboard.model.board;

import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.VoidReason;
import java.util.List;
import java.util.Optional;
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

  Optional<VoidReason> remove(Optional<WidgetState> live) {
    Optional<VoidReason> refusal = rights.onContent(live);
    if (refusal.isEmpty()) {
      WidgetState widget = live.orElseThrow();
      below(widget).filter(WidgetState::live).toList().forEach(this::bury);
      bury(widget);
    }
    return refusal;
  }

  /**
   * Brings a widget back, with what it held when it was removed.
   *
   * @param found a tombstone, with the rights and the lock it had when it was removed; a live
   *     widget is refused as invalid, and one whose holder is not there
   */
  Optional<VoidReason> restore(Optional<WidgetState> found) {
    Optional<VoidReason> refusal =
        rights.onContent(found).or(() -> found.flatMap(this::notRestorable));
    if (refusal.isEmpty()) {
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

  private Stream<WidgetState> below(WidgetState widget) {
    return draft.widgets().ties().below(widget.widget().id()).stream()
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
    if (widget.live() || nowhere) {
      return Optional.of(VoidReason.INVALID);
    }
    List<WidgetState> all = Stream.concat(Stream.of(widget), removedWith(widget)).toList();
    return Quotas.fits(draft.widgets(), all) ? Optional.empty() : Optional.of(VoidReason.TOO_LARGE);
  }
}
