package io.streamboard.model.reference;

import io.streamboard.model.access.Role;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Field;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.VoidReason;
import java.util.Optional;
import java.util.function.Consumer;

/** Adding widgets and changing what they show. */
final class WidgetRules {
  private final ReferenceBoard board;
  private final ReferenceRights rights;
  private final LifeRules lives;

  WidgetRules(ReferenceBoard board, ReferenceRights rights, LifeRules lives) {
    this.board = board;
    this.rights = rights;
    this.lives = lives;
  }

  Optional<VoidReason> add(Operation.WidgetAdd add, Act act) {
    ReferenceWidget widget =
        new ReferenceWidget(add.widget(), act.author().person(), act.revision());
    Optional<VoidReason> refusal =
        rights
            .refusesWithoutRole(act.author(), Role.EDITOR)
            .or(() -> board.remembered(widget.id).map(used -> VoidReason.EXISTS))
            .or(() -> lives.refusesForRoom(widget));
    if (refusal.isEmpty()) {
      board.widgets.put(widget.id, widget);
    }
    return refusal;
  }

  Optional<VoidReason> move(Operation.Move move, Act act) {
    return change(
        move.widget(),
        act,
        widget -> {
          widget.position = move.to();
          widget.setBy.put(Field.POSITION, act.revision());
        });
  }

  Optional<VoidReason> resize(Operation.Resize resize, Act act) {
    return change(
        resize.widget(),
        act,
        widget -> {
          widget.position = resize.to().position();
          widget.size = resize.to().size();
          widget.setBy.put(Field.POSITION, act.revision());
          widget.setBy.put(Field.SIZE, act.revision());
        });
  }

  Optional<VoidReason> restyle(WidgetId id, Operation.WidgetRestyle restyle, Act act) {
    return change(
        id,
        act,
        widget ->
            restyle
                .style()
                .properties()
                .forEach(
                    (property, value) -> {
                      widget.style.put(property, value);
                      widget.setBy.put(Field.of(property), act.revision());
                    }));
  }

  Optional<VoidReason> raise(Operation.Raise raise, Act act) {
    return change(
        raise.widget(),
        act,
        widget -> {
          widget.z = raise.to();
          widget.setBy.put(Field.Z, act.revision());
        });
  }

  private Optional<VoidReason> change(WidgetId id, Act act, Consumer<ReferenceWidget> change) {
    Optional<ReferenceWidget> widget = board.live(id);
    Optional<VoidReason> refusal = rights.refusesChange(act.author(), widget);
    if (refusal.isEmpty()) {
      change.accept(widget.orElseThrow());
    }
    return refusal;
  }
}
