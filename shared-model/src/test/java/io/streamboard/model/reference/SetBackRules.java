package io.streamboard.model.reference;

import io.streamboard.model.access.WidgetLevel;
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
import java.util.stream.Collectors;

/** Undo: steps are judged in their order, each with the effect of those before it. */
final class SetBackRules {
  /** The first reason for each widget, and the widgets of which some step was done. */
  record Judged(Map<WidgetId, VoidReason> reasons, Set<WidgetId> done) {
    /** A widget is refused when all its steps are. */
    Optional<VoidReason> refusal(WidgetId id) {
      return done.contains(id) ? Optional.empty() : Optional.ofNullable(reasons.get(id));
    }
  }

  private static final FieldValue BACK = new FieldValue.Alive(true);
  private static final FieldValue OFF = new FieldValue.Alive(false);

  private final ReferenceBoard board;
  private final ReferenceRights rights;
  private final LifeRules lives;
  private final HolderRules holders;
  private final PlaceRules places;

  SetBackRules(
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

  Judged judged(Operation.WidgetSetBack setBack, Act act) {
    Judged judged = new Judged(new HashMap<>(), new HashSet<>());
    for (Operation.SetBack step : setBack.steps()) {
      step(step, setBack, act)
          .ifPresentOrElse(
              reason -> judged.reasons().putIfAbsent(step.widget(), reason),
              () -> judged.done().add(step.widget()));
    }
    setBack.steps().stream()
        .filter(step -> step.value().equals(BACK) && lives.cameAlong(step.widget(), act))
        .forEach(step -> judged.done().add(step.widget()));
    return judged;
  }

  /** What has a value of its own for the field in the operation. */
  private static Set<WidgetId> having(Field field, Operation.WidgetSetBack setBack) {
    return setBack.steps().stream()
        .filter(step -> step.value().field() == field)
        .map(Operation.SetBack::widget)
        .collect(Collectors.toSet());
  }

  private Optional<VoidReason> step(
      Operation.SetBack step, Operation.WidgetSetBack whole, Act act) {
    Optional<ReferenceWidget> widget =
        board.remembered(step.widget()).filter(some -> some.live() || forRemoved(step, some, act));
    return refusesRight(step, widget, act)
        .or(() -> superseded(widget.orElseThrow(), step, act))
        .or(() -> set(widget.orElseThrow(), step.value(), whole, act));
  }

  /** Whoever may comment settles threads, whoever has locked them. */
  private Optional<VoidReason> refusesRight(
      Operation.SetBack step, Optional<ReferenceWidget> widget, Act act) {
    return step.value() instanceof FieldValue.Resolved
        ? rights.refusesBelow(act.author(), widget, WidgetLevel.COMMENT)
        : rights.refusesChange(act.author(), widget);
  }

  /** A removed widget can be brought back, and be removed with its holder in the same operation. */
  private static boolean forRemoved(Operation.SetBack step, ReferenceWidget widget, Act act) {
    return step.value().equals(BACK)
        || (step.value().equals(OFF) && LifeRules.wasRemovedIn(widget, act));
  }

  /** What its holder did to it in the same operation needs not stand. */
  private static Optional<VoidReason> superseded(
      ReferenceWidget widget, Operation.SetBack step, Act act) {
    Field field = step.value().field();
    boolean along =
        (step.value().equals(BACK) && LifeRules.cameBackIn(widget, act))
            || (step.value().equals(OFF) && !widget.live());
    return along || widget.revisionOf(field) == step.standing()
        ? Optional.empty()
        : Optional.of(VoidReason.SUPERSEDED);
  }

  /** Each does what the operation does that changes this field. */
  private Optional<VoidReason> set(
      ReferenceWidget widget, FieldValue value, Operation.WidgetSetBack whole, Act act) {
    Optional<VoidReason> refusal = refusesValue(widget, value, whole, act);
    if (refusal.isEmpty()) {
      widget.setBy.put(value.field(), act.revision());
    }
    return refusal;
  }

  private Optional<VoidReason> refusesValue(
      ReferenceWidget widget, FieldValue value, Operation.WidgetSetBack whole, Act act) {
    return switch (value) {
      case FieldValue.Position position when having(Field.SIZE, whole).contains(widget.id) ->
          places.resize(widget, position.value(), widget.size);
      case FieldValue.Position position ->
          places.move(widget, position.value(), having(Field.POSITION, whole), act);
      case FieldValue.Extent extent -> places.resize(widget, widget.position, extent.value());
      case FieldValue.Holder holder -> held(widget, holder.value(), act);
      case FieldValue.Resolved _ when !widget.isThread() -> Optional.of(VoidReason.INVALID);
      case FieldValue.Alive alive when alive.value() -> lives.bringBack(widget, act);
      case FieldValue.Resolved _,
          FieldValue.Alive _,
          FieldValue.Z _,
          FieldValue.Look _,
          FieldValue.Group _,
          FieldValue.Bound _ -> {
        put(widget, value, act);
        yield Optional.empty();
      }
    };
  }

  private Optional<VoidReason> held(ReferenceWidget widget, Optional<WidgetId> holder, Act act) {
    Optional<VoidReason> refusal = holders.refuses(act.author(), widget, holder);
    if (refusal.isEmpty()) {
      holders.set(widget, holder, act);
    }
    return refusal;
  }

  private void put(ReferenceWidget widget, FieldValue value, Act act) {
    switch (value) {
      case FieldValue.Z z -> widget.z = z.value();
      case FieldValue.Look look ->
          look.value()
              .ifPresentOrElse(
                  some -> widget.style.put(look.property(), some),
                  () -> widget.style.remove(look.property()));
      case FieldValue.Group group -> widget.group = group.value();
      case FieldValue.Bound bound -> {
        if (widget.isConnector()) {
          EndRules.set(widget, bound.start(), bound.value());
        }
      }
      case FieldValue.Resolved resolved -> widget.resolved = resolved.value();
      case FieldValue.Alive _ -> lives.takeOff(widget, act.revision());
      case FieldValue.Position _, FieldValue.Extent _, FieldValue.Holder _ ->
          throw new IllegalArgumentException("set by rules of their own");
    }
  }
}
