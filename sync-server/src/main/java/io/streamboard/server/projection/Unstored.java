package io.streamboard.server.projection;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.replica.SetAside;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was accepted and is not stored yet: for each changed board its newest image, so that a
 * stalled disk costs memory per board and not per operation. Guarded by the lock of its store.
 */
final class Unstored {
  private Map<BoardId, DirtyBoard> waiting = new HashMap<>();
  private Map<BoardId, DirtyBoard> underWay = Map.of();
  private Map<BoardId, Optional<SetAside>> marks = new HashMap<>();

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
    return waiting.isEmpty() && marks.isEmpty();
  }

  Optional<DirtyBoard> newest(BoardId board) {
    return Optional.ofNullable(waiting.get(board))
        .or(() -> Optional.ofNullable(underWay.get(board)));
  }

  /** All boards that are not stored, as they are now. */
  Map<BoardId, DirtyBoard> boards() {
    Map<BoardId, DirtyBoard> boards = new HashMap<>(underWay);
    boards.putAll(waiting);
    return boards;
  }

  /** Takes all of it; until {@link #written} or {@link #putBack} it is still to be had here. */
  Batch take(Map<Integer, Long> positions) {
    Batch batch = new Batch(waiting, marks, positions);
    underWay = waiting;
    waiting = new HashMap<>();
    marks = new HashMap<>();
    return batch;
  }

  void written() {
    underWay = Map.of();
  }

  void putBack(Batch batch) {
    batch
        .boards()
        .forEach((board, older) -> waiting.merge(board, older, (newer, old) -> old.then(newer)));
    batch.marks().forEach(marks::putIfAbsent);
    underWay = Map.of();
  }
}
