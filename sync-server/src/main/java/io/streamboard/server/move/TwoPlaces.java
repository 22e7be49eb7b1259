package io.streamboard.server.move;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.log.CanaryTopic;
import io.streamboard.server.log.LogException;
import io.streamboard.server.log.LogException.Problem;
import io.streamboard.server.log.OperationLog;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Two logs as one: boards that have not moved yet are in the old one, all others in the new one.
 * While a board is under way nobody but its mover may append to it, in neither place. The
 * partitions of the new one are numbered behind those of the old one, and its offsets begin above
 * any of the old one, so that what a board's state holds is older than all that comes after a move.
 * Thread-safe.
 */
public final class TwoPlaces implements OperationLog {
  /** Above every offset that a log can reach, and far below what a number holds. */
  static final long ABOVE = 1L << 50;

  private final OperationLog old;
  private final OperationLog fresh;

  /** Of boards that have moved there is nothing here. */
  private final Map<BoardId, Passage> passages = new ConcurrentHashMap<>();

  /**
   * @param staying the boards that are in the old log still
   */
  public TwoPlaces(OperationLog old, OperationLog fresh, Set<BoardId> staying) {
    this.old = old;
    this.fresh = fresh;
    staying.forEach(board -> passages.put(board, new Passage()));
  }

  /**
   * From now on the board is under way: what is appended by others is refused, and all that was
   * appended before is in the old log in front of what its mover appends.
   */
  void close(BoardId board) {
    passage(board).ifPresent(passage -> passage.become(Stage.LEAVING));
  }

  /** From now on the mover's records of the board are for the new log. */
  void cross(BoardId board) {
    passage(board).ifPresent(passage -> passage.become(Stage.COMING));
  }

  /** The board has come whole: from now on everybody's records of it are for the new log. */
  void open(BoardId board) {
    passage(board).ifPresent(passage -> passage.become(Stage.CAME));
    passages.remove(board);
  }

  /** Whether the board is in the old log still. */
  boolean stays(BoardId board) {
    return passage(board).filter(passage -> passage.stage().old).isPresent();
  }

  /** For the mover of a board that is closed to all others. */
  CompletableFuture<Long> appendToMove(BoardId board, byte[] stored) {
    return stays(board) ? appendHere(board, stored) : appendThere(board, stored);
  }

  private Optional<Passage> passage(BoardId board) {
    return Optional.ofNullable(passages.get(board));
  }

  /** Where the boards were before. */
  OperationLog old() {
    return old;
  }

  /** Where the new log's partition of the board ends. Blocking; says whether it can be reached. */
  long freshEnd(BoardId board) {
    return fresh.end(fresh.partitionOf(board));
  }

  /** The canaries of both, each beside its partitions as they are numbered here. */
  public CanaryTopic canaries(CanaryTopic here, CanaryTopic there) {
    return (partition, run, mark) ->
        partition < old.partitions()
            ? here.append(partition, run, mark)
            : there.append(partition - old.partitions(), run, mark);
  }

  @Override
  public int partitions() {
    return old.partitions() + fresh.partitions();
  }

  @Override
  public int partitionOf(BoardId board) {
    return stays(board) ? old.partitionOf(board) : old.partitions() + fresh.partitionOf(board);
  }

  @Override
  public CompletableFuture<Long> append(BoardId board, byte[] stored) {
    return passage(board)
        .map(passage -> passage.append(board, stored))
        .orElseGet(() -> appendThere(board, stored));
  }

  private CompletableFuture<Long> appendHere(BoardId board, byte[] stored) {
    return old.append(board, stored);
  }

  private CompletableFuture<Long> appendThere(BoardId board, byte[] stored) {
    return fresh.append(board, stored).thenApply(offset -> ABOVE + offset);
  }

  private enum Stage {
    STAYING(true),
    LEAVING(true),
    COMING(false),
    CAME(false);

    private final boolean old;

    Stage(boolean old) {
      this.old = old;
    }
  }

  /**
   * How far a board is. Where a record goes is decided and done under one lock, so that none is
   * still on its way to one place when the board is in the other.
   */
  private final class Passage {
    private final ReentrantLock turn = new ReentrantLock();
    private volatile Stage stage = Stage.STAYING;

    Stage stage() {
      return stage;
    }

    /** A mover that repeats itself takes nothing back. */
    void become(Stage next) {
      turn.lock();
      try {
        stage = next.compareTo(stage) > 0 ? next : stage;
      } finally {
        turn.unlock();
      }
    }

    CompletableFuture<Long> append(BoardId board, byte[] stored) {
      turn.lock();
      try {
        return switch (stage) {
          case STAYING -> appendHere(board, stored);
          case CAME -> appendThere(board, stored);
          case LEAVING, COMING ->
              CompletableFuture.failedFuture(
                  new LogException(Problem.MOVING, "Board " + board + " is under way."));
        };
      } finally {
        turn.unlock();
      }
    }
  }

  @Override
  public Following follow(Map<Integer, Long> from, Listener listener) {
    ReentrantLock turn = new ReentrantLock();
    Following first = old.follow(here(from), new Ear(listener, turn, 0, 0, _ -> true));
    try {
      Following second = fresh.follow(there(from), there(listener, turn));
      return () -> {
        second.close();
        first.close();
      };
    } catch (RuntimeException | Error refused) {
      first.close();
      throw refused;
    }
  }

  @Override
  public FollowingSome followSome(Listener listener) {
    ReentrantLock turn = new ReentrantLock();
    FollowingSome first = old.followSome(new Ear(listener, turn, 0, 0, _ -> true));
    try {
      return new Both(first, fresh.followSome(there(listener, turn)));
    } catch (RuntimeException | Error refused) {
      first.close();
      throw refused;
    }
  }

  private final class Both implements FollowingSome {
    private final FollowingSome first;
    private final FollowingSome second;

    Both(FollowingSome first, FollowingSome second) {
      this.first = first;
      this.second = second;
    }

    @Override
    public void add(Map<Integer, Long> from) {
      first.add(here(from));
      second.add(there(from));
    }

    @Override
    public CompletableFuture<Void> remove(int partition) {
      return partition < old.partitions()
          ? first.remove(partition)
          : second.remove(partition - old.partitions());
    }

    @Override
    public void close() {
      second.close();
      first.close();
    }
  }

  /**
   * What the new log has of a board that is in the old one comes from a mover that was cut short.
   * It is brought anew; and whoever heard it before the rest of the old log would hold that for
   * known.
   */
  private Ear there(Listener listener, ReentrantLock turn) {
    return new Ear(listener, turn, old.partitions(), ABOVE, board -> !stays(board));
  }

  private Map<Integer, Long> here(Map<Integer, Long> positions) {
    Map<Integer, Long> here = new HashMap<>(positions);
    here.keySet().removeIf(partition -> partition >= old.partitions());
    return here;
  }

  private Map<Integer, Long> there(Map<Integer, Long> positions) {
    Map<Integer, Long> there = new HashMap<>();
    positions.forEach(
        (partition, offset) -> {
          if (partition >= old.partitions()) {
            there.put(partition - old.partitions(), below(offset));
          }
        });
    return there;
  }

  @Override
  public void read(int partition, long from, long to, Listener listener) {
    if (partition < old.partitions()) {
      old.read(partition, from, to, listener);
    } else {
      Ear ear = new Ear(listener, new ReentrantLock(), old.partitions(), ABOVE, _ -> true);
      fresh.read(partition - old.partitions(), below(from), below(to), ear);
    }
  }

  @Override
  public long end(int partition) {
    return partition < old.partitions()
        ? old.end(partition)
        : ABOVE + fresh.end(partition - old.partitions());
  }

  /** A position from before a board moved is before all that the new log has. */
  private static long below(long offset) {
    return Math.max(0, offset - ABOVE);
  }

  /**
   * Hears one of the logs and tells it as part of both, in turn with the other one.
   *
   * @param partitions how many come before those of this log
   * @param offsets what its offsets begin with
   * @param counts the boards of which it is told
   */
  private record Ear(
      Listener listener,
      ReentrantLock turn,
      int partitions,
      long offsets,
      Predicate<BoardId> counts)
      implements Listener {

    @Override
    public void awaitRoom() {
      listener.awaitRoom();
    }

    @Override
    public void record(StoredRecord stored) {
      if (!counts.test(stored.board())) {
        return;
      }
      inTurn(
          () ->
              listener.record(
                  new StoredRecord(
                      partitions + stored.partition(),
                      offsets + stored.offset(),
                      stored.board(),
                      stored.bytes())));
    }

    @Override
    public void caughtUp(int partition, long next) {
      inTurn(() -> listener.caughtUp(partitions + partition, offsets + next));
    }

    @Override
    public void canary(int partition, String mark) {
      inTurn(() -> listener.canary(partitions + partition, mark));
    }

    @Override
    public void batchEnd() {
      inTurn(listener::batchEnd);
    }

    private void inTurn(Runnable call) {
      turn.lock();
      try {
        call.run();
      } finally {
        turn.unlock();
      }
    }
  }
}
