package io.streamboard.model.view;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** What moves and goes along with a widget that holds others, as far as the view shows it. */
final class OptimisticHolding {
  private OptimisticHolding() {}

  /**
   * Moves a widget with what it holds, or leaves the view as it is when something would leave the
   * board.
   *
   * @param held what moves along: all but what has a place of its own in the same operation
   */
  static BoardView move(BoardView view, Operation.Move move, Held held) {
    try {
      Bounds was = widget(view, move.widget()).bounds();
      double dx = move.to().x() - was.x();
      double dy = move.to().y() - was.y();
      BoardView next = placed(view, move.widget(), was.at(move.to()));
      for (WidgetId along : held.below(move.widget())) {
        Bounds bounds = widget(view, along).bounds();
        next = placed(next, along, bounds.at(bounds.position().plus(dx, dy)));
      }
      return next;
    } catch (InvalidValueException outside) {
      return view;
    }
  }

  /**
   * Takes widgets away, each with what it holds.
   *
   * @param may whether this one may be taken away by itself
   */
  static BoardView remove(
      BoardView view, List<WidgetId> ids, BiPredicate<BoardView, WidgetId> may) {
    Held held = Held.of(view, Set.of());
    BoardView next = view;
    for (WidgetId id : ids) {
      if (may.test(next, id)) {
        for (WidgetId along : held.below(id)) {
          next = ChangeApplier.without(next, along);
        }
        next = ChangeApplier.without(next, id);
      }
    }
    return loosened(next);
  }

  /** Without what widgets say of others that are gone. */
  private static BoardView loosened(BoardView view) {
    BoardView next = view;
    for (WidgetView widget : view.widgets().values()) {
      if (!concealed(view, widget.widget()).equals(widget.widget())) {
        next = ChangeApplier.widget(next, widget.widget().id(), was -> concealed(view, was));
      }
    }
    return next;
  }

  /** The widget as this view shows it: it names nothing that is not in the view. */
  static Widget concealed(BoardView view, Widget widget) {
    return Concealment.of(widget, view.widgets()::containsKey);
  }

  /** Puts a widget into what can hold it; leaves it where it is when that is not in the view. */
  static BoardView hold(BoardView view, WidgetId id, Optional<WidgetId> holder) {
    Widget widget = widget(view, id);
    boolean fits =
        holder.isEmpty()
            || (view.widgets().containsKey(holder.get())
                && !holder.get().equals(id)
                && holds(widget(view, holder.get()), widget)
                && !above(view, holder.get()).contains(id));
    return fits ? ChangeApplier.widget(view, id, was -> was.withHolder(holder)) : view;
  }

  static boolean holds(Widget holder, Widget held) {
    return held.kind() instanceof WidgetKind.Thread
        ? !(holder.kind() instanceof WidgetKind.Thread)
        : holder.kind() instanceof WidgetKind.Frame;
  }

  private static BoardView placed(BoardView view, WidgetId id, Bounds to) {
    return ChangeApplier.widget(view, id, widget -> widget.placed(to));
  }

  /** What holds the widget, and what holds that. */
  private static Set<WidgetId> above(BoardView view, WidgetId id) {
    Set<WidgetId> above = new HashSet<>();
    Optional<WidgetId> next = widget(view, id).holder();
    while (next.isPresent() && above.add(next.get())) {
      next =
          Optional.ofNullable(view.widgets().get(next.get())).flatMap(at -> at.widget().holder());
    }
    return above;
  }

  private static Widget widget(BoardView view, WidgetId id) {
    return Optional.ofNullable(view.widgets().get(id)).orElseThrow().widget();
  }
}
