package io.streamboard.client.blob;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.widget.BlobHash;

/** The way to the server's blobs. Blocking, thread-safe; fails with {@link BlobException}. */
public interface BlobTransport extends AutoCloseable {

  byte[] get(BoardId board, BlobHash hash);

  /** Returns when the bytes are durable. Putting the same again does no harm. */
  void put(BoardId board, BlobHash hash, byte[] bytes);

  @Override
  void close();
}
