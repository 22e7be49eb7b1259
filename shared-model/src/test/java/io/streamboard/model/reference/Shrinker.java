package io.streamboard.model.reference;

import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Drops records, then single operations, from a history for as long as it still differs. What
 * follows is renumbered: the counters of the same writer, and the revisions that operations name.
 */
final class Shrinker {
  private static final int MOST_TRIES = 4_000;

  private final Predicate<List<String>> differs;
  private int tries;

  Shrinker(Predicate<List<String>> differs) {
    this.differs = differs;
  }

  List<String> shrunk(List<String> history) {
    List<String> shortest = history;
    for (int chunk = history.size() / 2; chunk >= 1; chunk /= 2) {
      shortest = withoutChunks(shortest, chunk);
    }
    return withoutOperations(shortest);
  }

  private List<String> withoutChunks(List<String> history, int chunk) {
    List<String> shortest = history;
    for (int end = history.size(); end > 0 && tries < MOST_TRIES; end -= chunk) {
      List<String> fewer = shortest;
      for (int at = end - 1; at >= Math.max(0, end - chunk); at--) {
        fewer = withoutRecord(fewer, at);
      }
      shortest = shorter(fewer, shortest);
    }
    return shortest;
  }

  private List<String> withoutOperations(List<String> history) {
    List<String> shortest = history;
    for (int at = history.size() - 1; at >= 0; at--) {
      for (int index = size(shortest.get(at)) - 1; index >= 0; index--) {
        if (size(shortest.get(at)) > 1 && tries < MOST_TRIES) {
          shortest = shorter(withoutOperation(shortest, at, index), shortest);
        }
      }
    }
    return shortest;
  }

  private List<String> shorter(List<String> fewer, List<String> before) {
    tries++;
    return differs.test(fewer) ? fewer : before;
  }

  private static List<String> withoutRecord(List<String> history, int at) {
    List<String> fewer = renumbered(history, at, size(history.get(at)));
    fewer.remove(at);
    return fewer;
  }

  private static List<String> withoutOperation(List<String> history, int at, int index) {
    LogRecord record = Stored.record(history.get(at)).orElseThrow();
    List<Operation> left = new ArrayList<>(record.operations());
    left.remove(index);
    List<String> fewer = renumbered(history, at, 1);
    fewer.set(at, Stored.line(Stored.with(record, left)));
    return fewer;
  }

  /** The records behind that one as if so many operations of it had never been. */
  private static List<String> renumbered(List<String> history, int at, int dropped) {
    Optional<LogRecord> gone = Stored.record(history.get(at));
    long upto = IntStream.rangeClosed(0, at).mapToLong(i -> size(history.get(i))).sum();
    List<String> renumbered = new ArrayList<>(history);
    for (int i = at + 1; i < history.size(); i++) {
      String line = history.get(i);
      Optional<LogRecord> moved =
          Stored.record(line).map(record -> moved(record, gone, upto, dropped));
      renumbered.set(i, moved.map(Stored::line).orElse(line));
    }
    return renumbered;
  }

  private static LogRecord moved(
      LogRecord record, Optional<LogRecord> gone, long upto, int dropped) {
    boolean sameWriter = gone.filter(other -> other.writer().equals(record.writer())).isPresent();
    long counter = record.counter() - (sameWriter ? dropped : 0);
    List<Operation> operations =
        record.operations().stream().map(one -> moved(one, upto, dropped)).toList();
    return Stored.with(Stored.with(record, Math.max(1, counter)), operations);
  }

  private static Operation moved(Operation operation, long upto, int dropped) {
    if (operation instanceof Operation.TextChange edit) {
      return new Operation.TextChange(
          edit.widget(), moved(edit.base(), upto, dropped), edit.delta());
    }
    if (operation instanceof Operation.WidgetSetBack setBack) {
      return new Operation.WidgetSetBack(
          setBack.steps().stream()
              .map(
                  step ->
                      new Operation.SetBack(
                          step.widget(), moved(step.standing(), upto, dropped), step.value()))
              .toList());
    }
    return operation;
  }

  private static long moved(long revision, long upto, int dropped) {
    return revision > upto ? revision - dropped : revision;
  }

  private static int size(String line) {
    return Stored.record(line).map(record -> record.operations().size()).orElse(1);
  }
}
