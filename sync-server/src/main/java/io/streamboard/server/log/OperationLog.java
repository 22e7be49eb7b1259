package io.streamboard.server.log;

import io.streamboard.model.id.BoardId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The topic {@code operations}: the source of truth. A board lives in one partition, which gives it
 * one total order. Offsets are positions for reading and never order for people.
 */
public interface OperationLog {
  int partitions();

  /**
   * The partition that a new board of this id gets; for an existing one too, as the number of
   * partitions never changes.
   */
  int partitionOf(BoardId board);

  /**
   * Appends one record and completes with its offset once it is durable. Fails with {@link
   * LogException}: {@code LOG_UNAVAILABLE} when it surely was not written, {@code UNKNOWN_RESULT}
   * when it may have been. Never blocks; records of one partition keep the order of the calls.
   */
  CompletableFuture<Long> append(BoardId board, byte[] stored);

  /**
   * Delivers every record from the given next offsets on (0 for partitions not named), in order per
   * partition, one call at a time. Throws {@link LogException} with {@code POSITION_LOST} when an
   * offset is not in the log: the caller rebuilds.
   */
  Following follow(Map<Integer, Long> from, Listener listener);

  /**
   * Like {@link #follow}, but of those partitions only that are added; at first of none. Canaries
   * are told from the beginning.
   */
  FollowingSome followSome(Listener listener);

  /**
   * Reads {@code [from, to)} of one partition, blocking; for rebuilds, verification and history.
   */
  void read(int partition, long from, long to, Listener listener);

  /** The offset after the last durable record. Blocking. */
  long end(int partition);

  /** A running {@link #follow}; close waits until the listener is not called any more. */
  interface Following extends AutoCloseable {
    @Override
    void close();
  }

  /** A running {@link #followSome}. Thread-safe. */
  interface FollowingSome extends Following {

    /**
     * Follows these partitions too, each from the next offset on. Throws {@link LogException} with
     * {@code POSITION_LOST} when an offset is not in the log; then nothing is added.
     */
    void add(Map<Integer, Long> from);

    /**
     * Follows the partition no more; nothing happens to one that is not followed. May be added
     * again when that is complete.
     *
     * @return completes when the listener is not called for the partition any more; never when the
     *     following has ended
     */
    CompletableFuture<Void> remove(int partition);
  }

  /** Receives records. What it throws stops the following and is reported to its error handler. */
  interface Listener {
    void record(StoredRecord stored);

    /**
     * Called on the log's own thread before it delivers a record, and may block as long as the
     * listener has too much to do.
     */
    default void awaitRoom() {}

    /**
     * All records that were in the partition up to now were delivered. Called repeatedly while at
     * the end, at least each second.
     */
    default void caughtUp(int partition, long next) {}

    /**
     * A canary of some node has come: beside the records of the partition and by the same way, see
     * {@link CanaryTopic}. Canaries from before the following are not told, and some may be missed.
     */
    default void canary(int partition, String mark) {}

    /** The records that came together were delivered: a good moment to do something with them. */
    default void batchEnd() {}
  }

  /** A record as it lies in the log. Nobody changes the bytes. */
  @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
  record StoredRecord(int partition, long offset, BoardId board, byte[] bytes) {}
}
