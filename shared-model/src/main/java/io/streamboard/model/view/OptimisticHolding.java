package io.streamboard.model.view;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What moves and goes along with a widget that holds others, as far as the view shows it. */
final class OptimisticHolding {
  private OptimisticHolding() {}

  /**
   * Moves a widget with what it holds, or leaves the view as it is when something would leave the
   * board.
   *
   * @param apart what has a place of its own in the same operation
   */
  static BoardView move(BoardView view, Operation.Move move, Set<WidgetId> apart) {
    try {
      Bounds was = widget(view, move.widget()).bounds();
      double dx = move.to().x() - was.x();
      double dy = move.to().y() - was.y();
      BoardView next = placed(view, move.widget(), was.at(move.to()));
      for (WidgetId held : below(view, move.widget(), apart)) {
        Bounds bounds = widget(view, held).bounds();
        next = placed(next, held, bounds.at(bounds.position().plus(dx, dy)));
      }
      return next;
    } catch (InvalidValueException outside) {
      return view;
    }
  }

  /** Takes a widget away, with what it holds. */
  static BoardView remove(BoardView view, WidgetId id) {
    BoardView next = view;
    for (WidgetId held : below(view, id, Set.of())) {
      next = ChangeApplier.without(next, held);
    }
    return loosened(ChangeApplier.without(next, id));
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
                && !below(view, id, Set.of()).contains(holder.get()));
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

  private static List<WidgetId> below(BoardView view, WidgetId id, Set<WidgetId> apart) {
    Map<WidgetId, List<WidgetId>> held =
        view.widgets().values().stream()
            .map(WidgetView::widget)
            .filter(widget -> widget.holder().isPresent() && !apart.contains(widget.id()))
            .collect(
                Collectors.groupingBy(
                    widget -> widget.holder().orElseThrow(),
                    Collectors.mapping(Widget::id, Collectors.toList())));
    List<WidgetId> below = new ArrayList<>(held.getOrDefault(id, List.of()));
    for (int at = 0; at < below.size(); at++) {
      below.addAll(held.getOrDefault(below.get(at), List.of()));
    }
    return below;
  }

  private static Widget widget(BoardView view, WidgetId id) {
    return Optional.ofNullable(view.widgets().get(id)).orElseThrow().widget();
  }
}
