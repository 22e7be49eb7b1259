package io.streamboard.model.board;

import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.VoidReason;
import java.util.Optional;

/** Removing widgets and bringing them back: for how long, and for whom. */
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
      draft.widgets().bury(live.orElseThrow(), draft.revision());
    }
    return refusal;
  }

  /**
   * Brings a widget back.
   *
   * @param found a tombstone, with the rights and the lock it had when it was removed; a live
   *     widget is refused as invalid
   */
  Optional<VoidReason> restore(Optional<WidgetState> found) {
    Optional<VoidReason> refusal =
        rights.onContent(found).or(() -> found.flatMap(this::notRestorable));
    if (refusal.isEmpty()) {
      draft.widgets().raise(found.orElseThrow(), draft.revision());
    }
    return refusal;
  }

  private Optional<VoidReason> notRestorable(WidgetState widget) {
    if (widget.live()) {
      return Optional.of(VoidReason.INVALID);
    }
    return Quotas.fits(draft.widgets(), widget)
        ? Optional.empty()
        : Optional.of(VoidReason.TOO_LARGE);
  }
}
