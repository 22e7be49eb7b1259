package io.streamboard.model.reference;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Field;
import io.streamboard.model.operation.VoidReason;
import java.util.Optional;
import java.util.OptionalLong;

/** Removing widgets, and bringing them back. */
final class LifeRules {
  private final ReferenceBoard board;
  private final ReferenceRights rights;

  LifeRules(ReferenceBoard board, ReferenceRights rights) {
    this.board = board;
    this.rights = rights;
  }

  Optional<VoidReason> remove(WidgetId id, Act act) {
    Optional<ReferenceWidget> widget = board.live(id);
    Optional<VoidReason> refusal = rights.refusesChange(act.author(), widget);
    if (refusal.isEmpty()) {
      takeOff(widget.orElseThrow(), act.revision());
    }
    return refusal;
  }

  /** Rights and lock are those of what the widget was. */
  Optional<VoidReason> restore(WidgetId id, Act act) {
    Optional<ReferenceWidget> widget = board.remembered(id);
    Optional<VoidReason> refusal =
        rights
            .refusesChange(act.author(), widget)
            .or(() -> refusesToBringBack(widget.orElseThrow()));
    if (refusal.isEmpty()) {
      bringBack(widget.orElseThrow(), act.revision());
    }
    return refusal;
  }

  void takeOff(ReferenceWidget widget, long revision) {
    widget.removedAt = OptionalLong.of(revision);
    widget.wasRemoved = true;
    widget.setBy.put(Field.ALIVE, revision);
    board.removed.add(widget.id);
  }

  void bringBack(ReferenceWidget widget, long revision) {
    widget.removedAt = OptionalLong.empty();
    widget.setBy.put(Field.ALIVE, revision);
    board.removed.remove(widget.id);
  }

  Optional<VoidReason> refusesToBringBack(ReferenceWidget widget) {
    return widget.live() ? Optional.of(VoidReason.INVALID) : refusesForRoom(widget);
  }

  Optional<VoidReason> refusesForRoom(ReferenceWidget widget) {
    return board.hasRoomFor(widget.points()) ? Optional.empty() : Optional.of(VoidReason.TOO_LARGE);
  }
}
