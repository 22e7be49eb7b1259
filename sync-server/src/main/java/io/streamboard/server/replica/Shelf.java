package io.streamboard.server.replica;

import io.streamboard.model.id.BoardId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The replicas of one worker, the least recently used first. Confined to the worker. */
final class Shelf {

  private final LinkedHashMap<BoardId, Replica> replicas = new LinkedHashMap<>(64, 0.75f, true);
  private final int most;

  Shelf(int most) {
    this.most = most;
  }

  Optional<Replica> get(BoardId board) {
    return Optional.ofNullable(replicas.get(board));
  }

  void put(Replica replica) {
    replicas.put(replica.board(), replica);
  }

  /** Those of the boards that are here, loading ones too. */
  List<Replica> of(Predicate<BoardId> boards) {
    return replicas.values().stream().filter(one -> boards.test(one.board())).toList();
  }

  /** Drops the replicas of these boards. */
  void remove(Predicate<BoardId> boards) {
    replicas.keySet().removeIf(boards);
  }

  int size() {
    return replicas.size();
  }

  /**
   * Drops the least recently used ones above the limit; what was handed to the state store can be
   * loaded again at any time.
   */
  void shrink(Predicate<BoardId> held) {
    Iterator<Replica> oldestFirst = replicas.values().iterator();
    while (replicas.size() > most && oldestFirst.hasNext()) {
      Replica candidate = oldestFirst.next();
      if (!candidate.loading() && !candidate.quarantined() && !held.test(candidate.board())) {
        oldestFirst.remove();
      }
    }
  }
}
