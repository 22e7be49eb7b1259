package io.streamboard.model.board;

import io.streamboard.model.access.WidgetAccess;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Field;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.text.TextHistory;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    Widget widget = add.widget().boxed();
    WidgetState added = added(widget);
    Holding holding = new Holding(draft, rights);
    Optional<VoidReason> refusal =
        holding
            .onAdd(widget)
            .or(() -> draft.widgets().find(widget.id()).map(used -> VoidReason.EXISTS))
            .or(() -> holding.misfit(widget))
            .or(() -> forged(widget))
            .or(
                () ->
                    Quotas.fits(draft.widgets(), List.of(added))
                        ? Optional.empty()
                        : Optional.of(VoidReason.TOO_LARGE));
    if (refusal.isEmpty()) {
      draft.widgets().add(added);
    }
    return refusal;
  }

  /** What people said is not for others to write. */
  private static Optional<VoidReason> forged(Widget added) {
    return added.kind() instanceof WidgetKind.Thread thread && !thread.comments().isEmpty()
        ? Optional.of(VoidReason.INVALID)
        : Optional.empty();
  }

  Outcome move(Operation.WidgetMove move) {
    Set<WidgetId> named = Set.copyOf(move.targets());
    return Refusals.each(
        move.moves(),
        Operation.Move::widget,
        part -> {
          Optional<WidgetState> live = draft.widgets().live(part.widget());
          return rights
              .onContent(live)
              .or(() -> new Placing(draft).move(live.orElseThrow(), part.to(), named));
        });
  }

  Outcome resize(Operation.WidgetResize resize) {
    List<Field> fields = List.of(Field.POSITION, Field.SIZE);
    return Refusals.each(
        resize.resizes(),
        Operation.Resize::widget,
        part -> {
          Optional<WidgetState> live = draft.widgets().live(part.widget());
          return rights
              .onContent(live)
              .or(() -> new Placing(draft).resize(live.orElseThrow(), part.to(), fields));
        });
  }

  Outcome group(Operation.WidgetGroup group) {
    return Refusals.each(
        group.targets(),
        Function.identity(),
        target -> set(target, List.of(Field.GROUP), widget -> widget.withGroup(group.group())));
  }

  Optional<VoidReason> bind(Operation.WidgetBind bind) {
    Optional<WidgetState> live = draft.widgets().live(bind.widget());
    boolean connector =
        live.filter(found -> found.widget().kind() instanceof WidgetKind.Connector).isPresent();
    Field field = bind.start() ? Field.FROM : Field.TO;
    return rights
        .onContent(live)
        .or(() -> connector ? Optional.empty() : Optional.of(VoidReason.INVALID))
        .or(
            () ->
                set(
                    bind.widget(),
                    List.of(field),
                    widget -> widget.bound(bind.start(), bind.end())));
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
        target -> tombstones.remove(draft.widgets().find(target)));
  }

  Outcome restore(Operation.WidgetRestore restore) {
    Map<WidgetId, VoidReason> refused = new HashMap<>();
    for (WidgetId target : restore.targets()) {
      tombstones
          .restore(draft.widgets().find(target))
          .ifPresent(reason -> refused.put(target, reason));
    }
    refused.keySet().removeIf(tombstones::cameAlong);
    return Refusals.outcome(restore.targets(), refused);
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
        TextHistory.startingAt(draft.revision()));
  }
}
