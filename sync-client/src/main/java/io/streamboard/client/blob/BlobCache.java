package io.streamboard.client.blob;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.widget.BlobHash;
import java.util.Optional;
import java.util.Set;

/**
 * Where a client keeps blobs that it has had, board by board. May forget any of them at any time,
 * and never fails: what it cannot keep or read is fetched again. Thread-safe, blocking.
 */
public interface BlobCache {

  /** The bytes, which have this hash; empty when they are not there. */
  Optional<byte[]> get(BoardId board, BlobHash hash);

  void put(BoardId board, BlobHash hash, byte[] bytes);

  /** The person may not see it any more. */
  void forget(BoardId board, BlobHash hash);

  /** The board is gone for the person: nothing of it stays. */
  void forget(BoardId board);

  /** All other boards are gone for the person, maybe since an earlier run. */
  void keepOnly(Set<BoardId> boards);

  /** Keeps nothing. */
  static BlobCache none() {
    return new NoBlobCache();
  }
}
