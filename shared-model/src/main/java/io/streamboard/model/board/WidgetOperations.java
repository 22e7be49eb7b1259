package io.streamboard.model.board;

import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetAccess;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Field;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.text.TextHistory;
import io.streamboard.model.widget.Widget;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Operations on what widgets are and where they stand. */
final class WidgetOperations {
  private final BoardDraft draft;
  private final Rights rights;
  private final Tombstones tombstones;

  WidgetOperations(BoardDraft draft, Rights rights) {
    this.draft = draft;
    this.rights = rights;
    this.tombstones = new Tombstones(draft, rights);
  }

  Optional<VoidReason> add(Operation.WidgetAdd add) {
    WidgetState added = added(add.widget());
    Optional<VoidReason> refusal =
        rights
            .onBoard(Role.EDITOR)
            .or(() -> draft.widgets().find(add.widget().id()).map(used -> VoidReason.EXISTS))
            .or(
                () ->
                    Quotas.fits(draft.widgets(), added)
                        ? Optional.empty()
                        : Optional.of(VoidReason.TOO_LARGE));
    if (refusal.isEmpty()) {
      draft.widgets().add(added);
    }
    return refusal;
  }

  Outcome move(Operation.WidgetMove move) {
    return Refusals.each(
        move.moves(),
        Operation.Move::widget,
        part ->
            set(
                part.widget(),
                List.of(Field.POSITION),
                widget -> widget.withBounds(widget.bounds().at(part.to()))));
  }

  Outcome resize(Operation.WidgetResize resize) {
    return Refusals.each(
        resize.resizes(),
        Operation.Resize::widget,
        part ->
            set(
                part.widget(),
                List.of(Field.POSITION, Field.SIZE),
                widget -> widget.withBounds(part.to())));
  }

  Outcome restyle(Operation.WidgetRestyle restyle) {
    List<Field> fields = restyle.style().properties().keySet().stream().map(Field::of).toList();
    return Refusals.each(
        restyle.targets(),
        Function.identity(),
        target ->
            set(target, fields, widget -> widget.withStyle(widget.style().with(restyle.style()))));
  }

  Outcome raise(Operation.WidgetRaise raise) {
    return Refusals.each(
        raise.raises(),
        Operation.Raise::widget,
        part -> set(part.widget(), List.of(Field.Z), widget -> widget.withZ(part.to())));
  }

  Outcome remove(Operation.WidgetRemove remove) {
    return Refusals.each(
        remove.targets(),
        Function.identity(),
        target -> tombstones.remove(draft.widgets().live(target)));
  }

  Outcome restore(Operation.WidgetRestore restore) {
    return Refusals.each(
        restore.targets(),
        Function.identity(),
        target -> tombstones.restore(draft.widgets().find(target)));
  }

  private Optional<VoidReason> set(
      WidgetId target, List<Field> fields, UnaryOperator<Widget> effect) {
    Optional<WidgetState> live = draft.widgets().live(target);
    Optional<VoidReason> refusal = rights.onContent(live);
    if (refusal.isEmpty()) {
      WidgetState widget = live.orElseThrow();
      draft.widgets().replace(widget.with(effect.apply(widget.widget()), draft.revision(), fields));
    }
    return refusal;
  }

  private WidgetState added(Widget widget) {
    return new WidgetState(
        widget,
        rights.author().person(),
        WidgetAccess.INHERITED,
        Optional.empty(),
        Map.of(Field.ALIVE, draft.revision()),
        TextHistory.startingAt(draft.revision()),
        OptionalLong.empty());
  }
}
