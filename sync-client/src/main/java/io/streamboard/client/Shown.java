package io.streamboard.client;

import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.OptimisticView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the event thread showed last, and what was submitted since: together the view that the
 * caller of {@link BoardHandle#submit} sees at once. For who reads edits it also holds those that
 * others made since the last reading, as they must be made on the texts that were read.
 *
 * @param unread empty while nobody reads edits
 */
record Shown(
    Optional<BoardView> view,
    List<Waiting> waiting,
    Optional<Map<WidgetId, List<TextDelta>>> unread) {

  static final Shown NOTHING = new Shown(Optional.empty(), List.of(), Optional.empty());

  /** A submission that the event thread has not taken yet. */
  record Waiting(long number, Operation operation) {

    private boolean writes(WidgetId widget) {
      return operation instanceof Operation.TextChange change && change.widget().equals(widget);
    }
  }

  Optional<BoardView> now(PersonId me) {
    Optional<BoardView> now = view;
    for (Waiting each : waiting) {
      now = now.map(seen -> OptimisticView.with(seen, me, each.operation()));
    }
    return now;
  }

  /** All edits are read, and from now on kept for the next reading. */
  Shown read() {
    return new Shown(view, waiting, Optional.of(Map.of()));
  }

  /** The edits that {@link #read} takes away. */
  Map<WidgetId, List<TextDelta>> edits() {
    return unread.orElse(Map.of());
  }

  /** One more submission, made on what was read last. */
  Shown with(Waiting next) {
    if (next.operation() instanceof Operation.TextChange typed) {
      try {
        return typed(next.number(), typed);
      } catch (InvalidValueException outgrown) {
        return waitingFor(next);
      }
    }
    return waitingFor(next);
  }

  private Shown typed(long number, Operation.TextChange typed) {
    List<TextDelta> ahead = edits().getOrDefault(typed.widget(), List.of());
    CrossedEdits crossed = CrossedEdits.of(List.of(typed.delta()), ahead);
    Operation now =
        new Operation.TextChange(typed.widget(), typed.base(), crossed.mine().getFirst());
    Shown after = waitingFor(new Waiting(number, now));
    return ahead.isEmpty() ? after : after.unread(typed.widget(), crossed.others());
  }

  private Shown waitingFor(Waiting next) {
    return new Shown(view, Stream.concat(waiting.stream(), Stream.of(next)).toList(), unread);
  }

  Shown without(long upto) {
    return new Shown(view, waiting.stream().filter(each -> each.number() > upto).toList(), unread);
  }

  /**
   * The event thread shows this now.
   *
   * @param edits of others, that lead to the view from the one before
   * @param taken the last submission that is in the view
   */
  Shown showing(BoardView next, PersonId me, Map<WidgetId, List<TextDelta>> edits, long taken) {
    Shown now = new Shown(Optional.of(next), without(taken).waiting(), unread);
    for (Map.Entry<WidgetId, List<TextDelta>> each : edits.entrySet()) {
      now = now.edited(each.getKey(), each.getValue(), this, me);
    }
    return now;
  }

  private Shown edited(WidgetId widget, List<TextDelta> edits, Shown before, PersonId me) {
    try {
      List<TextDelta> mine =
          waiting.stream()
              .filter(each -> each.writes(widget))
              .map(each -> ((Operation.TextChange) each.operation()).delta())
              .toList();
      CrossedEdits crossed = CrossedEdits.of(mine, edits);
      return carried(widget, crossed.mine()).heard(widget, crossed.others());
    } catch (InvalidValueException outgrown) {
      return heard(widget, List.of(TextDelta.between(before.text(widget, me), text(widget, me))));
    }
  }

  private String text(WidgetId widget, PersonId me) {
    return now(me)
        .flatMap(seen -> Optional.ofNullable(seen.widgets().get(widget)))
        .map(seen -> seen.widget().text())
        .orElse("");
  }

  private Shown carried(WidgetId widget, List<TextDelta> mine) {
    List<TextDelta> left = new java.util.ArrayList<>(mine);
    return new Shown(
        view,
        waiting.stream()
            .map(
                each ->
                    each.writes(widget) && each.operation() instanceof Operation.TextChange typed
                        ? new Waiting(
                            each.number(),
                            new Operation.TextChange(widget, typed.base(), left.removeFirst()))
                        : each)
            .toList(),
        unread);
  }

  private Shown heard(WidgetId widget, List<TextDelta> edits) {
    return unread.isEmpty()
        ? this
        : unread(
            widget,
            Stream.concat(edits().getOrDefault(widget, List.of()).stream(), edits.stream())
                .toList());
  }

  private Shown unread(WidgetId widget, List<TextDelta> edits) {
    Map<WidgetId, List<TextDelta>> next = new HashMap<>(edits());
    next.put(widget, edits);
    return new Shown(view, waiting, Optional.of(Map.copyOf(next)));
  }
}
