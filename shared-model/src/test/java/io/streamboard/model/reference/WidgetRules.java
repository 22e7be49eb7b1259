package io.streamboard.model.reference;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Role;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Field;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.widget.GroupMark;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Adding widgets and changing what they show. */
final class WidgetRules {
  private final ReferenceBoard board;
  private final ReferenceRights rights;
  private final LifeRules lives;
  private final HolderRules holders;
  private final PlaceRules places;

  WidgetRules(
      ReferenceBoard board,
      ReferenceRights rights,
      LifeRules lives,
      HolderRules holders,
      PlaceRules places) {
    this.board = board;
    this.rights = rights;
    this.lives = lives;
    this.holders = holders;
    this.places = places;
  }

  Optional<VoidReason> add(Operation.WidgetAdd add, Act act) {
    ReferenceWidget widget =
        new ReferenceWidget(add.widget(), act.author().person(), act.revision());
    Optional<VoidReason> refusal =
        refusesPlace(act.author(), widget)
            .or(() -> board.remembered(widget.id).map(used -> VoidReason.EXISTS))
            .or(() -> widget.holder.flatMap(holder -> holders.unfit(widget, holder)))
            .or(
                () ->
                    widget.comments.isEmpty() ? Optional.empty() : Optional.of(VoidReason.INVALID))
            .or(() -> lives.refusesForRoom(List.of(widget)));
    if (refusal.isEmpty()) {
      board.widgets.put(widget.id, widget);
    }
    return refusal;
  }

  /** The right on the holder is asked in place of the role. */
  private Optional<VoidReason> refusesPlace(Caller author, ReferenceWidget widget) {
    return widget.holder.isPresent()
        ? holders.refusesRight(author, widget, widget.holder.orElseThrow())
        : rights.refusesWithoutRole(author, widget.isThread() ? Role.COMMENTER : Role.EDITOR);
  }

  /** Of all that are named in the operation none goes along with another one. */
  Optional<VoidReason> move(Operation.Move move, Set<WidgetId> named, Act act) {
    Optional<ReferenceWidget> widget = board.live(move.widget());
    return rights
        .refusesChange(act.author(), widget)
        .or(() -> places.move(widget.orElseThrow(), move.to(), named, act));
  }

  Optional<VoidReason> resize(Operation.Resize resize, Act act) {
    Optional<ReferenceWidget> target = board.live(resize.widget());
    return rights
        .refusesChange(act.author(), target)
        .or(() -> places.resize(target.orElseThrow(), resize.to().position(), resize.to().size()))
        .or(() -> resized(target.orElseThrow(), act));
  }

  private static Optional<VoidReason> resized(ReferenceWidget widget, Act act) {
    widget.setBy.put(Field.POSITION, act.revision());
    widget.setBy.put(Field.SIZE, act.revision());
    return Optional.empty();
  }

  Optional<VoidReason> group(WidgetId id, Optional<GroupMark> group, Act act) {
    return change(
        id,
        act,
        widget -> {
          widget.group = group;
          widget.setBy.put(Field.GROUP, act.revision());
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
