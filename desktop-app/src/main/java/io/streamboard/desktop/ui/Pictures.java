package io.streamboard.desktop.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Transform;

/**
 * Writes what a scene shows as a PNG file. Done by hand, as JavaFX writes no images without Swing.
 */
public final class Pictures {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

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
    try {
      Files.write(file, png(picture));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static byte[] png(WritableImage picture) {
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    byte[] pixels = new byte[width * height * 4];
    picture
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getByteBgraInstance(), pixels, 0, width * 4);
    byte[] packed = deflated(rows(pixels, width, height));
    ByteBuffer file = ByteBuffer.allocate(SIGNATURE.length + 3 * 12 + 13 + packed.length);
    file.put(SIGNATURE);
    chunk(
        file,
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array());
    chunk(file, "IDAT", packed);
    chunk(file, "IEND", new byte[0]);
    return file.array();
  }

  /** Red, green and blue of each row, after the byte that names the row's filter (0: none). */
  private static byte[] rows(byte[] bgra, int width, int height) {
    byte[] rows = new byte[height * (1 + width * 3)];
    int to = 0;
    int from = 0;
    for (int y = 0; y < height; y++) {
      rows[to++] = 0;
      for (int x = 0; x < width; x++) {
        rows[to++] = bgra[from + 2];
        rows[to++] = bgra[from + 1];
        rows[to++] = bgra[from];
        from += 4;
      }
    }
    return rows;
  }

  private static byte[] deflated(byte[] rows) {
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(rows);
      deflater.finish();
      byte[] packed = new byte[rows.length + rows.length / 1000 + 64];
      int length = deflater.deflate(packed);
      return java.util.Arrays.copyOf(packed, length);
    }
  }

  private static void chunk(ByteBuffer file, String type, byte[] content) {
    byte[] name = type.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(content);
    file.putInt(content.length).put(name).put(content).putInt((int) check.getValue());
  }
}
