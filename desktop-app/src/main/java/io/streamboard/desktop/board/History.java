package io.streamboard.desktop.board;

import io.streamboard.desktop.board.desk.Step;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.text.TextDelta;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * My own steps, to be taken back and done again: never anybody else's. Taking back a field is
 * conditional, the board refuses it as <em>superseded</em> when somebody set the field since. So a
 * step needs the revision its operation got; asked for earlier, it waits for the outcome. Writing
 * is taken back by the opposite edit, which is carried over every edit that others make meanwhile.
 */
final class History {

  /** What the history does to the board. */
  interface Board {

    /** Carries the steps over all that others have written so far. */
    void catchUp();

    /** Returns the number under which the outcome is told. */
    long submit(Operation operation);

    /**
     * Makes the edit on the text as it is now; returns the edit that takes it back, or empty when
     * that is not possible.
     */
    Optional<TextDelta> write(WidgetId widget, TextDelta edit);

    /** Whether it is a free text of which there is nothing to see, and I may take it away. */
    boolean isLeftEmpty(WidgetId widget);

    /**
     * Locks with these reasons, or unlocks where there is none, what is not so already and nobody
     * else has locked; returns how those were before.
     */
    Map<WidgetId, Optional<String>> lock(Map<WidgetId, Optional<String>> to);

    /**
     * Nothing came of an undo: the text of that widget, or some field, has been changed by somebody
     * else.
     */
    void superseded();

    /** What was asked for while it had to wait is not done, as something new was done since. */
    void forgotten();
  }

  private enum Way {
    UNDO,
    REDO
  }

  private static final int MOST = 500;

  private final Board board;
  private final Deque<Undoable> done = new ArrayDeque<>();
  private final Deque<Undoable> undone = new ArrayDeque<>();
  private final Deque<Way> wanted = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

  History(Board board) {
    this.board = board;
  }

  /** Whether there is a step to take back, told with every step. */
  ReadOnlyBooleanProperty canUndo() {
    return canUndo.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canRedo() {
    return canRedo.getReadOnlyProperty();
  }

  private void tell() {
    canUndo.set(!done.isEmpty());
    canRedo.set(!undone.isEmpty());
  }

  /** Whether an undo or redo was asked for and waits for the outcome of an operation. */
  boolean waiting() {
    return !wanted.isEmpty();
  }

  /**
   * Something new was done; what was undone cannot be done again after that, and what was asked for
   * and still waits would take back the new instead.
   */
  void record(Undoable step) {
    if (waiting()) {
      wanted.clear();
      board.forgotten();
    }
    undone.clear();
    done.push(step);
    if (done.size() > MOST) {
      done.removeLast();
    }
    tell();
  }

  /**
   * Forgets my newest step if nothing was done but to add this widget, and nobody else has worked
   * on it since; returns whether that was so.
   */
  boolean withdraw(WidgetId added) {
    boolean newest = done.peek() instanceof Undoable.Fields fields && fields.isOnlyAddOf(added);
    if (newest) {
      done.pop();
      tell();
    }
    return newest;
  }

  void clear() {
    done.clear();
    undone.clear();
    wanted.clear();
    tell();
  }

  void undo() {
    want(Way.UNDO);
  }

  void redo() {
    want(Way.REDO);
  }

  private void want(Way way) {
    wanted.add(way);
    work();
  }

  /** Does what was asked for, one after another, as far as outcomes are known. */
  private void work() {
    while (!wanted.isEmpty() && allSettled()) {
      switch (wanted.remove()) {
        case UNDO -> perform(done, undone);
        case REDO -> perform(undone, done);
      }
    }
    tell();
  }

  private boolean allSettled() {
    return settled(done) && settled(undone);
  }

  private static boolean settled(Deque<Undoable> stack) {
    return stack.stream().allMatch(Undoable::isSettled);
  }

  /** One step, and those after it as long as they would leave a text that nobody can see. */
  private void perform(Deque<Undoable> from, Deque<Undoable> to) {
    board.catchUp();
    if (from.isEmpty()) {
      return;
    }
    Optional<WidgetId> unseen;
    do {
      Undoable step = from.pop();
      perform(step, to);
      unseen = step.only().filter(board::isLeftEmpty);
    } while (unseen.isPresent() && !from.isEmpty() && from.peek().only().equals(unseen));
  }

  private void perform(Undoable step, Deque<Undoable> to) {
    switch (step) {
      case Undoable.Fields fields -> setBack(fields.parts().reversed(), to);
      case Brought brought -> setBack(brought.parts(), to);
      case Undoable.Writing writing ->
          writeBack(writing).ifPresentOrElse(to::push, board::superseded);
      case Undoable.Swap(Operation back, Operation forth) -> {
        long _ = board.submit(back);
        to.push(new Undoable.Swap(/* back= */ forth, /* forth= */ back));
      }
      case Undoable.Locking locking ->
          lockBack(locking).ifPresentOrElse(to::push, board::superseded);
    }
  }

  /** What would take away the work of others stays. */
  private void setBack(List<Undoable.Part> parts, Deque<Undoable> to) {
    List<Undoable.Part> mine = parts.stream().map(Undoable.Part::withoutOthersWork).toList();
    List<Undoable.Part> reversed = SetBackPieces.of(mine).stream().flatMap(this::setBack).toList();
    if (!reversed.isEmpty()) {
      to.push(new Undoable.Fields(reversed));
    }
    if (!mine.equals(parts)) {
      board.superseded();
    }
  }

  /** Sets the parts back by one operation; returns what takes each back again. */
  private Stream<Undoable.Part> setBack(List<Undoable.Part> piece) {
    long number = board.submit(SetBackPieces.operation(piece));
    return piece.stream()
        .map(part -> new Undoable.Part(number, part.steps().stream().map(Step::reversed).toList()));
  }

  private Optional<Undoable> writeBack(Undoable.Writing writing) {
    if (writing.inverse().isEmpty()) {
      return Optional.empty();
    }
    return board
        .write(writing.widget(), writing.inverse())
        .map(inverse -> new Undoable.Writing(writing.widget(), inverse));
  }

  private Optional<Undoable> lockBack(Undoable.Locking locking) {
    Map<WidgetId, Optional<String>> before = board.lock(locking.before());
    return before.isEmpty() ? Optional.empty() : Optional.of(new Undoable.Locking(before));
  }

  /** An operation of mine has its outcome: its steps can be taken back from now on, or never. */
  void settled(long number, long revision, Outcome outcome) {
    List<Step> took = new ArrayList<>();
    UnaryOperator<Undoable> settle =
        step ->
            switch (step) {
              case Undoable.Fields fields -> settle(fields, number, revision, outcome, took);
              case Brought brought -> {
                brought.settled(number, revision, outcome);
                yield brought;
              }
              case Undoable.Writing writing -> writing;
              case Undoable.Swap swap -> swap;
              case Undoable.Locking locking -> locking;
            };
    replace(done, settle);
    replace(undone, settle);
    for (Step step : took) {
      stand(done, step, revision);
      stand(undone, step, revision);
    }
    work();
  }

  private static Undoable settle(
      Undoable.Fields fields, long number, long revision, Outcome outcome, List<Step> took) {
    return fields.mapped(
        part -> {
          if (part.number() != number) {
            return part;
          }
          List<Step> applied =
              part.steps().stream().filter(step -> applied(step, outcome)).toList();
          took.addAll(applied);
          return new Undoable.Part(
              number, applied.stream().map(step -> step.standingAt(revision)).toList());
        });
  }

  private static boolean applied(Step step, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Void refused -> false;
      case Outcome.Applied(Map<WidgetId, VoidReason> refused) ->
          !refused.containsKey(step.widget());
    };
  }

  /**
   * The step nearest to the top that had set the same value: it is what stands now, at the new
   * revision.
   */
  private static void stand(Deque<Undoable> stack, Step again, long revision) {
    List<Undoable> steps = new ArrayList<>(stack);
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof Brought brought && brought.standsAgain(again, revision)) {
        return;
      }
      if (steps.get(i) instanceof Undoable.Fields fields
          && fields.parts().stream()
              .anyMatch(part -> part.steps().stream().anyMatch(step -> step.isSetAgainBy(again)))) {
        steps.set(
            i,
            fields.mapped(
                part ->
                    part.mapped(
                        step ->
                            step.isSetAgainBy(again) && step.standing().isPresent()
                                ? step.standingAt(revision)
                                : step)));
        stack.clear();
        stack.addAll(steps);
        return;
      }
    }
  }

  /** Others have worked on these widgets, or on what they hold: no step takes those away now. */
  void workedOn(Set<WidgetId> widgets) {
    UnaryOperator<Undoable> marked =
        step ->
            step instanceof Undoable.Fields fields
                ? fields.mapped(part -> part.mapped(each -> each.workedOn(widgets)))
                : step instanceof Brought brought ? brought.workedOn(widgets) : step;
    replace(done, marked);
    replace(undone, marked);
  }

  /** Somebody else's edit of a text, as it changed the text I see. */
  void carry(WidgetId widget, TextDelta edit) {
    CarriedWriting.carry(done, widget, edit);
    CarriedWriting.carry(undone, widget, edit);
  }

  static void replace(Deque<Undoable> stack, UnaryOperator<Undoable> change) {
    List<Undoable> changed = new ArrayList<>(stack.size());
    for (Undoable step : stack) {
      Undoable now = change.apply(step);
      if (!(now instanceof Undoable.Fields fields) || !fields.isEmpty()) {
        changed.add(now);
      }
    }
    stack.clear();
    stack.addAll(changed);
  }
}
