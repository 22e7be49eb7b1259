package io.streamboard.server.verify;

import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.json.StateCodec;
import io.streamboard.server.directory.DirectoryEntry;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.projection.ListedBoard;
import io.streamboard.server.projection.StateStoreException;
import io.streamboard.server.projection.StoredBoards;
import io.streamboard.server.replica.SetAside;
import io.streamboard.server.replica.StateStore.Kept;
import io.streamboard.server.snapshot.Snapshots;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects what state store and snapshots say, replays the log from its start and names every
 * difference. Holds one partition's boards in memory at a time.
 */
public final class Verification {
  /**
   * What was compared.
   *
   * @param compared stored states that were held against the log
   */
  public record Report(long boards, long operations, long compared, List<Difference> differences) {
    public Report {
      differences = List.copyOf(differences);
    }
  }

  private static final String STORE = "state store";

  private final Map<BoardId, List<Expectation>> expectations = new HashMap<>();
  private final List<Difference> differences = new ArrayList<>();
  private long boards;
  private long operations;
  private long compared;

  public void expect(StoredBoards stored) {
    Map<BoardId, ListedBoard> listing = new HashMap<>();
    stored.listing().forEach(listed -> listing.put(listed.board(), listed));
    for (BoardId board : stored.boards()) {
      try {
        stored.load(board).ifPresent(kept -> expect(kept, Optional.ofNullable(listing.get(board))));
      } catch (StateStoreException damaged) {
        differences.add(new Difference(board, 0, STORE, "is damaged: " + damaged.getMessage()));
      }
    }
    stored.setAside().forEach(mark -> differences.add(setAside(stored, mark)));
  }

  private void expect(Kept kept, Optional<ListedBoard> listed) {
    BoardState state = kept.state();
    expect(STORE, state, kept.offset(), state.board());
    DirectoryEntry right = DirectoryEntry.of(state);
    if (listed.flatMap(ListedBoard::entry).filter(right::sameAs).isEmpty()) {
      differences.add(
          new Difference(state.board(), state.revision(), STORE, "lists the board as it is not"));
    }
  }

  /** What is stored of the board may be right, but it is not what the log says today. */
  private static Difference setAside(StoredBoards stored, SetAside mark) {
    return new Difference(
        mark.board(),
        revision(stored, mark.board()),
        STORE,
        "is set aside at offset " + mark.offset() + " (" + mark.reason().code() + ")");
  }

  private static long revision(StoredBoards stored, BoardId board) {
    try {
      return stored.load(board).map(kept -> kept.state().revision()).orElse(0L);
    } catch (StateStoreException alreadyNamed) {
      return 0;
    }
  }

  public void expect(Snapshots snapshots) {
    snapshots
        .boards()
        .forEach(found -> expect("snapshot", found.state(), found.offset(), found.state().board()));
  }

  private void expect(String source, BoardState state, long offset, BoardId board) {
    expectations
        .computeIfAbsent(board, _ -> new ArrayList<>())
        .add(Expectation.of(source, state, offset));
  }

  /** Replays every partition and reports. Call once, after all expectations are given. */
  public Report replay(OperationLog log) {
    for (int partition = 0; partition < log.partitions(); partition++) {
      PartitionReplay replay = new PartitionReplay();
      log.read(partition, 0, log.end(partition), replay);
      boards += replay.states.size();
    }
    expectations.forEach(
        (board, left) -> left.forEach(missed -> differences.add(beyond(board, missed))));
    return new Report(boards, operations, compared, differences);
  }

  private static Difference beyond(BoardId board, Expectation missed) {
    return new Difference(
        board,
        missed.revision(),
        missed.source(),
        "stands at offset " + missed.offset() + ", where the log has no record of it");
  }

  private void compare(BoardState state, long offset) {
    List<Expectation> wanted = expectations.get(state.board());
    if (wanted != null) {
      wanted.stream()
          .filter(expected -> expected.offset() == offset)
          .forEach(expected -> compare(state, expected));
      wanted.removeIf(expected -> expected.offset() == offset);
    }
  }

  private void compare(BoardState state, Expectation expected) {
    compared++;
    if (expected.revision() != state.revision()) {
      String problem = "has this revision where the log has " + state.revision();
      differences.add(
          new Difference(state.board(), expected.revision(), expected.source(), problem));
    } else if (!expected.hash().equals(StateCodec.hash(state))) {
      differences.add(
          new Difference(
              state.board(), expected.revision(), expected.source(), "is not what the log gives"));
    }
  }

  private final class PartitionReplay implements OperationLog.Listener {
    private final Map<BoardId, BoardState> states = new HashMap<>();
    private final Set<BoardId> failed = new HashSet<>();

    @Override
    public void record(OperationLog.StoredRecord stored) {
      BoardState before = states.computeIfAbsent(stored.board(), BoardState::absent);
      if (failed.contains(stored.board())) {
        return;
      }
      try {
        BoardState after = BoardFold.fold(before, LogRecordCodec.decode(stored.bytes())).after();
        operations += after.revision() - before.revision();
        states.put(stored.board(), after);
        compare(after, stored.offset());
      } catch (RuntimeException | StackOverflowError | AssertionError broken) {
        failed.add(stored.board());
        differences.add(unfoldable(before, stored.offset(), broken));
      }
    }

    private static Difference unfoldable(BoardState before, long offset, Throwable broken) {
      return new Difference(
          before.board(),
          before.revision(),
          "log",
          "cannot be folded at offset " + offset + " (" + broken.getClass().getName() + ")");
    }
  }
}
