package io.streamboard.server.testing;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.log.LogException;
import io.streamboard.server.log.LogException.Problem;
import io.streamboard.server.log.OperationLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * A log in memory whose work is done by an executor: a thread, or a queue that a simulation steps,
 * which is how it delays. What becomes of each append is decided by a function, so that it loses
 * answers, refuses and writes twice. Thread-safe.
 */
public final class InMemoryOperationLog implements OperationLog {

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
  private final List<List<StoredRecord>> partitions = new ArrayList<>();
  private final List<InMemoryFollowing> followings = new CopyOnWriteArrayList<>();
  private volatile Function<BoardId, Fate> fates = board -> Fate.WRITTEN;

  /**
   * Makes an empty log.
   *
   * @param work runs appends and deliveries, in order
   */
  public InMemoryOperationLog(int partitions, Executor work) {
    this.work = work;
    for (int partition = 0; partition < partitions; partition++) {
      this.partitions.add(new ArrayList<>());
    }
  }

  /** A log with the same records whose work is done elsewhere. */
  public synchronized InMemoryOperationLog movedTo(Executor other) {
    InMemoryOperationLog moved = new InMemoryOperationLog(partitions.size(), other);
    for (int partition = 0; partition < partitions.size(); partition++) {
      moved.partitions.get(partition).addAll(partitions.get(partition));
    }
    return moved;
  }

  /** Decides what becomes of appends from now on. */
  public void fates(Function<BoardId, Fate> decide) {
    fates = decide;
  }

  /** Says to all followers that they are at the end, as a real log does each second. */
  public void beat() {
    work.execute(() -> followings.forEach(InMemoryFollowing::deliver));
  }

  /** How many records all partitions hold. */
  public synchronized long size() {
    return partitions.stream().mapToLong(List::size).sum();
  }

  /** The next offset of each partition that has records. */
  public synchronized Map<Integer, Long> ends() {
    Map<Integer, Long> ends = new HashMap<>();
    for (List<StoredRecord> records : partitions) {
      if (!records.isEmpty()) {
        ends.put(records.getFirst().partition(), (long) records.size());
      }
    }
    return ends;
  }

  @Override
  public int partitions() {
    return partitions.size();
  }

  @Override
  public int partitionOf(BoardId board) {
    return Math.floorMod(board.value().hashCode() * 31, partitions.size());
  }

  @Override
  public CompletableFuture<Long> append(BoardId board, byte[] stored) {
    CompletableFuture<Long> answer = new CompletableFuture<>();
    work.execute(() -> append(board, stored, fates.apply(board), answer));
    return answer;
  }

  private void append(BoardId board, byte[] stored, Fate fate, CompletableFuture<Long> answer) {
    switch (fate) {
      case WRITTEN -> answer.complete(write(board, stored));
      case WRITTEN_TWICE -> {
        answer.complete(write(board, stored));
        write(board, stored);
      }
      case UNKNOWN_BUT_WRITTEN -> {
        write(board, stored);
        answer.completeExceptionally(new LogException(Problem.UNKNOWN_RESULT, "timed out"));
      }
      case UNKNOWN_AND_LOST ->
          answer.completeExceptionally(new LogException(Problem.UNKNOWN_RESULT, "timed out"));
      case UNAVAILABLE ->
          answer.completeExceptionally(new LogException(Problem.LOG_UNAVAILABLE, "no broker"));
    }
    work.execute(() -> followings.forEach(InMemoryFollowing::deliver));
  }

  private synchronized long write(BoardId board, byte[] stored) {
    List<StoredRecord> records = partitions.get(partitionOf(board));
    records.add(new StoredRecord(partitionOf(board), records.size(), board, stored));
    return records.size() - 1L;
  }

  @Override
  public Following follow(Map<Integer, Long> from, Listener listener) {
    InMemoryFollowing following = new InMemoryFollowing(from, listener);
    followings.add(following);
    work.execute(following::deliver);
    return following;
  }

  @Override
  public void read(int partition, long from, long to, Listener listener) {
    records(partition, from).stream()
        .filter(stored -> stored.offset() < to)
        .forEach(listener::record);
  }

  @Override
  public synchronized long end(int partition) {
    return partitions.get(partition).size();
  }

  private synchronized List<StoredRecord> records(int partition, long from) {
    List<StoredRecord> records = partitions.get(partition);
    return List.copyOf(records.subList((int) Math.min(from, records.size()), records.size()));
  }

  private final class InMemoryFollowing implements Following {

    private final Map<Integer, Long> next = new HashMap<>();
    private final Listener listener;
    private boolean closed;

    InMemoryFollowing(Map<Integer, Long> from, Listener listener) {
      this.next.putAll(from);
      this.listener = listener;
    }

    synchronized void deliver() {
      for (int partition = 0; partition < partitions() && !closed; partition++) {
        List<StoredRecord> records = records(partition, next.getOrDefault(partition, 0L));
        records.forEach(listener::record);
        long now = next.getOrDefault(partition, 0L) + records.size();
        next.put(partition, now);
        listener.caughtUp(partition, now);
      }
      if (!closed) {
        listener.idle();
      }
    }

    @Override
    public synchronized void close() {
      closed = true;
      followings.remove(this);
    }
  }
}
