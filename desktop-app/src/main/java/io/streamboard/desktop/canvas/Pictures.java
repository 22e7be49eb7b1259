package io.streamboard.desktop.canvas;

import io.streamboard.model.widget.BlobHash;
import java.util.Optional;
import javafx.scene.image.Image;

/**
 * Where the canvas gets the pictures of images. Asked on the JavaFX thread; must answer at once.
 * When a picture has come that was not there before, {@link CanvasView#arrived} is to be called.
 */
@FunctionalInterface
public interface Pictures {

  /** There are no pictures. */
  Pictures NONE = hash -> Optional.empty();

  /** The picture, decoded; empty while it is not here. */
  Optional<Image> picture(BlobHash hash);

  /**
   * The same; a sharper one may come later.
   *
   * @param pixels of the window, how long its longer side is painted
   */
  default Optional<Image> picture(BlobHash hash, double pixels) {
    return picture(hash);
  }

  /** Whether it is not here because it cannot be shown. */
  default boolean isBroken(BlobHash hash) {
    return false;
  }
}
