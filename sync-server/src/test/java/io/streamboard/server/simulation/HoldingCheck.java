package io.streamboard.server.simulation;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at what holds what after an operation, whatever it was: nothing lies in what is not there
 * or cannot hold it, and what lay in a frame that was moved has moved by as much.
 */
final class HoldingCheck {
  private static final int MOST_ABOVE = 8;

  private final Findings findings;

  HoldingCheck(Findings findings) {
    this.findings = findings;
  }

  void check(Folded single) {
    FoldedOperation operation = single.operations().getFirst();
    BoardState after = single.after();
    if (operation.touched().isEmpty()) {
      return;
    }
    for (WidgetId id : Relations.concerned(after, operation.touched())) {
      after.live(id).ifPresent(widget -> lies(operation, after, widget));
    }
    if (operation.outcome() instanceof Outcome.Applied(var refused)
        && operation.operation() instanceof Operation.WidgetMove move) {
      Set<WidgetId> named = Set.copyOf(move.targets());
      move.moves().stream()
          .filter(part -> !refused.containsKey(part.widget()))
          .forEach(part -> along(single, part.widget(), named));
    }
  }

  private void lies(FoldedOperation operation, BoardState after, WidgetState widget) {
    List<WidgetState> above = Relations.above(after, widget);
    Optional<WidgetId> holder = widget.widget().holder();
    boolean fits =
        holder.isEmpty()
            || after
                .live(holder.get())
                .filter(found -> holds(found.widget().kind(), widget.widget().kind()))
                .isPresent();
    findings.that(
        fits && above.size() <= MOST_ABOVE && !above.contains(widget),
        () ->
            "revision "
                + operation.revision()
                + ": "
                + widget.widget().id()
                + " lies in what is not there or cannot hold it");
  }

  private static boolean holds(WidgetKind holder, WidgetKind held) {
    return held instanceof WidgetKind.Thread
        ? !(holder instanceof WidgetKind.Thread)
        : holder instanceof WidgetKind.Frame;
  }

  private void along(Folded single, WidgetId moved, Set<WidgetId> named) {
    Point by = by(single, moved);
    single.before().widgets().values().stream()
        .filter(WidgetState::live)
        .filter(widget -> goesAlong(single.before(), widget, moved, named))
        .forEach(
            widget ->
                findings.that(
                    by.equals(by(single, widget.widget().id())),
                    () ->
                        "revision "
                            + single.after().revision()
                            + ": "
                            + widget.widget().id()
                            + " did not move by as much as "
                            + moved
                            + ", which holds it"));
  }

  /** Whether the first that is named of it and of what holds it is this one. */
  private static boolean goesAlong(
      BoardState before, WidgetState widget, WidgetId moved, Set<WidgetId> named) {
    return widget.widget().holder().isPresent()
        && !named.contains(widget.widget().id())
        && Relations.above(before, widget).stream()
            .map(holder -> holder.widget().id())
            .filter(named::contains)
            .findFirst()
            .equals(Optional.of(moved));
  }

  private static Point by(Folded single, WidgetId id) {
    Point was = place(single.before(), id);
    return place(single.after(), id).plus(-was.x(), -was.y());
  }

  private static Point place(BoardState state, WidgetId id) {
    return state.live(id).orElseThrow().widget().bounds().position();
  }
}
