package io.streamboard.desktop.fake;

import io.streamboard.client.blob.BlobCache;
import io.streamboard.client.blob.BlobClient;
import io.streamboard.client.blob.BlobException;
import io.streamboard.client.blob.BlobException.Problem;
import io.streamboard.client.blob.BlobTransport;
import io.streamboard.desktop.board.image.ImageParts;
import io.streamboard.desktop.picture.PictureDecoder;
import io.streamboard.desktop.ui.FxThread;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.widget.BlobHash;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The files of boards without a server, and what can go wrong with them. */
public final class FakeBlobs implements BlobTransport {

  private record Place(BoardId board, BlobHash hash) {}

  private final Map<Place, byte[]> files = new ConcurrentHashMap<>();
  private final List<BoardId> puts = new ArrayList<>();
  private final AtomicInteger gets = new AtomicInteger();
  private volatile Optional<Problem> problem = Optional.empty();
  private volatile Optional<Throwable> fault = Optional.empty();

  /** A client of these files that keeps none. */
  public BlobClient client() {
    return new BlobClient(this, BlobCache.none());
  }

  /** What images are made with, all of it on the calling thread. */
  public ImageParts parts(FxThread fx) {
    return new ImageParts(
        client(),
        new PictureDecoder(Runnable::run, 1 << 26, Duration.ofMinutes(1)),
        Runnable::run,
        fx);
  }

  /** Everything fails like this until told otherwise. */
  public void fail(Optional<Problem> with) {
    problem = with;
  }

  /** The next file that is put fails by this fault of ours. */
  public void breakNext(Throwable with) {
    fault = Optional.of(with);
  }

  /** Whether the board has a file. */
  public boolean has(BoardId board, BlobHash hash) {
    return files.containsKey(new Place(board, hash));
  }

  /** What was put where, in order; also where it failed. */
  public List<BoardId> puts() {
    return List.copyOf(puts);
  }

  /** How many times anything was asked for. */
  public int gets() {
    return gets.get();
  }

  @Override
  public byte[] get(BoardId board, BlobHash hash) {
    int _ = gets.incrementAndGet();
    complain();
    return Optional.ofNullable(files.get(new Place(board, hash)))
        .orElseThrow(() -> new BlobException(Problem.NOT_FOUND, "no such file"));
  }

  @Override
  public void put(BoardId board, BlobHash hash, byte[] bytes) {
    puts.add(board);
    breakOnce();
    complain();
    files.put(new Place(board, hash), bytes);
  }

  @Override
  public void archive(BoardId board, OutputStream to) {
    complain();
    throw new BlobException(Problem.NOT_ALLOWED, "no archive");
  }

  private void breakOnce() {
    Optional<Throwable> with = fault;
    fault = Optional.empty();
    switch (with.orElse(null)) {
      case Error error -> throw error;
      case RuntimeException broken -> throw broken;
      case null, default -> {}
    }
  }

  private void complain() {
    problem.ifPresent(
        one -> {
          throw new BlobException(one, "as told");
        });
  }

  @Override
  public void close() {}
}
