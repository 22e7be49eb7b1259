package io.streamboard.desktop.board;

import io.streamboard.client.BoardHandle;
import io.streamboard.desktop.board.desk.Bringing;
import io.streamboard.desktop.board.desk.Edit;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The way of my operations to the board, and the steps that take them back. Confined to the JavaFX
 * thread.
 */
final class Submitting {

  private final History history;
  private final Consumer<Collection<WidgetId>> changed;
  private final Map<Long, Runnable> awaited = new HashMap<>();
  private Optional<BoardHandle> handle = Optional.empty();

  /**
   * Submits nothing before it is given a handle.
   *
   * @param changed is told the widgets that are to be shown anew
   */
  Submitting(History history, Consumer<Collection<WidgetId>> changed) {
    this.history = history;
    this.changed = changed;
  }

  void attach(BoardHandle opened) {
    handle = Optional.of(opened);
  }

  Optional<BoardHandle> attached() {
    return handle;
  }

  BoardHandle handle() {
    return handle.orElseThrow();
  }

  /** Returns the number under which the outcome is told. */
  long submit(Operation operation) {
    long number = handle().submit(operation);
    changed.accept(operation.targets());
    return number;
  }

  /** Submits an operation and runs the work once its outcome is known. */
  void submit(Operation operation, Runnable settled) {
    awaited.put(submit(operation), settled);
  }

  /** Submits an operation as a step for undo that another takes back. */
  void submit(Operation operation, Operation back) {
    long _ = submit(operation);
    history.record(new Undoable.Swap(back, operation));
  }

  /** Submits the edits as one step for undo. */
  void submit(List<Edit> edits) {
    submit(edits, Optional.empty());
  }

  /**
   * Submits the edits as one step for undo; they are the drop of a drag, which is over with the
   * last.
   */
  void drop(List<Edit> edits, String drag) {
    submit(edits, Optional.of(drag));
  }

  private void submit(List<Edit> edits, Optional<String> drag) {
    if (edits.isEmpty()) {
      return;
    }
    List<Undoable.Part> parts = new ArrayList<>();
    edits.subList(0, edits.size() - 1).forEach(edit -> parts.add(sent(edit, Optional.empty())));
    parts.add(sent(edits.getLast(), drag));
    history.record(new Undoable.Fields(parts));
    changed.accept(targets(edits.stream().map(Edit::operation)));
  }

  /** The step is recorded with the first that it brings. */
  Bringing bringing() {
    Brought brought = new Brought();
    return operations -> bring(brought, operations);
  }

  private void bring(Brought brought, List<Operation> operations) {
    if (operations.isEmpty()) {
      return;
    }
    if (brought.isEmpty()) {
      history.record(brought);
    }
    operations.forEach(operation -> brought.submitted(handle().submit(operation), operation));
    changed.accept(targets(operations.stream()));
  }

  private static Set<WidgetId> targets(Stream<Operation> operations) {
    return operations
        .flatMap(operation -> operation.targets().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Undoable.Part sent(Edit edit, Optional<String> drag) {
    return new Undoable.Part(send(edit.operation(), drag), edit.steps());
  }

  private long send(Operation operation, Optional<String> drag) {
    return drag.map(id -> handle().drop(operation, id)).orElseGet(() -> handle().submit(operation));
  }

  void settled(long number, long revision, Outcome outcome) {
    Optional.ofNullable(awaited.remove(number)).ifPresent(Runnable::run);
    history.settled(number, revision, outcome);
  }
}
