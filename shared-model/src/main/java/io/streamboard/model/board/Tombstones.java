package io.streamboard.model.board;

import io.streamboard.model.access.WidgetLevel;
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
   * @param found a tombstone, with the rights and the lock it had when it was removed; a live
   *     widget is refused as existing
   */
  Optional<VoidReason> restore(Optional<WidgetState> found) {
    Optional<VoidReason> refusal =
        rights
            .onWidget(found, WidgetLevel.EDIT)
            .or(() -> found.filter(WidgetState::live).map(live -> VoidReason.EXISTS))
            .or(() -> rights.onContent(found))
            .or(
                () ->
                    found
                        .filter(widget -> !Quotas.fits(draft.widgets(), widget))
                        .map(over -> VoidReason.TOO_LARGE));
    if (refusal.isEmpty()) {
      draft.widgets().raise(found.orElseThrow(), draft.revision());
    }
    return refusal;
  }
}
