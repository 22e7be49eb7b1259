package io.streamboard.server.testing;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.log.OperationLog.StoredRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The records of a real log: each write waits until it is durable, each read until everything that
 * was written has come back from the log's own follower. So a world in one thread takes the same
 * course as on a log in memory.
 */
public final class RecordsInLog implements RecordStore, OperationLog.Listener, AutoCloseable {
  private static final Duration MOST = Duration.ofSeconds(20);

  private final OperationLog log;
  private final OperationLog.Following following;
  private final List<List<StoredRecord>> arrived = new ArrayList<>();
  private final long[] ends;

  /** Begins with what is in the log. */
  public RecordsInLog(OperationLog log) {
    this.log = log;
    this.ends = new long[log.partitions()];
    for (int partition = 0; partition < log.partitions(); partition++) {
      arrived.add(new ArrayList<>());
      ends[partition] = log.end(partition);
    }
    this.following = log.follow(Map.of(), this);
  }

  @Override
  public int partitions() {
    return log.partitions();
  }

  @Override
  public int partitionOf(BoardId board) {
    return log.partitionOf(board);
  }

  @Override
  public long write(BoardId board, byte[] stored) {
    long offset = log.append(board, stored).join();
    written(partitionOf(board), offset + 1);
    return offset;
  }

  private synchronized void written(int partition, long end) {
    ends[partition] = end;
  }

  @Override
  public synchronized List<StoredRecord> records(int partition, long from) {
    List<StoredRecord> all = arrived.get(partition);
    long start = System.nanoTime();
    try {
      while (all.size() < ends[partition]) {
        if (System.nanoTime() - start > MOST.toNanos()) {
          throw new IllegalStateException("written, but not followed: " + ends[partition]);
        }
        wait(1_000);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
    return List.copyOf(all.subList((int) Math.min(from, all.size()), all.size()));
  }

  /** Called on the log's thread. */
  @Override
  public synchronized void record(StoredRecord stored) {
    List<StoredRecord> all = arrived.get(stored.partition());
    if (stored.offset() != all.size()) {
      throw new IllegalStateException("offset " + stored.offset() + " after " + all.size());
    }
    all.add(stored);
    notifyAll();
  }

  @Override
  public void close() {
    following.close();
  }
}
