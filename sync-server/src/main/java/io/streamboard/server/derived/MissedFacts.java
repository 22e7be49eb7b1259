package io.streamboard.server.derived;

import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.server.log.DerivedRecord;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.log.OperationLog.StoredRecord;
import io.streamboard.server.snapshot.Snapshots;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The facts of a stretch of a partition that a node before folded and did not publish: made from
 * the log, with the boards as the snapshots before it have them. Costs nothing where nothing was
 * missed. Blocking; used by one thread.
 */
final class MissedFacts {
  private final OperationLog log;
  private final Supplier<Snapshots> snapshots;

  MissedFacts(OperationLog log, Supplier<Snapshots> snapshots) {
    this.log = log;
    this.snapshots = snapshots;
  }

  /** By offset, of {@code [from, to)}. Throws what the fold and the log throw. */
  NavigableMap<Long, List<DerivedRecord>> of(int partition, long from, long to) {
    Set<BoardId> boards = new HashSet<>();
    if (from < to) {
      log.read(partition, from, to, stored -> boards.add(stored.board()));
    }
    if (boards.isEmpty()) {
      return new TreeMap<>();
    }
    Replay replay = new Replay(boards, from);
    log.read(partition, replay.begin(), to, replay);
    return replay.facts;
  }

  private final class Replay implements OperationLog.Listener {
    private final NavigableMap<Long, List<DerivedRecord>> facts = new TreeMap<>();
    private final Map<BoardId, BoardState> states = new HashMap<>();
    private final Map<BoardId, Long> offsets = new HashMap<>();
    private final long from;

    Replay(Set<BoardId> boards, long from) {
      this.from = from;
      boards.forEach(board -> states.put(board, BoardState.absent(board)));
      boards.forEach(board -> offsets.put(board, -1L));
      snapshots.get().boards().stream()
          .filter(found -> boards.contains(found.state().board()) && found.offset() < from)
          .forEach(
              found -> {
                states.put(found.state().board(), found.state());
                offsets.put(found.state().board(), found.offset());
              });
    }

    /** The first offset that any of the boards needs. */
    long begin() {
      return offsets.values().stream().mapToLong(offset -> offset + 1).min().orElse(from);
    }

    @Override
    public void record(StoredRecord stored) {
      BoardState before = states.get(stored.board());
      if (before == null || stored.offset() <= offsets.getOrDefault(stored.board(), -1L)) {
        return;
      }
      Folded folded = BoardFold.fold(before, LogRecordCodec.decode(stored.bytes()));
      states.put(stored.board(), folded.after());
      if (stored.offset() >= from) {
        facts.put(stored.offset(), Facts.of(folded, stored.partition()));
      }
    }
  }
}
