package io.streamboard.desktop;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Makes a picture of a window a quarter as large: of its colours only the 64 are left that fill the
 * most of it, and each other one becomes the nearest of these.
 */
final class FewColours {

  private static final int MOST = 64;
  private static final int OPAQUE = 0xFF00_0000;

  private final List<Integer> palette;
  private final Map<Integer, Integer> nearest = new HashMap<>();

  private FewColours(List<Integer> palette) {
    this.palette = palette;
  }

  /** Writes the file anew. */
  static void leaveIn(Path file) throws IOException {
    BufferedImage picture = ImageIO.read(file.toFile());
    Map<Integer, Integer> counts = new HashMap<>();
    for (int pixel : pixels(picture)) {
      counts.merge(pixel, 1, Integer::sum);
    }
    List<Integer> most =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
            .limit(MOST)
            .map(Map.Entry::getKey)
            .toList();
    write(new FewColours(most).of(picture), file);
  }

  private static void write(BufferedImage picture, Path file) throws IOException {
    Files.delete(file);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(0);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
  }

  private static int[] pixels(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    return picture.getRGB(0, 0, width, height, new int[width * height], 0, width);
  }

  private BufferedImage of(BufferedImage picture) {
    int[] colours = palette.stream().mapToInt(colour -> colour | OPAQUE).toArray();
    IndexColorModel model =
        new IndexColorModel(
            8, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
    BufferedImage made =
        new BufferedImage(
            picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    int[] indexes = pixels(picture);
    for (int i = 0; i < indexes.length; i++) {
      indexes[i] = nearest.computeIfAbsent(indexes[i], this::nearest);
    }
    made.getRaster().setPixels(0, 0, picture.getWidth(), picture.getHeight(), indexes);
    return made;
  }

  private int nearest(int colour) {
    int best = 0;
    for (int i = 1; i < palette.size(); i++) {
      if (distance(palette.get(i), colour) < distance(palette.get(best), colour)) {
        best = i;
      }
    }
    return best;
  }

  private static int distance(int one, int other) {
    int red = (one >> 16 & 255) - (other >> 16 & 255);
    int green = (one >> 8 & 255) - (other >> 8 & 255);
    int blue = (one & 255) - (other & 255);
    return red * red + green * green + blue * blue;
  }
}
