package io.streamboard.server.projection;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.server.replica.LastChange;
import io.streamboard.server.replica.SetAside;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What was accepted and is not stored yet: for each changed board its newest image, so that a
 * stalled disk costs memory per board and not per operation. All that waits is stored in a round of
 * transactions of bounded size, of which the last moves the positions: so what a kill undoes is one
 * of them. Guarded by the lock of its store.
 */
final class Unstored {
  private final int rowsPerBatch;
  private Map<BoardId, DirtyBoard> waiting = new HashMap<>();
  private Map<BoardId, Optional<SetAside>> marks = new HashMap<>();

  /** The round: its boards, those that are in no batch yet, and what goes with the last batch. */
  private Map<BoardId, DirtyBoard> underWay = Map.of();

  private final Deque<DirtyBoard> left = new ArrayDeque<>();
  private Map<BoardId, Optional<SetAside>> marksUnderWay = Map.of();
  private Map<Integer, Long> positionsUnderWay = Map.of();

  /**
   * @param rowsPerBatch how many rows make a batch; a board is never divided
   */
  Unstored(int rowsPerBatch) {
    this.rowsPerBatch = rowsPerBatch;
  }

  void add(DirtyBoard board) {
    waiting.merge(board.state().board(), board, DirtyBoard::then);
  }

  /** A whole state; one that was accepted meanwhile may be newer. */
  void seed(DirtyBoard whole) {
    waiting.merge(
        whole.state().board(),
        whole,
        (older, newer) -> older.offset() > newer.offset() ? newer.then(older) : newer);
  }

  void mark(BoardId board, Optional<SetAside> mark) {
    marks.put(board, mark);
  }

  boolean isEmpty() {
    return waiting.isEmpty() && marks.isEmpty() && left.isEmpty();
  }

  /** Whether all that was taken together is in a batch. */
  boolean roundOver() {
    return left.isEmpty();
  }

  Optional<DirtyBoard> newest(BoardId board) {
    return Optional.ofNullable(waiting.get(board))
        .or(() -> Optional.ofNullable(underWay.get(board)));
  }

  Optional<LastChange> lastChange(BoardId board, WidgetId widget) {
    return Stream.of(waiting, underWay)
        .flatMap(boards -> Optional.ofNullable(boards.get(board)).stream())
        .flatMap(dirty -> Optional.ofNullable(dirty.changes().get(widget)).stream())
        .findFirst();
  }

  /** All boards that are not stored, as they are now. */
  Map<BoardId, DirtyBoard> boards() {
    Map<BoardId, DirtyBoard> boards = new HashMap<>(underWay);
    boards.putAll(waiting);
    return boards;
  }

  /**
   * Takes the next batch; its boards are still to be had here until the round is {@link #written}.
   *
   * @param positions up to where all that waits now was accepted
   */
  Batch take(Map<Integer, Long> positions) {
    if (left.isEmpty()) {
      underWay = waiting;
      marksUnderWay = marks;
      positionsUnderWay = positions;
      left.addAll(waiting.values());
      waiting = new HashMap<>();
      marks = new HashMap<>();
    }
    Map<BoardId, DirtyBoard> boards = new HashMap<>();
    for (int rows = 0; rows < rowsPerBatch && !left.isEmpty(); ) {
      DirtyBoard next = left.remove();
      rows += next.rows();
      boards.put(next.state().board(), next);
    }
    return left.isEmpty()
        ? new Batch(boards, marksUnderWay, positionsUnderWay)
        : new Batch(boards, Map.of(), Map.of());
  }

  void written() {
    if (left.isEmpty()) {
      underWay = Map.of();
    }
  }

  /** Boards that are not kept any more, wherever they wait. */
  void forget(int partition, Predicate<BoardId> boards) {
    waiting.keySet().removeIf(boards);
    underWay = without(underWay, boards);
    marks.keySet().removeIf(boards);
    marksUnderWay = without(marksUnderWay, boards);
    positionsUnderWay = without(positionsUnderWay, Integer.valueOf(partition)::equals);
    if (left.removeIf(dirty -> boards.test(dirty.state().board())) && left.isEmpty()) {
      // Nothing of the round is left, so no batch of it brings these.
      marksUnderWay.forEach(marks::putIfAbsent);
      underWay = Map.of();
    }
  }

  private static <K, V> Map<K, V> without(Map<K, V> map, Predicate<? super K> keys) {
    Map<K, V> rest = new HashMap<>(map);
    rest.keySet().removeIf(keys);
    return rest;
  }

  /** The round ends here; what of it is not stored waits again. */
  void putBack(Batch batch) {
    batch.boards().values().forEach(this::putBack);
    left.forEach(this::putBack);
    left.clear();
    marksUnderWay.forEach(marks::putIfAbsent);
    underWay = Map.of();
  }

  private void putBack(DirtyBoard older) {
    waiting.merge(older.state().board(), older, (newer, old) -> old.then(newer));
  }
}
