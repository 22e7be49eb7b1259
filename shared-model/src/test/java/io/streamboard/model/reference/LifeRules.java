package io.streamboard.model.reference;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Field;
import io.streamboard.model.operation.VoidReason;
import java.util.List;
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

  /** What another target took along already is removed, if the author might have done it. */
  Optional<VoidReason> remove(WidgetId id, Act act) {
    Optional<ReferenceWidget> widget =
        board.remembered(id).filter(some -> some.live() || wasRemovedIn(some, act));
    Optional<VoidReason> refusal = rights.refusesChange(act.author(), widget);
    if (refusal.isEmpty()) {
      takeOff(widget.orElseThrow(), act.revision());
    }
    return refusal;
  }

  /** Rights and lock are those of what the widget was. */
  Optional<VoidReason> restore(WidgetId id, Act act) {
    Optional<ReferenceWidget> widget = board.remembered(id);
    return rights
        .refusesChange(act.author(), widget)
        .or(() -> bringBack(widget.orElseThrow(), act));
  }

  /** Whether another target brought it along, and the author might have done it. */
  boolean cameAlong(WidgetId id, Act act) {
    Optional<ReferenceWidget> widget = board.remembered(id);
    return widget.filter(some -> cameBackIn(some, act)).isPresent()
        && rights.refusesChange(act.author(), widget).isEmpty();
  }

  static boolean wasRemovedIn(ReferenceWidget widget, Act act) {
    return widget.removedAt.equals(OptionalLong.of(act.revision()));
  }

  static boolean cameBackIn(ReferenceWidget widget, Act act) {
    return widget.live() && widget.revisionOf(Field.ALIVE) == act.revision();
  }

  /** The widget, then all that it holds, in the order of ids. */
  void takeOff(ReferenceWidget widget, long revision) {
    if (!widget.live()) {
      return;
    }
    List<ReferenceWidget> along =
        board.live().stream().filter(some -> board.above(some).contains(widget)).toList();
    removeOne(widget, revision);
    along.forEach(held -> removeOne(held, revision));
  }

  private void removeOne(ReferenceWidget widget, long revision) {
    widget.removedAt = OptionalLong.of(revision);
    widget.wasRemoved = true;
    widget.setBy.put(Field.ALIVE, revision);
    board.removed.add(widget.id);
  }

  Optional<VoidReason> bringBack(ReferenceWidget widget, Act act) {
    if (cameBackIn(widget, act)) {
      return Optional.empty();
    }
    Optional<VoidReason> refusal = refusesToBringBack(widget);
    if (refusal.isEmpty()) {
      for (ReferenceWidget one : withWhatWentAlong(widget)) {
        one.removedAt = OptionalLong.empty();
        one.setBy.put(Field.ALIVE, act.revision());
        board.removed.remove(one.id);
      }
    }
    return refusal;
  }

  /** What it held, and what was removed at the same revision as itself. */
  private List<ReferenceWidget> withWhatWentAlong(ReferenceWidget widget) {
    return board.widgets.values().stream()
        .filter(some -> some == widget || board.above(some).contains(widget))
        .filter(some -> some.removedAt.equals(widget.removedAt))
        .toList();
  }

  private Optional<VoidReason> refusesToBringBack(ReferenceWidget widget) {
    boolean holderGone = widget.holder.filter(id -> board.live(id).isEmpty()).isPresent();
    return widget.live() || holderGone
        ? Optional.of(VoidReason.INVALID)
        : refusesForRoom(withWhatWentAlong(widget));
  }

  Optional<VoidReason> refusesForRoom(List<ReferenceWidget> widgets) {
    long points = widgets.stream().mapToLong(ReferenceWidget::points).sum();
    return board.hasRoomFor(widgets.size(), points)
        ? Optional.empty()
        : Optional.of(VoidReason.TOO_LARGE);
  }
}
