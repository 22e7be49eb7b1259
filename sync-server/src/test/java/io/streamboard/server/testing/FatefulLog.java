package io.streamboard.server.testing;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.log.LogException;
import io.streamboard.server.log.LogException.Problem;
import io.streamboard.server.log.OperationLog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A log whose work is done by an executor: a thread, or a queue that a simulation steps, which is
 * how it delays. What becomes of each append is decided by a function, so that it loses answers,
 * refuses and writes twice; where the records lie is another's. Thread-safe.
 */
public class FatefulLog implements OperationLog {

  /** What becomes of an append. */
  public enum Fate {
    WRITTEN,
    /** As by a producer that tried twice. */
    WRITTEN_TWICE,
    UNKNOWN_BUT_WRITTEN,
    UNKNOWN_AND_LOST,
    UNAVAILABLE
  }

  private final Executor work;
  private final RecordStore store;
  private final List<StepwiseFollowing> followings = new CopyOnWriteArrayList<>();
  private final List<StepwiseFollowing> witnesses = new CopyOnWriteArrayList<>();
  private volatile Function<BoardId, Fate> fates = board -> Fate.WRITTEN;
  private volatile boolean paused;

  /**
   * @param work runs appends and deliveries, in order
   */
  public FatefulLog(RecordStore store, Executor work) {
    this.store = store;
    this.work = work;
  }

  /** A log with the same records whose work is done elsewhere; this one is not used any more. */
  public FatefulLog movedTo(Executor other) {
    return new FatefulLog(store, other);
  }

  /** Decides what becomes of appends from now on. */
  public void fates(Function<BoardId, Fate> decide) {
    fates = decide;
  }

  /** Says to all followers that they are at the end, as a real log does each second. */
  public void beat() {
    work.execute(this::tellFollowers);
  }

  /** While paused, followers are told nothing, not even that they are at the end. */
  public void pause(boolean pause) {
    paused = pause;
  }

  /** Follows as somebody whom nothing delays: is told of a record as soon as it is written. */
  public Following witness(Map<Integer, Long> from, Listener listener) {
    StepwiseFollowing following = new StepwiseFollowing(all(from), listener, witnesses);
    witnesses.add(following);
    following.deliver();
    return following;
  }

  /** How many records all partitions hold. */
  public long size() {
    return ends().values().stream().mapToLong(end -> end).sum();
  }

  /** The next offset of each partition that has records. */
  public Map<Integer, Long> ends() {
    Map<Integer, Long> ends = new HashMap<>();
    for (int partition = 0; partition < partitions(); partition++) {
      if (end(partition) > 0) {
        ends.put(partition, end(partition));
      }
    }
    return ends;
  }

  @Override
  public int partitions() {
    return store.partitions();
  }

  @Override
  public int partitionOf(BoardId board) {
    return store.partitionOf(board);
  }

  @Override
  public CompletableFuture<Long> append(BoardId board, byte[] stored) {
    CompletableFuture<Long> answer = new CompletableFuture<>();
    work.execute(() -> append(board, stored, fates.apply(board), answer));
    return answer;
  }

  private void append(BoardId board, byte[] stored, Fate fate, CompletableFuture<Long> answer) {
    switch (fate) {
      case WRITTEN -> answer.complete(store.write(board, stored));
      case WRITTEN_TWICE -> {
        answer.complete(store.write(board, stored));
        store.write(board, stored);
      }
      case UNKNOWN_BUT_WRITTEN -> {
        store.write(board, stored);
        answer.completeExceptionally(new LogException(Problem.UNKNOWN_RESULT, "timed out"));
      }
      case UNKNOWN_AND_LOST ->
          answer.completeExceptionally(new LogException(Problem.UNKNOWN_RESULT, "timed out"));
      case UNAVAILABLE ->
          answer.completeExceptionally(new LogException(Problem.LOG_UNAVAILABLE, "no broker"));
    }
    witnesses.forEach(StepwiseFollowing::deliver);
    work.execute(this::tellFollowers);
  }

  private void tellFollowers() {
    if (!paused) {
      followings.forEach(StepwiseFollowing::deliver);
    }
  }

  @Override
  public Following follow(Map<Integer, Long> from, Listener listener) {
    return start(new StepwiseFollowing(all(from), listener, followings));
  }

  @Override
  public FollowingSome followSome(Listener listener) {
    return start(new StepwiseFollowing(Map.of(), listener, followings));
  }

  private StepwiseFollowing start(StepwiseFollowing following) {
    followings.add(following);
    work.execute(following::deliver);
    return following;
  }

  private Map<Integer, Long> all(Map<Integer, Long> from) {
    return IntStream.range(0, partitions())
        .boxed()
        .collect(Collectors.toMap(partition -> partition, p -> from.getOrDefault(p, 0L)));
  }

  @Override
  public void read(int partition, long from, long to, Listener listener) {
    store.records(partition, from).stream()
        .filter(stored -> stored.offset() < to)
        .forEach(listener::record);
  }

  @Override
  public long end(int partition) {
    return store.records(partition, 0).size();
  }

  private final class StepwiseFollowing implements FollowingSome {

    private final Map<Integer, Long> next = new TreeMap<>();
    private final Listener listener;
    private final List<StepwiseFollowing> among;
    private boolean closed;

    StepwiseFollowing(Map<Integer, Long> from, Listener listener, List<StepwiseFollowing> among) {
      this.next.putAll(from);
      this.listener = listener;
      this.among = among;
    }

    synchronized void deliver() {
      for (int partition : List.copyOf(next.keySet())) {
        if (!closed) {
          deliver(partition);
        }
      }
      if (!closed) {
        listener.batchEnd();
      }
    }

    private void deliver(int partition) {
      long from = next.getOrDefault(partition, 0L);
      List<StoredRecord> records = store.records(partition, from);
      for (StoredRecord stored : records) {
        listener.awaitRoom();
        listener.record(stored);
      }
      long now = from + records.size();
      next.put(partition, now);
      listener.caughtUp(partition, now);
    }

    @Override
    public synchronized void add(Map<Integer, Long> from) {
      from.forEach(
          (partition, offset) -> {
            if (offset > end(partition)) {
              throw new LogException(Problem.POSITION_LOST, "no offset " + offset);
            }
          });
      next.putAll(from);
      work.execute(this::deliver);
    }

    @Override
    public synchronized CompletableFuture<Void> remove(int partition) {
      next.remove(partition);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized void close() {
      closed = true;
      among.remove(this);
    }
  }
}
