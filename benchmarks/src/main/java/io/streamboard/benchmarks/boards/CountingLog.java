package io.streamboard.benchmarks.boards;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.log.OperationLog;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** The log, with the bytes counted that were read from it. */
record CountingLog(OperationLog log, AtomicLong bytesRead) implements OperationLog {
  @Override
  public int partitions() {
    return log.partitions();
  }

  @Override
  public int partitionOf(BoardId board) {
    return log.partitionOf(board);
  }

  @Override
  public CompletableFuture<Long> append(BoardId board, byte[] stored) {
    return log.append(board, stored);
  }

  @Override
  public Following follow(Map<Integer, Long> from, Listener listener) {
    return log.follow(from, counted(listener));
  }

  @Override
  public void read(int partition, long from, long to, Listener listener) {
    log.read(partition, from, to, counted(listener));
  }

  @Override
  public long end(int partition) {
    return log.end(partition);
  }

  private Listener counted(Listener listener) {
    return new Listener() {
      @Override
      public void record(StoredRecord stored) {
        bytesRead.addAndGet(stored.bytes().length);
        listener.record(stored);
      }

      @Override
      public void caughtUp(int partition, long next) {
        listener.caughtUp(partition, next);
      }

      @Override
      public void idle() {
        listener.idle();
      }
    };
  }
}
