package io.streamboard.model.board;

import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Field;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Undo: each step sets one field back if what is to be undone still stands. Steps are judged one
 * after the other, so a widget that one step brings back can be changed by the next. A widget
 * counts as refused only when all its steps are, with the first reason.
 */
final class SetBacks {
  private final BoardDraft draft;
  private final Rights rights;
  private final Tombstones tombstones;

  SetBacks(BoardDraft draft, Rights rights) {
    this.draft = draft;
    this.rights = rights;
    this.tombstones = new Tombstones(draft, rights);
  }

  Outcome apply(Operation.WidgetSetBack setBack) {
    Map<WidgetId, VoidReason> refused = new HashMap<>();
    Set<WidgetId> changed = new HashSet<>();
    for (Operation.SetBack step : setBack.steps()) {
      Optional<VoidReason> refusal = step(step, setBack);
      refusal.ifPresentOrElse(
          reason -> refused.putIfAbsent(step.widget(), reason), () -> changed.add(step.widget()));
    }
    changed.addAll(cameAlong(setBack));
    refused.keySet().removeAll(changed);
    return Refusals.outcome(setBack.targets(), refused);
  }

  /** What a step was to bring back, and what came back with its holder, maybe by a later step. */
  private Set<WidgetId> cameAlong(Operation.WidgetSetBack setBack) {
    return setBack.steps().stream()
        .filter(step -> step.value().equals(new FieldValue.Alive(true)))
        .map(Operation.SetBack::widget)
        .filter(tombstones::cameAlong)
        .collect(Collectors.toSet());
  }

  private Optional<VoidReason> step(Operation.SetBack step, Operation.WidgetSetBack whole) {
    Optional<WidgetState> found = draft.widgets().find(step.widget());
    return switch (step.value()) {
      case FieldValue.Alive alive when alive.value() ->
          rights
              .onContent(found)
              .or(() -> superseded(found.filter(widget -> !tombstones.back(widget)), step))
              .or(() -> tombstones.restore(found));
      case FieldValue.Alive _ -> {
        Optional<WidgetState> there =
            found.filter(widget -> widget.live() || tombstones.gone(widget));
        yield rights
            .onContent(there)
            .or(() -> superseded(there.filter(WidgetState::live), step))
            .or(() -> tombstones.remove(there));
      }
      case FieldValue.Position position ->
          standing(found, step, widget -> place(widget, position.value(), whole));
      case FieldValue.Extent extent ->
          standing(
              found,
              step,
              widget ->
                  new Placing(draft)
                      .resize(
                          widget,
                          widget.widget().bounds().sized(extent.value()),
                          List.of(Field.SIZE)));
      case FieldValue.Holder holder ->
          standing(
              found, step, widget -> new Holding(draft, rights).put(step.widget(), holder.value()));
      case FieldValue.Resolved resolved ->
          rights
              .onWidget(found.filter(WidgetState::live), WidgetLevel.COMMENT)
              .or(() -> superseded(found, step))
              .or(
                  () ->
                      new ThreadOperations(draft, rights).resolve(step.widget(), resolved.value()));
      case FieldValue.Z z -> set(found, step, widget -> widget.withZ(z.value()));
      case FieldValue.Look look -> set(found, step, widget -> widget.withStyle(with(widget, look)));
      case FieldValue.Group group -> set(found, step, widget -> widget.withGroup(group.value()));
      case FieldValue.Bound bound ->
          set(found, step, widget -> widget.bound(bound.start(), bound.value()));
    };
  }

  /** A place goes back as a move does, or as a resize does when the size goes back too. */
  private Optional<VoidReason> place(WidgetState widget, Point to, Operation.WidgetSetBack whole) {
    Placing placing = new Placing(draft);
    return whole.sized().contains(widget.widget().id())
        ? placing.resize(widget, widget.widget().bounds().at(to), List.of(Field.POSITION))
        : placing.move(widget, to, whole.placed());
  }

  private Optional<VoidReason> set(
      Optional<WidgetState> found, Operation.SetBack step, UnaryOperator<Widget> effect) {
    return standing(
        found,
        step,
        widget -> {
          Widget next = effect.apply(widget.widget());
          draft
              .widgets()
              .replace(widget.with(next, draft.revision(), List.of(step.value().field())));
          return Optional.empty();
        });
  }

  /** Does it to a live widget on which the author's step still stands. */
  private Optional<VoidReason> standing(
      Optional<WidgetState> found,
      Operation.SetBack step,
      Function<WidgetState, Optional<VoidReason>> effect) {
    Optional<WidgetState> live = found.filter(WidgetState::live);
    return rights
        .onContent(live)
        .or(() -> superseded(live, step))
        .or(() -> effect.apply(live.orElseThrow()));
  }

  private static Optional<VoidReason> superseded(
      Optional<WidgetState> widget, Operation.SetBack step) {
    return widget
        .filter(found -> found.revisionOf(step.value().field()) != step.standing())
        .map(newer -> VoidReason.SUPERSEDED);
  }

  private static Style with(Widget widget, FieldValue.Look look) {
    Style style = widget.style();
    return look.value()
        .map(value -> style.with(Style.of(look.property(), value)))
        .orElseGet(() -> style.without(look.property()));
  }
}
