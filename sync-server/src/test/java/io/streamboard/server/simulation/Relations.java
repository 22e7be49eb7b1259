package io.streamboard.server.simulation;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.WidgetKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What holds and names what in a state, found by looking at all widgets. */
final class Relations {
  private Relations() {}

  /** What holds the widget, the nearest first. */
  static List<WidgetState> above(BoardState state, WidgetState widget) {
    List<WidgetState> above = new ArrayList<>();
    Optional<WidgetState> next = holder(state, widget);
    while (next.isPresent()) {
      above.add(next.get());
      next = holder(state, next.get());
    }
    return above;
  }

  static Optional<WidgetState> holder(BoardState state, WidgetState widget) {
    return widget.widget().holder().flatMap(id -> Optional.ofNullable(state.widgets().get(id)));
  }

  /** Whether it lies in one of these, or in what lies in one of them. */
  static boolean liesIn(BoardState state, WidgetState widget, Set<WidgetId> some) {
    Optional<WidgetState> next = holder(state, widget);
    while (next.isPresent() && !some.contains(next.get().widget().id())) {
      next = holder(state, next.get());
    }
    return next.isPresent();
  }

  /** These, and the widgets on the board that look otherwise to somebody when these are others. */
  static Set<WidgetId> concerned(BoardState state, Set<WidgetId> touched) {
    if (touched.isEmpty()) {
      return Set.of();
    }
    Set<WidgetId> all = new HashSet<>(touched);
    List<WidgetState> connectors = new ArrayList<>();
    for (WidgetState widget : state.widgets().values()) {
      if (widget.live() && liesIn(state, widget, touched)) {
        all.add(widget.widget().id());
      }
      if (widget.live() && widget.widget().kind() instanceof WidgetKind.Connector) {
        connectors.add(widget);
      }
    }
    connectors.stream()
        .filter(widget -> named(widget.widget().kind()).anyMatch(all::contains))
        .map(widget -> widget.widget().id())
        .toList()
        .forEach(all::add);
    return all;
  }

  /** What a connector is bound to. */
  private static Stream<WidgetId> named(WidgetKind kind) {
    return kind instanceof WidgetKind.Connector(End from, End to)
        ? Stream.of(from, to).flatMap(end -> end.anchor().stream()).map(Anchor::widget)
        : Stream.empty();
  }
}
