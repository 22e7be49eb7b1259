package io.streamboard.server.replica;

import io.streamboard.model.id.BoardId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Tasks on boards of which somebody knows more than this node has folded: they come from a node
 * that was some records ahead. Each runs as soon as its board has come as far, or when the end of
 * the log is known to lie before. Confined to one worker.
 */
final class Ahead {

  private record Waiting(long revision, long sinceMillis, Runnable task) {}

  private final Map<BoardId, List<Waiting>> waiting = new LinkedHashMap<>();

  /**
   * @param sinceMillis when the task came
   */
  void add(BoardId board, long revision, long sinceMillis, Runnable task) {
    waiting
        .computeIfAbsent(board, first -> new ArrayList<>())
        .add(new Waiting(revision, sinceMillis, task));
  }

  /** The board has come to the revision. */
  void came(BoardId board, long revision) {
    release(board, ahead -> ahead.revision() <= revision);
  }

  /** All that was in the log of these boards at that time is folded. */
  void atEnd(Predicate<BoardId> boards, long atMillis) {
    List.copyOf(waiting.keySet()).stream()
        .filter(boards)
        .forEach(board -> release(board, ahead -> ahead.sinceMillis() < atMillis));
  }

  /** The node does not work on these boards any more. */
  void give(Predicate<BoardId> boards) {
    List.copyOf(waiting.keySet()).stream()
        .filter(boards)
        .forEach(board -> release(board, ahead -> true));
  }

  private void release(BoardId board, Predicate<Waiting> ready) {
    List<Waiting> here = waiting.getOrDefault(board, List.of());
    List<Waiting> released = here.stream().filter(ready).toList();
    if (released.isEmpty()) {
      return;
    }
    here.removeAll(released);
    if (here.isEmpty()) {
      waiting.remove(board);
    }
    released.forEach(ahead -> ahead.task().run());
  }
}
