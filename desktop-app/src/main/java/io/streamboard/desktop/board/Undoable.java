package io.streamboard.desktop.board;

import io.streamboard.desktop.board.desk.Step;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.text.TextDelta;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Something I did that can be taken back. */
sealed interface Undoable
    permits Undoable.Fields, Undoable.Writing, Undoable.Swap, Undoable.Locking, Brought {

  /** Whether all that it takes to take it back is known. */
  default boolean isSettled() {
    return true;
  }

  /** The widget that it changed, if that is a single one of which it is told. */
  default Optional<WidgetId> only() {
    return Optional.empty();
  }

  /**
   * Fields that were set by operations of mine, each known by the number under which it was
   * submitted.
   */
  record Fields(List<Part> parts) implements Undoable {

    public Fields {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean isSettled() {
      return parts.stream().allMatch(Part::settled);
    }

    @Override
    public Optional<WidgetId> only() {
      List<WidgetId> widgets =
          parts.stream()
              .flatMap(part -> part.steps().stream())
              .map(Step::widget)
              .distinct()
              .toList();
      return widgets.size() == 1 ? Optional.of(widgets.getFirst()) : Optional.empty();
    }

    /** Whether all that was done is that this widget came, and nobody else has worked on it. */
    boolean isOnlyAddOf(WidgetId widget) {
      return only().equals(Optional.of(widget))
          && parts.stream()
              .flatMap(part -> part.steps().stream())
              .allMatch(step -> step.isAdd() && !step.othersWork());
    }

    boolean isEmpty() {
      return parts.stream().allMatch(part -> part.steps().isEmpty());
    }

    Fields mapped(UnaryOperator<Part> change) {
      return new Fields(parts.stream().map(change).toList());
    }
  }

  /** The steps of one operation. */
  record Part(long number, List<Step> steps) {

    public Part {
      steps = List.copyOf(steps);
    }

    boolean settled() {
      return steps.stream().allMatch(step -> step.standing().isPresent());
    }

    Part withoutOthersWork() {
      return new Part(number, steps.stream().filter(step -> !step.othersWork()).toList());
    }

    Part mapped(UnaryOperator<Step> change) {
      return new Part(number, steps.stream().map(change).toList());
    }
  }

  /**
   * The writing in one text from opening the editor to leaving it, as the edit that takes it back
   * from the text as it is now.
   */
  record Writing(WidgetId widget, TextDelta inverse) implements Undoable {

    @Override
    public Optional<WidgetId> only() {
      return Optional.of(widget);
    }
  }

  /**
   * An operation of mine on what only I change, taken back by another whatever happened since.
   *
   * @param back takes it back, {@code forth} does it again
   */
  record Swap(Operation back, Operation forth) implements Undoable {}

  /**
   * Widgets that I locked, or unlocked. What somebody else has unlocked since is as I would set it,
   * and what somebody else has locked stays, so this needs no revision.
   *
   * @param before the reason of each lock as it was; empty for no lock
   */
  record Locking(Map<WidgetId, Optional<String>> before) implements Undoable {

    public Locking {
      before = Map.copyOf(before);
    }
  }
}
