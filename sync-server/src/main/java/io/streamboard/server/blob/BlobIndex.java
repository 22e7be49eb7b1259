package io.streamboard.server.blob;

import io.streamboard.model.id.BoardId;
import java.util.List;
import java.util.Optional;

/**
 * Where blobs lie in the topic. Disposable: made again by reading the topic. Blocking; what goes
 * wrong with the store below it is a {@link BlobIndexException}.
 */
public interface BlobIndex extends AutoCloseable {

  /** Everything before this offset of the topic is in the index. */
  long next();

  /**
   * Takes what records say, all of it or nothing, and moves {@link #next} there, never back.
   *
   * @param entries in the order of their offsets; the later of two of one part counts
   */
  void take(List<Entry> entries, long next);

  /** Empty unless head and all chunks are known. */
  Optional<PlacedBlob> find(BlobKey blob);

  /** What the whole blobs of the board have together. */
  long bytes(BoardId board);

  /** Forgets everything: it was of another topic. */
  void clear();

  @Override
  void close();

  /** What a record says. */
  sealed interface Entry {
    BlobPart part();

    /** A chunk lies there. */
    record Chunk(BlobPart part, long offset) implements Entry {}

    /** The blob is whole. */
    record Head(BlobPart part, BlobHead head) implements Entry {}

    /** The part was taken out of the topic. */
    record Gone(BlobPart part) implements Entry {}
  }
}
