package io.streamboard.desktop.fake;

import io.streamboard.client.blob.BlobException;
import io.streamboard.desktop.exchange.PictureFiles;
import io.streamboard.model.digest.Sha256;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.widget.BlobHash;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Pictures of all boards, in memory. */
public final class FakePictures implements PictureFiles {

  private final Map<BlobHash, byte[]> files = new ConcurrentHashMap<>();
  private Optional<byte[]> archive = Optional.empty();
  private Optional<BlobException.Problem> problem = Optional.empty();

  /** From now on everything fails like this. */
  public void failWith(BlobException.Problem with) {
    problem = Optional.of(with);
  }

  /** Whether somebody has uploaded this. */
  public boolean holds(BlobHash picture) {
    return files.containsKey(picture);
  }

  @Override
  public byte[] fetch(BoardId board, BlobHash picture) {
    fail();
    return Optional.ofNullable(files.get(picture))
        .orElseThrow(() -> new BlobException(BlobException.Problem.NOT_FOUND, "not here"));
  }

  /** From now on the board has this archive. */
  public void archive(byte[] file) {
    archive = Optional.of(file);
  }

  @Override
  public void archive(BoardId board, OutputStream to) {
    fail();
    try {
      to.write(
          archive.orElseThrow(
              () -> new BlobException(BlobException.Problem.NOT_ALLOWED, "no archive")));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public void upload(BoardId board, byte[] file) {
    fail();
    files.put(new BlobHash(Sha256.hex(file)), file);
  }

  private void fail() {
    problem.ifPresent(
        now -> {
          throw new BlobException(now, "as told");
        });
  }
}
