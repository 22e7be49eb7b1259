package io.streamboard.desktop.ui;

import io.streamboard.desktop.picture.Png;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Transform;

/** Writes what a scene shows as a PNG file. */
public final class Pictures {

  private Pictures() {}

  /**
   * What the scene shows now.
   *
   * @param scale pixels per unit of the scene, for pictures of high density
   */
  public static WritableImage of(Scene scene, double scale) {
    Parent root = scene.getRoot();
    root.applyCss();
    root.layout();
    SnapshotParameters how = new SnapshotParameters();
    how.setTransform(Transform.scale(scale, scale));
    how.setViewport(new Rectangle2D(0, 0, scene.getWidth() * scale, scene.getHeight() * scale));
    how.setFill(Optional.<Paint>ofNullable(scene.getFill()).orElse(Color.TRANSPARENT));
    WritableImage picture =
        new WritableImage((int) (scene.getWidth() * scale), (int) (scene.getHeight() * scale));
    return root.snapshot(how, picture);
  }

  /** Blocks while writing. Throws {@link UncheckedIOException} when the file cannot be written. */
  public static void write(WritableImage picture, Path file) {
    try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
      write(picture, to);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void write(WritableImage picture, OutputStream to) throws IOException {
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    int[] row = new int[width];
    try (Png png = new Png(to, width, height, Png.Alpha.NONE)) {
      for (int y = 0; y < height; y++) {
        picture
            .getPixelReader()
            .getPixels(0, y, width, 1, PixelFormat.getIntArgbPreInstance(), row, 0, width);
        png.row(row, 0);
      }
      png.finish();
    }
  }
}
