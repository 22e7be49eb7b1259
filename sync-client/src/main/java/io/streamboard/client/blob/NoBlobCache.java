package io.streamboard.client.blob;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.widget.BlobHash;
import java.util.Optional;
import java.util.Set;

/** For clients that show no images. */
final class NoBlobCache implements BlobCache {
  @Override
  public Optional<byte[]> get(BoardId board, BlobHash hash) {
    return Optional.empty();
  }

  @Override
  public void put(BoardId board, BlobHash hash, byte[] bytes) {}

  @Override
  public void forget(BoardId board, BlobHash hash) {}

  @Override
  public void forget(BoardId board) {}

  @Override
  public void keepOnly(Set<BoardId> boards) {}
}
