package io.streamboard.model.board;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.operation.Field;
import io.streamboard.model.operation.VoidReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts widgets somewhere else. What a widget holds goes along, seen by the author or not, with its
 * rights or without.
 */
final class Placing {
  private final BoardDraft draft;

  Placing(BoardDraft draft) {
    this.draft = draft;
  }

  /**
   * Moves the widget and all that it holds; void as invalid when something would leave the board.
   *
   * @param apart what does not go along, with what that holds: it has a place of its own in the
   *     same operation
   */
  Optional<VoidReason> move(WidgetState widget, Point to, Set<WidgetId> apart) {
    Bounds was = widget.widget().bounds();
    double dx = to.x() - was.x();
    double dy = to.y() - was.y();
    try {
      List<WidgetState> moved = new ArrayList<>();
      moved.add(placed(widget, was.at(to), List.of(Field.POSITION)));
      for (WidgetState held : held(widget, apart)) {
        Bounds bounds = held.widget().bounds();
        Bounds next = bounds.at(bounds.position().plus(dx, dy));
        moved.add(placed(held, next, List.of(Field.POSITION)));
      }
      moved.forEach(draft.widgets()::replace);
      return Optional.empty();
    } catch (InvalidValueException outside) {
      return Optional.of(VoidReason.INVALID);
    }
  }

  /** Sets the box; what the widget holds stays where it is. */
  Optional<VoidReason> resize(WidgetState widget, Bounds to, List<Field> fields) {
    try {
      draft.widgets().replace(placed(widget, to, fields));
      return Optional.empty();
    } catch (InvalidValueException outside) {
      return Optional.of(VoidReason.INVALID);
    }
  }

  private WidgetState placed(WidgetState widget, Bounds to, List<Field> fields) {
    return widget.with(widget.widget().placed(to), draft.revision(), fields);
  }

  private List<WidgetState> held(WidgetState widget, Set<WidgetId> apart) {
    List<WidgetId> next = new ArrayList<>(draft.widgets().ties().held(widget.widget().id()));
    List<WidgetState> held = new ArrayList<>();
    for (int at = 0; at < next.size(); at++) {
      Optional<WidgetState> live = draft.widgets().live(next.get(at));
      if (live.isPresent() && !apart.contains(next.get(at))) {
        held.add(live.get());
        next.addAll(draft.widgets().ties().held(next.get(at)));
      }
    }
    return held;
  }
}
