package io.streamboard.model.reference;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Field;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.VoidReason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Undo: steps are judged in their order, each with the effect of those before it. */
final class SetBackRules {
  /** The first reason for each widget, and the widgets of which some step was done. */
  record Judged(Map<WidgetId, VoidReason> reasons, Set<WidgetId> done) {
    /** A widget is refused when all its steps are. */
    Optional<VoidReason> refusal(WidgetId id) {
      return done.contains(id) ? Optional.empty() : Optional.ofNullable(reasons.get(id));
    }
  }

  private final ReferenceBoard board;
  private final ReferenceRights rights;
  private final LifeRules lives;

  SetBackRules(ReferenceBoard board, ReferenceRights rights, LifeRules lives) {
    this.board = board;
    this.rights = rights;
    this.lives = lives;
  }

  Judged judged(Operation.WidgetSetBack setBack, Act act) {
    Judged judged = new Judged(new HashMap<>(), new HashSet<>());
    for (Operation.SetBack step : setBack.steps()) {
      step(step, act)
          .ifPresentOrElse(
              reason -> judged.reasons().putIfAbsent(step.widget(), reason),
              () -> judged.done().add(step.widget()));
    }
    return judged;
  }

  private Optional<VoidReason> step(Operation.SetBack step, Act act) {
    boolean brings = step.value().equals(new FieldValue.Alive(true));
    Optional<ReferenceWidget> widget =
        brings ? board.remembered(step.widget()) : board.live(step.widget());
    Optional<VoidReason> refusal =
        rights
            .refusesChange(act.author(), widget)
            .or(() -> superseded(widget.orElseThrow(), step))
            .or(() -> brings ? lives.refusesToBringBack(widget.orElseThrow()) : Optional.empty());
    if (refusal.isEmpty()) {
      set(widget.orElseThrow(), step.value(), act.revision());
    }
    return refusal;
  }

  private static Optional<VoidReason> superseded(ReferenceWidget widget, Operation.SetBack step) {
    Field field = step.value().field();
    return widget.revisionOf(field) == step.standing()
        ? Optional.empty()
        : Optional.of(VoidReason.SUPERSEDED);
  }

  private void set(ReferenceWidget widget, FieldValue value, long revision) {
    widget.setBy.put(value.field(), revision);
    switch (value) {
      case FieldValue.Position position -> widget.position = position.value();
      case FieldValue.Extent extent -> widget.size = extent.value();
      case FieldValue.Z z -> widget.z = z.value();
      case FieldValue.Look look ->
          look.value()
              .ifPresentOrElse(
                  some -> widget.style.put(look.property(), some),
                  () -> widget.style.remove(look.property()));
      case FieldValue.Holder _, FieldValue.Group _, FieldValue.Bound _, FieldValue.Resolved _ ->
          throw new UnsupportedOperationException("not in the reference");
      case FieldValue.Alive alive when alive.value() -> lives.bringBack(widget, revision);
      case FieldValue.Alive alive -> lives.takeOff(widget, revision);
    }
  }
}
