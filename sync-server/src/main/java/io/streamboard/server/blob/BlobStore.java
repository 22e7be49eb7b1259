package io.streamboard.server.blob;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.http.RefusedException;
import io.streamboard.server.log.LogException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts blobs into the topic and finds them again. What {@link #put} returned from is durable. The
 * topic is read only up to its end of a moment: at the start of a node, and when a blob is wanted
 * that the index does not know, as another node may have put it there. Blocking; thread-safe.
 */
public final class BlobStore {
  static final int CHUNK_BYTES = 512 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(BlobStore.class);
  private static final int ENTRIES_PER_TAKE = 500;

  private final BlobLog log;
  private final BlobIndex index;
  private final long bytesPerBoard;

  /** Held while the topic is read. */
  private final ReentrantLock reading = new ReentrantLock();

  /** The next two are guarded by this. */
  private final Reached reached;

  private final Map<BoardId, Long> arriving = new HashMap<>();
  private final Turns<BlobKey> turns = new Turns<>();
  private volatile boolean whole;
  private volatile boolean broken;

  /**
   * @param bytesPerBoard what the blobs of a board may have together
   */
  public BlobStore(BlobLog log, BlobIndex index, long bytesPerBoard) {
    this.log = log;
    this.index = index;
    this.bytesPerBoard = bytesPerBoard;
    this.reached = new Reached(index.next());
  }

  /**
   * Reads what the index lacks, and makes a broken one anew. Called at the start and again while
   * the store is not {@linkplain #isWhole whole}, on a thread of its own as it may read the whole
   * topic; until it is over nothing is given or taken.
   */
  public void begin() {
    reading.lock();
    try {
      if (broken) {
        forget();
        broken = false;
      }
      catchUp();
      whole = true;
    } finally {
      reading.unlock();
    }
  }

  /** Whether {@link #begin} is over. */
  public boolean isWhole() {
    return whole;
  }

  /**
   * Keeps a blob whose bytes have been checked; does nothing when it is there already. Bytes of one
   * key are always the same, so that chunks of two that are kept at once, here and on another node,
   * may replace each other.
   *
   * @param bytes all of the blob; closed by the caller
   */
  void put(BlobKey blob, BlobHead head, InputStream bytes) throws IOException {
    requireWhole();
    try (Turns<BlobKey>.Turn _ = turns.take(blob)) {
      if (known(blob).isEmpty()) {
        reserve(blob.board(), head.size());
        try {
          append(blob, head, bytes);
        } finally {
          release(blob.board(), head.size());
        }
      }
    }
  }

  private void append(BlobKey blob, BlobHead head, InputStream bytes) throws IOException {
    List<BlobIndex.Entry> entries = new ArrayList<>();
    List<Long> offsets = new ArrayList<>();
    for (int number = 0; number < head.chunks(); number++) {
      BlobPart part = new BlobPart(blob, number);
      // One at a time: the next is not in memory before this one is durable.
      long offset = durable(part, bytes.readNBytes(CHUNK_BYTES));
      offsets.add(offset);
      entries.add(new BlobIndex.Entry.Chunk(part, offset));
    }
    BlobPart last = BlobPart.head(blob);
    offsets.add(durable(last, head.encode()));
    entries.add(new BlobIndex.Entry.Head(last, head));
    remember(entries, offsets);
  }

  private long durable(BlobPart part, byte[] value) {
    try {
      return log.append(part.text(), value).join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof LogException problem ? problem : failed;
    }
  }

  /** The blob is durable whatever happens here; reading the topic finds it too. */
  private synchronized void remember(List<BlobIndex.Entry> entries, List<Long> offsets) {
    try {
      index.take(entries, reached.add(offsets));
    } catch (BlobIndexException failed) {
      lost(failed);
    }
  }

  private void lost(BlobIndexException failed) {
    broken = true;
    whole = false;
    LOG.warn("blob-index-failing: it is made anew from the topic", failed);
  }

  private Optional<PlacedBlob> known(BlobKey blob) {
    try {
      return index.find(blob);
    } catch (BlobIndexException failed) {
      lost(failed);
      throw RefusedException.behind();
    }
  }

  private synchronized void reserve(BoardId board, long size) {
    long there = bytes(board) + arriving.getOrDefault(board, 0L);
    if (there + size > bytesPerBoard) {
      throw new RefusedException(
          507, ErrorCode.TOO_LARGE, "the images of this board have too many bytes together");
    }
    arriving.merge(board, size, Long::sum);
  }

  private long bytes(BoardId board) {
    try {
      return index.bytes(board);
    } catch (BlobIndexException failed) {
      lost(failed);
      throw RefusedException.behind();
    }
  }

  private synchronized void release(BoardId board, long size) {
    arriving.compute(board, (same, sum) -> sum == null || sum <= size ? null : sum - size);
  }

  /** A whole blob; one that is not in the index is looked for in what was appended since. */
  public Optional<PlacedBlob> find(BlobKey blob) {
    requireWhole();
    Optional<PlacedBlob> known = known(blob);
    if (known.isPresent()) {
      return known;
    }
    catchUp();
    return known(blob);
  }

  /**
   * The bytes of one chunk. When another node has put the same blob again the record may lie
   * elsewhere by now: then the topic tells.
   */
  public byte[] chunk(PlacedBlob blob, int number) {
    return at(blob, number)
        .or(() -> again(blob).flatMap(newer -> at(newer, number)))
        .orElseThrow(this::misled);
  }

  /** The index names places where nothing of the kind is: the topic tells what is true. */
  private RefusedException misled() {
    broken = true;
    whole = false;
    LOG.warn("blob-index-wrong: it is made anew from the topic");
    return RefusedException.behind();
  }

  private Optional<PlacedBlob> again(PlacedBlob blob) {
    catchUp();
    return known(blob.key());
  }

  private Optional<byte[]> at(PlacedBlob blob, int number) {
    String key = new BlobPart(blob.key(), number).text();
    return log.at(blob.offsets().get(number))
        .filter(found -> found.key().equals(key))
        .map(BlobLog.Found::value);
  }

  private void requireWhole() {
    if (!whole) {
      throw RefusedException.behind();
    }
  }

  private void catchUp() {
    reading.lock();
    try {
      long end = log.end();
      long from = from(end);
      if (from < end) {
        read(from, end);
      }
    } finally {
      reading.unlock();
    }
  }

  private synchronized long from(long end) {
    if (end < reached.next()) {
      LOG.warn("blob-index-of-another-topic: reading the topic anew");
      forget();
    }
    return reached.next();
  }

  private synchronized void forget() {
    index.clear();
    reached.startOver();
  }

  private void read(long from, long end) {
    List<BlobIndex.Entry> batch = new ArrayList<>();
    log.read(
        from,
        end,
        (offset, key, value) -> {
          entry(offset, key, value).ifPresent(batch::add);
          if (batch.size() >= ENTRIES_PER_TAKE) {
            took(batch, offset + 1);
          }
        });
    took(batch, end);
    LOG.info("blob-index-read from={} to={}", from, end);
  }

  private synchronized void took(List<BlobIndex.Entry> batch, long upto) {
    reached.readUpTo(upto);
    index.take(List.copyOf(batch), reached.next());
    batch.clear();
  }

  private static Optional<BlobIndex.Entry> entry(long offset, String key, Optional<byte[]> value) {
    return BlobPart.parse(key)
        .flatMap(
            part -> {
              if (value.isEmpty()) {
                return Optional.of(new BlobIndex.Entry.Gone(part));
              }
              return part.isHead()
                  ? BlobHead.decode(value.get()).map(head -> new BlobIndex.Entry.Head(part, head))
                  : Optional.of(new BlobIndex.Entry.Chunk(part, offset));
            });
  }
}
