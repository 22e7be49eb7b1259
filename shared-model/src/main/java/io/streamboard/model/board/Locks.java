package io.streamboard.model.board;

import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Field;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import java.util.Optional;
import java.util.function.Function;

/**
 * Locks. Locking again replaces the reason of the own lock; nobody takes over another's lock,
 * owners neither: they unlock first. Who locked may unlock even after losing the level to change
 * the widget.
 */
final class Locks {
  private final BoardDraft draft;
  private final Rights rights;

  Locks(BoardDraft draft, Rights rights) {
    this.draft = draft;
    this.rights = rights;
  }

  Outcome lock(Operation.WidgetLock lock) {
    Optional<Lock> own = Optional.of(new Lock(rights.author().person(), lock.reason()));
    return Refusals.each(lock.targets(), Function.identity(), target -> lock(target, own));
  }

  Outcome unlock(Operation.WidgetUnlock unlock) {
    return Refusals.each(unlock.targets(), Function.identity(), this::unlock);
  }

  private Optional<VoidReason> lock(WidgetId target, Optional<Lock> own) {
    Optional<WidgetState> live = draft.widgets().live(target);
    Optional<VoidReason> refusal =
        rights
            .onWidget(live, WidgetLevel.EDIT)
            .or(() -> live.filter(rights::lockedByOther).map(locked -> VoidReason.LOCKED));
    if (refusal.isEmpty()) {
      set(live.orElseThrow(), own);
    }
    return refusal;
  }

  /** Unlocking what is not locked is applied without effect. */
  private Optional<VoidReason> unlock(WidgetId target) {
    Optional<WidgetState> live = draft.widgets().live(target);
    boolean mine = live.filter(rights::lockedByAuthor).isPresent();
    Optional<VoidReason> refusal =
        mine ? rights.onWidget(live, WidgetLevel.VIEW) : rights.onContent(live);
    if (refusal.isEmpty() && live.orElseThrow().lock().isPresent()) {
      set(live.orElseThrow(), Optional.empty());
    }
    return refusal;
  }

  private void set(WidgetState widget, Optional<Lock> lock) {
    draft.widgets().replace(widget.locked(lock).with(Field.LOCK, draft.revision()));
  }
}
