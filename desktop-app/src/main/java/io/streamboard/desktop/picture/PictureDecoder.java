package io.streamboard.desktop.picture;

import io.streamboard.model.picture.BadPictureException;
import io.streamboard.model.picture.BadPictureException.Fault;
import io.streamboard.model.picture.PictureHead;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the files of pictures that somebody else made. The head is judged first; then the picture
 * is decoded no larger than it is wanted, on a thread of the executor, and given up when it takes
 * longer than a picture takes. Of a moving picture the first frame is shown. Any thread may call.
 *
 * <p>One decoding takes at most about 40 MB beside the file, so the executor should run one or two
 * at a time.
 */
public final class PictureDecoder {

  /** For anything but a slow machine's largest photographs enough. */
  public static final Duration PATIENCE = Duration.ofMillis(1_800);

  private final Executor threads;
  private final int mostBytes;
  private final Duration patience;

  /**
   * @param threads run the decoding
   * @param mostBytes of a file
   * @param patience with one picture, from the start of its decoding
   */
  public PictureDecoder(Executor threads, int mostBytes, Duration patience) {
    this.threads = threads;
    this.mostBytes = mostBytes;
    this.patience = patience;
  }

  /**
   * Completes on a thread of the executor, or of the JDK's timer; fails with {@link
   * BadPictureException}.
   *
   * @param file whole; nobody changes it meanwhile
   */
  public CompletableFuture<DecodedPicture> decode(byte[] file, Wanted wanted) {
    CompletableFuture<DecodedPicture> told = new CompletableFuture<>();
    threads.execute(() -> begin(file, wanted, told));
    return told;
  }

  private void begin(byte[] file, Wanted wanted, CompletableFuture<DecodedPicture> told) {
    try {
      if (file.length > mostBytes) {
        throw new BadPictureException(Fault.TOO_LARGE, "a file of too many bytes");
      }
      PictureHead head = PictureHead.read(ByteBuffer.wrap(file));
      try (Decoding decoding = Decoding.of(file, head, wanted)) {
        CompletableFuture<DecodedPicture> timed = new CompletableFuture<>();
        var _ =
            timed
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((picture, failure) -> settle(told, decoding, picture, failure));
        timed.complete(decoding.run());
      }
    } catch (BadPictureException bad) {
      told.completeExceptionally(bad);
    } catch (RuntimeException | OutOfMemoryError damaged) {
      // Readers meet what no picture has with all kinds of these.
      told.completeExceptionally(
          new BadPictureException(Fault.DAMAGED, "a picture that cannot be read", damaged));
    }
  }

  private static void settle(
      CompletableFuture<DecodedPicture> told,
      Decoding decoding,
      @Nullable DecodedPicture picture,
      @Nullable Throwable failure) {
    if (failure instanceof TimeoutException) {
      decoding.abort();
      told.completeExceptionally(
          new BadPictureException(Fault.TOO_SLOW, "a picture that takes too long"));
    } else if (picture != null) {
      told.complete(picture);
    }
  }
}
