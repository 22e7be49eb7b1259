package io.streamboard.model.reference;

import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.Lock;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Field;
import io.streamboard.model.operation.VoidReason;
import java.util.Optional;

/** Locking and unlocking. */
final class LockRules {
  private final ReferenceBoard board;
  private final ReferenceRights rights;

  LockRules(ReferenceBoard board, ReferenceRights rights) {
    this.board = board;
    this.rights = rights;
  }

  /** Nobody takes over another's lock, owners neither. */
  Optional<VoidReason> lock(WidgetId id, String reason, Act act) {
    PersonId person = act.author().person();
    Optional<ReferenceWidget> widget = board.live(id);
    Optional<VoidReason> refusal =
        rights
            .refusesBelow(act.author(), widget, WidgetLevel.EDIT)
            .or(() -> lockedByAnother(widget.orElseThrow(), person));
    if (refusal.isEmpty()) {
      set(widget.orElseThrow(), Optional.of(new Lock(person, reason)), act);
    }
    return refusal;
  }

  /** To open one's own lock, seeing the widget is enough. */
  Optional<VoidReason> unlock(WidgetId id, Act act) {
    PersonId person = act.author().person();
    Optional<ReferenceWidget> widget = board.live(id);
    boolean own =
        widget.flatMap(some -> some.lock).filter(lock -> lock.person().equals(person)).isPresent();
    Optional<VoidReason> refusal =
        own
            ? rights.refusesBelow(act.author(), widget, WidgetLevel.VIEW)
            : rights.refusesChange(act.author(), widget);
    if (refusal.isEmpty() && widget.orElseThrow().lock.isPresent()) {
      set(widget.orElseThrow(), Optional.empty(), act);
    }
    return refusal;
  }

  private static void set(ReferenceWidget widget, Optional<Lock> lock, Act act) {
    widget.lock = lock;
    widget.setBy.put(Field.LOCK, act.revision());
  }

  private static Optional<VoidReason> lockedByAnother(ReferenceWidget widget, PersonId person) {
    return widget.lock.filter(lock -> !lock.person().equals(person)).map(lock -> VoidReason.LOCKED);
  }
}
