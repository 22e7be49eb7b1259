package io.streamboard.server.move;

import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardLife;
import io.streamboard.model.board.BoardPlace;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.json.StateCodec;
import io.streamboard.model.log.LogEntry;
import io.streamboard.server.log.OperationLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds the new log against the old one: both are folded from their start, without state store or
 * snapshots, and every board must come with the state with which it left. Blocking; holds the
 * boards of one partition in memory at a time.
 */
public final class MoveCheck {

  /**
   * What was compared.
   *
   * @param operations of the boards that moved, as counted by their revisions
   * @param differences one sentence each; empty when all is equal
   */
  public record Report(long boards, long operations, List<String> differences) {
    public Report {
      differences = List.copyOf(differences);
    }
  }

  private MoveCheck() {}

  public static Report compare(OperationLog old, OperationLog fresh) {
    Ends left = Ends.departures(old);
    Ends came = Ends.arrivals(fresh);
    List<String> differences = new ArrayList<>(left.broken);
    differences.addAll(came.broken);
    for (BoardId board : new TreeSet<>(left.boards)) {
      List<String> wanted = left.hashes.getOrDefault(board, List.of());
      List<String> found = came.hashes.getOrDefault(board, List.of());
      if (wanted.isEmpty()) {
        differences.add("Board " + board + " has not left the old log.");
      } else if (found.isEmpty()) {
        differences.add("Board " + board + " has not come in the new log.");
      } else if (!found.contains(wanted.getLast())) {
        differences.add("Board " + board + " came as another state than the one that left.");
      }
    }
    return new Report(
        left.boards.size(),
        left.revisions.values().stream().mapToLong(Long::longValue).sum(),
        differences);
  }

  /** For each board the hashes of its states when it left, or when it came. */
  private static final class Ends {
    private final Set<BoardId> boards = new HashSet<>();
    private final Map<BoardId, List<String>> hashes = new HashMap<>();
    private final Map<BoardId, Long> revisions = new HashMap<>();
    private final List<String> broken = new ArrayList<>();

    static Ends departures(OperationLog log) {
      return read(log, LogEntry.Departure.class);
    }

    static Ends arrivals(OperationLog log) {
      return read(log, LogEntry.Arrival.class);
    }

    private static Ends read(OperationLog log, Class<? extends LogEntry> wanted) {
      Ends ends = new Ends();
      for (int partition = 0; partition < log.partitions(); partition++) {
        Map<BoardId, BoardState> states = new HashMap<>();
        log.read(partition, 0, log.end(partition), stored -> ends.fold(states, stored, wanted));
      }
      return ends;
    }

    private void fold(
        Map<BoardId, BoardState> states,
        OperationLog.StoredRecord stored,
        Class<? extends LogEntry> wanted) {
      boards.add(stored.board());
      LogEntry entry = LogRecordCodec.decode(stored.bytes());
      BoardState before = states.computeIfAbsent(stored.board(), BoardState::absent);
      try {
        BoardState after = BoardFold.fold(before, entry).after();
        states.put(stored.board(), after);
        if (wanted.isInstance(entry) && after.place().arriving().isEmpty()) {
          note(before, after);
        }
      } catch (RuntimeException | StackOverflowError | AssertionError unfoldable) {
        broken.add("Board " + stored.board() + " cannot be folded (" + unfoldable + ").");
      }
    }

    /**
     * Only the first departure of several counts, as what follows it is void. What stands in front
     * of an arrival and made no board has no effect, as the state that comes takes its place.
     */
    private void note(BoardState before, BoardState after) {
      boolean arrives =
          !after.place().left()
              && (before.life() == BoardLife.ABSENT
                  || before.place().left()
                  || after.revision() > before.revision());
      boolean leaves = after.place().left() && !before.place().left();
      if (arrives || leaves) {
        hashes
            .computeIfAbsent(after.board(), _ -> new ArrayList<>())
            .add(StateCodec.hash(after.in(BoardPlace.HERE)));
        revisions.put(after.board(), after.revision());
      }
    }
  }
}
