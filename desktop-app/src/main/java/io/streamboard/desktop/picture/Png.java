package io.streamboard.desktop.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a PNG file row by row, so that a picture of any size needs memory for one row. Done by
 * hand, as JavaFX writes no images without Swing. Confined to one thread at a time.
 */
public final class Png implements AutoCloseable {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int PACKED = 64 * 1024;
  private static final byte DEPTH = 8;
  private static final byte COLOURS = 2;
  private static final byte COLOURS_SEEN_THROUGH = 6;

  /** Each byte of a row is told as what it differs by from the same colour of the pixel before. */
  private static final byte FILTER_BEFORE = 1;

  /** How far a pixel can be seen through. */
  public enum Alpha {
    /** Not at all, whatever it says. */
    NONE,
    /** The colours are as dark as they are faint. */
    PREMULTIPLIED,
    /** The colours are their own. */
    STRAIGHT
  }

  private final DataOutputStream file;
  private final int width;
  private final Alpha alpha;
  private final int channels;
  private final byte[] row;
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private final DeflaterOutputStream rows;
  private int missing;

  /**
   * Writes the head. The stream is left open at the end.
   *
   * @param width in pixels, {@code height} likewise
   * @param alpha what the first byte of a pixel is
   */
  public Png(OutputStream to, int width, int height, Alpha alpha) throws IOException {
    file = new DataOutputStream(to);
    this.width = width;
    missing = height;
    this.alpha = alpha;
    channels = alpha == Alpha.NONE ? 3 : 4;
    row = new byte[1 + width * channels];
    row[0] = FILTER_BEFORE;
    rows = new DeflaterOutputStream(new Chunks(), deflater, PACKED);
    file.write(SIGNATURE);
    byte colours = alpha == Alpha.NONE ? COLOURS : COLOURS_SEEN_THROUGH;
    chunk("IHDR", head(width, height, colours), 13);
  }

  /**
   * A whole file in memory; slow, so not for the JavaFX thread.
   *
   * @param pixels as {@code argb}, row by row
   */
  public static byte[] of(int width, int height, int[] pixels, Alpha alpha) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Png png = new Png(file, width, height, alpha)) {
      for (int y = 0; y < height; y++) {
        png.row(pixels, y * width);
      }
      png.finish();
    }
    return file.toByteArray();
  }

  private static byte[] head(int width, int height, byte colours) {
    return java.nio.ByteBuffer.allocate(13)
        .putInt(width)
        .putInt(height)
        .put(new byte[] {DEPTH, colours, 0, 0, 0})
        .array();
  }

  /**
   * Writes the next row.
   *
   * @param pixels as {@code argb}
   * @param from the place of the row's first pixel in them
   */
  public void row(int[] pixels, int from) throws IOException {
    int to = 1;
    int before = 0;
    for (int x = 0; x < width; x++) {
      int pixel = alpha == Alpha.PREMULTIPLIED ? straight(pixels[from + x]) : pixels[from + x];
      row[to] = (byte) ((pixel >> 16) - (before >> 16));
      row[to + 1] = (byte) ((pixel >> 8) - (before >> 8));
      row[to + 2] = (byte) (pixel - before);
      if (channels == 4) {
        row[to + 3] = (byte) ((pixel >>> 24) - (before >>> 24));
      }
      to += channels;
      before = pixel;
    }
    missing--;
    rows.write(row);
  }

  /** The colour itself, which premultiplying had made darker. */
  private static int straight(int pixel) {
    int alpha = pixel >>> 24;
    if (alpha == 255 || alpha == 0) {
      return pixel;
    }
    return alpha << 24
        | straight(pixel >> 16 & 255, alpha) << 16
        | straight(pixel >> 8 & 255, alpha) << 8
        | straight(pixel & 255, alpha);
  }

  private static int straight(int part, int alpha) {
    return Math.min(255, (part * 255 + alpha / 2) / alpha);
  }

  /**
   * Writes the end of the file. Throws {@link IllegalStateException} when rows are missing, or too
   * many.
   */
  public void finish() throws IOException {
    if (missing != 0) {
      throw new IllegalStateException("rows are missing");
    }
    rows.finish();
    rows.flush();
    chunk("IEND", new byte[0], 0);
    file.flush();
  }

  /** Frees what packs the rows, whether the file is finished or not. */
  @Override
  public void close() {
    deflater.end();
  }

  private void chunk(String type, byte[] content, int length) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(content, 0, length);
    file.writeInt(length);
    file.write(name);
    file.write(content, 0, length);
    file.writeInt((int) check.getValue());
  }

  /** Puts packed rows into chunks. */
  private final class Chunks extends OutputStream {

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] packed, int from, int length) throws IOException {
      chunk(
          "IDAT", from == 0 ? packed : java.util.Arrays.copyOfRange(packed, from, length), length);
    }
  }
}
