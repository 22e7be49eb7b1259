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
}
