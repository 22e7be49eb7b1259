package io.streamboard.server.move;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.log.CanaryTopic;
import io.streamboard.server.log.OperationLog;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Two logs as one: boards that have not moved yet are in the old one, all others in the new one.
 * The partitions of the new one are numbered behind those of the old one, and its offsets begin
 * above any of the old one, so that what a board's state holds is older than all that comes after a
 * move. Thread-safe.
 */
public final class TwoPlaces implements OperationLog {
  /** Above every offset that a log can reach, and far below what a number holds. */
  static final long ABOVE = 1L << 50;

  private final OperationLog old;
  private final OperationLog fresh;
  private final Set<BoardId> staying = ConcurrentHashMap.newKeySet();

  /**
   * @param staying the boards that are in the old log still
   */
  public TwoPlaces(OperationLog old, OperationLog fresh, Set<BoardId> staying) {
    this.old = old;
    this.fresh = fresh;
    this.staying.addAll(staying);
  }

  /**
   * From now on the board is in the new log. Nothing may be appended to it while this is called.
   */
  void moved(BoardId board) {
    staying.remove(board);
  }

  /** Whether the board is in the old log still. */
  boolean stays(BoardId board) {
    return staying.contains(board);
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
    return staying.contains(board)
        ? old.partitionOf(board)
        : old.partitions() + fresh.partitionOf(board);
  }

  @Override
  public CompletableFuture<Long> append(BoardId board, byte[] stored) {
    return staying.contains(board)
        ? old.append(board, stored)
        : fresh.append(board, stored).thenApply(offset -> ABOVE + offset);
  }

  @Override
  public Following follow(Map<Integer, Long> from, Listener listener) {
    ReentrantLock turn = new ReentrantLock();
    Following first = old.follow(here(from), new Ear(listener, turn, 0, 0));
    try {
      Following second =
          fresh.follow(there(from), new Ear(listener, turn, old.partitions(), ABOVE));
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
    FollowingSome first = old.followSome(new Ear(listener, turn, 0, 0));
    try {
      return new Both(first, fresh.followSome(new Ear(listener, turn, old.partitions(), ABOVE)));
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
      Ear ear = new Ear(listener, new ReentrantLock(), old.partitions(), ABOVE);
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
   */
  private record Ear(Listener listener, ReentrantLock turn, int partitions, long offsets)
      implements Listener {

    @Override
    public void awaitRoom() {
      listener.awaitRoom();
    }

    @Override
    public void record(StoredRecord stored) {
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
