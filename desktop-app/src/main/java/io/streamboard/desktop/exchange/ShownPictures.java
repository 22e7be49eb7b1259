package io.streamboard.desktop.exchange;

import io.streamboard.client.blob.BlobException;
import io.streamboard.desktop.canvas.Pictures;
import io.streamboard.desktop.picture.DecodedPicture;
import io.streamboard.desktop.picture.PictureDecoder;
import io.streamboard.desktop.picture.Wanted;
import io.streamboard.model.exchange.ImageHeader;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.picture.BadPictureException;
import io.streamboard.model.widget.BlobHash;
import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * The pictures of one export, fetched and decoded as parts of it need them. Keeps those that were
 * needed last, as far as a bound allows. Confined to the thread that writes.
 */
final class ShownPictures {

  /** Of decoded pictures: 64 MB, and at least those of one part. */
  private static final long KEPT = 16_000_000;

  private final BoardId board;
  private final PictureFiles files;
  private final PictureDecoder decoder =
      new PictureDecoder(Runnable::run, ImageHeader.BYTES, PictureDecoder.PATIENCE);
  private final Map<BlobHash, Image> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final Set<BlobHash> missing = new HashSet<>();
  private long pixels;

  ShownPictures(BoardId board, PictureFiles files) {
    this.board = board;
    this.files = files;
  }

  /** The pictures of one part; blocking. */
  Pictures of(Set<BlobHash> needed) {
    Map<BlobHash, Image> shown = new HashMap<>();
    needed.forEach(hash -> picture(hash).ifPresent(image -> shown.put(hash, image)));
    forget(needed);
    return hash -> Optional.ofNullable(shown.get(hash));
  }

  /** Whether the picture was needed and is not to be had. */
  boolean isMissing(BlobHash hash) {
    return missing.contains(hash);
  }

  private Optional<Image> picture(BlobHash hash) {
    Image known = kept.get(hash);
    if (known != null || missing.contains(hash)) {
      return Optional.ofNullable(known);
    }
    Optional<Image> made = decoded(hash);
    made.ifPresentOrElse(
        image -> {
          kept.put(hash, image);
          pixels += size(image);
        },
        () -> missing.add(hash));
    return made;
  }

  private Optional<Image> decoded(BlobHash hash) {
    try {
      DecodedPicture picture = decoder.decode(files.fetch(board, hash), Wanted.MOST).join();
      return Optional.of(
          new WritableImage(
              new PixelBuffer<>(
                  picture.width(),
                  picture.height(),
                  IntBuffer.wrap(picture.pixels()),
                  PixelFormat.getIntArgbPreInstance())));
    } catch (BlobException | CompletionException | BadPictureException none) {
      return Optional.empty();
    }
  }

  private void forget(Set<BlobHash> needed) {
    Iterator<Map.Entry<BlobHash, Image>> oldest = kept.entrySet().iterator();
    while (pixels > KEPT && oldest.hasNext()) {
      Map.Entry<BlobHash, Image> next = oldest.next();
      if (!needed.contains(next.getKey())) {
        pixels -= size(next.getValue());
        oldest.remove();
      }
    }
  }

  private static long size(Image image) {
    return (long) (image.getWidth() * image.getHeight());
  }
}
