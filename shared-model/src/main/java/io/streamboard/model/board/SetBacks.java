package io.streamboard.model.board;

import io.streamboard.model.id.WidgetId;
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
      Optional<VoidReason> refusal = step(step);
      refusal.ifPresentOrElse(
          reason -> refused.putIfAbsent(step.widget(), reason), () -> changed.add(step.widget()));
    }
    refused.keySet().removeAll(changed);
    return Refusals.outcome(setBack.targets(), refused);
  }

  private Optional<VoidReason> step(Operation.SetBack step) {
    Optional<WidgetState> found = draft.widgets().find(step.widget());
    return switch (step.value()) {
      case FieldValue.Alive alive when alive.value() ->
          rights
              .onContent(found)
              .or(() -> superseded(found, step))
              .or(() -> tombstones.restore(found));
      case FieldValue.Alive gone -> {
        Optional<WidgetState> live = found.filter(WidgetState::live);
        yield rights
            .onContent(live)
            .or(() -> superseded(live, step))
            .or(() -> tombstones.remove(live));
      }
      case FieldValue.Position position -> set(found, step, position);
      case FieldValue.Extent extent -> set(found, step, extent);
      case FieldValue.Z z -> set(found, step, z);
      case FieldValue.Look look -> set(found, step, look);
    };
  }

  private Optional<VoidReason> set(
      Optional<WidgetState> found, Operation.SetBack step, FieldValue value) {
    Optional<WidgetState> live = found.filter(WidgetState::live);
    Optional<VoidReason> refusal = rights.onContent(live).or(() -> superseded(live, step));
    if (refusal.isEmpty()) {
      WidgetState widget = live.orElseThrow();
      Widget next = with(widget.widget(), value);
      draft.widgets().replace(widget.with(next, draft.revision(), List.of(value.field())));
    }
    return refusal;
  }

  private static Optional<VoidReason> superseded(
      Optional<WidgetState> widget, Operation.SetBack step) {
    return widget
        .filter(found -> found.revisionOf(step.value().field()) != step.standing())
        .map(newer -> VoidReason.SUPERSEDED);
  }

  private static Widget with(Widget widget, FieldValue value) {
    return switch (value) {
      case FieldValue.Position position -> widget.withBounds(widget.bounds().at(position.value()));
      case FieldValue.Extent extent -> widget.withBounds(widget.bounds().sized(extent.value()));
      case FieldValue.Z z -> widget.withZ(z.value());
      case FieldValue.Look look -> widget.withStyle(with(widget.style(), look));
      case FieldValue.Alive alive -> widget;
    };
  }

  private static Style with(Style style, FieldValue.Look look) {
    return look.value()
        .map(value -> style.with(Style.of(look.property(), value)))
        .orElseGet(() -> style.without(look.property()));
  }
}
