package io.streamboard.desktop.board.image;

import io.streamboard.client.blob.BlobException;
import io.streamboard.client.blob.BlobException.Problem;
import io.streamboard.desktop.canvas.Pictures;
import io.streamboard.desktop.picture.DecodedPicture;
import io.streamboard.desktop.picture.Wanted;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.widget.BlobHash;
import java.nio.IntBuffer;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * The pictures of the images that are painted, each decoded about as large as it is seen. What is
 * not here is fetched when it is first asked for, and again after a while where that failed. Those
 * that were not painted for the longest time go when there are too many. Confined to the JavaFX
 * thread; fetching and decoding happen elsewhere.
 */
public final class ImageShelf implements Pictures {

  /** Of all pictures together: 128 MB. */
  private static final long MOST_PIXELS = 32_000_000;

  private static final int SMALLEST = 128;
  private static final int LARGEST = 4_096;
  private static final int LONGEST_WAIT_SECONDS = 60;

  /**
   * What is known of one picture.
   *
   * @param image what there is to paint; empty while it has not come
   * @param side the longer side that was asked for, in pixels
   * @param working whether it is being fetched or decoded, or waits for that
   * @param failures how many times that has failed since it succeeded
   */
  private record Kept(
      Optional<Image> image, int side, boolean working, int failures, boolean broken) {

    static final Kept NOTHING = new Kept(Optional.empty(), 0, false, 0, false);

    Kept working(int wanted) {
      return new Kept(image, wanted, true, failures, broken);
    }

    Kept failed(boolean forGood) {
      return new Kept(image, 0, !forGood, failures + 1, forGood || failures > 0);
    }

    long pixels() {
      return image.map(shown -> (long) (shown.getWidth() * shown.getHeight())).orElse(0L);
    }
  }

  private final Supplier<BoardId> board;
  private final ImageParts parts;
  private final DoubleSupplier density;
  private final Consumer<BlobHash> arrived;
  private final LinkedHashMap<BlobHash, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);

  /**
   * Begins empty.
   *
   * @param board the one that is shown; asked only while it is
   * @param density pixels of the screen per pixel of the window
   * @param arrived is told that a picture is to be painted anew
   */
  public ImageShelf(
      Supplier<BoardId> board,
      ImageParts parts,
      DoubleSupplier density,
      Consumer<BlobHash> arrived) {
    this.board = board;
    this.parts = parts;
    this.density = density;
    this.arrived = arrived;
  }

  @Override
  public Optional<Image> picture(BlobHash hash) {
    return picture(hash, SMALLEST);
  }

  @Override
  public Optional<Image> picture(BlobHash hash, double pixels) {
    Kept now = kept.getOrDefault(hash, Kept.NOTHING);
    int wanted = side(pixels * density.getAsDouble());
    if (!now.working() && !now.broken() && now.side() < wanted) {
      kept.put(hash, now.working(wanted));
      load(hash, wanted);
    }
    return now.image();
  }

  @Override
  public boolean isBroken(BlobHash hash) {
    return kept.getOrDefault(hash, Kept.NOTHING).broken();
  }

  /** In steps, so that a little more zoom does not decode all anew. */
  private static int side(double pixels) {
    int side = SMALLEST;
    while (side < pixels && side < LARGEST) {
      side *= 2;
    }
    return side;
  }

  private void load(BlobHash hash, int side) {
    BoardId from = board.get();
    parts
        .blocking()
        .execute(
            () -> {
              try {
                byte[] file = parts.blobs().fetch(from, hash);
                DecodedPicture decoded =
                    parts.decoder().decode(file, new Wanted(side, side)).join();
                parts.fx().run(() -> came(hash, side, decoded));
              } catch (BlobException missing) {
                parts.fx().run(() -> failed(hash, isForGood(missing.problem())));
              } catch (CompletionException broken) {
                parts.fx().run(() -> failed(hash, true));
              }
            });
  }

  /** What is not there may be there soon: a widget can be seen before its file. */
  private static boolean isForGood(Problem problem) {
    return !problem.retry() && problem != Problem.NOT_FOUND && problem != Problem.NOT_ALLOWED;
  }

  private void came(BlobHash hash, int side, DecodedPicture decoded) {
    kept.put(hash, new Kept(Optional.of(image(decoded)), side, false, 0, false));
    shrink();
    arrived.accept(hash);
  }

  private static Image image(DecodedPicture decoded) {
    return new WritableImage(
        new PixelBuffer<>(
            decoded.width(),
            decoded.height(),
            IntBuffer.wrap(decoded.pixels()),
            PixelFormat.getIntArgbPreInstance()));
  }

  private void failed(BlobHash hash, boolean forGood) {
    Kept now = kept.getOrDefault(hash, Kept.NOTHING).failed(forGood);
    kept.put(hash, now);
    arrived.accept(hash);
    if (!forGood) {
      long seconds = Math.min(LONGEST_WAIT_SECONDS, 1L << Math.min(now.failures(), 6));
      var _ = parts.fx().after(Duration.ofSeconds(seconds), () -> again(hash));
    }
  }

  /** It is fetched when it is asked for again. */
  private void again(BlobHash hash) {
    Kept now = kept.getOrDefault(hash, Kept.NOTHING);
    if (now.image().isEmpty()) {
      kept.put(hash, new Kept(Optional.empty(), 0, false, now.failures(), false));
      arrived.accept(hash);
    }
  }

  private void shrink() {
    long pixels = kept.values().stream().mapToLong(Kept::pixels).sum();
    Iterator<Map.Entry<BlobHash, Kept>> oldestFirst = kept.entrySet().iterator();
    while (pixels > MOST_PIXELS && oldestFirst.hasNext()) {
      Kept oldest = oldestFirst.next().getValue();
      if (oldest.pixels() > 0 && !oldest.working()) {
        pixels -= oldest.pixels();
        oldestFirst.remove();
      }
    }
  }
}
