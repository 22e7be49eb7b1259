package io.streamboard.server.blob;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The topic {@code blobs}: written to, and read by place. Fails with {@link
 * io.streamboard.server.log.LogException}.
 */
public interface BlobLog {

  /** Completes with the offset once the record is durable. Never blocks. */
  CompletableFuture<Long> append(String key, byte[] value);

  /** The offset after the last durable record. Blocking. */
  long end();

  /** Reads all records that are still there in {@code [from, to)}, in order. Blocking. */
  void read(long from, long to, Reader reader);

  /** The record at this offset; empty when it is not there any more. Blocking. */
  Optional<Found> at(long offset);

  /** Hears of records on the caller's thread. */
  @FunctionalInterface
  interface Reader {
    /**
     * One record.
     *
     * @param value empty for a tombstone
     */
    void entry(long offset, String key, Optional<byte[]> value);
  }

  /** A record. Nobody changes the bytes. */
  @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
  record Found(String key, byte[] value) {}
}
