package io.streamboard.client.blob;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.widget.BlobHash;
import java.io.OutputStream;

/** The way to the server's blobs. Blocking, thread-safe; fails with {@link BlobException}. */
public interface BlobTransport extends AutoCloseable {

  byte[] get(BoardId board, BlobHash hash);

  /** Returns when the bytes are durable. Putting the same again does no harm. */
  void put(BoardId board, BlobHash hash, byte[] bytes);

  /**
   * Writes the archive of the whole board, as only its owners get it. What was written of one that
   * broke off is no archive.
   */
  void archive(BoardId board, OutputStream to);

  @Override
  void close();
}
