package io.streamboard.desktop;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Makes a picture of a window a quarter as large: only 64 of its colours are left, those that fill
 * much of it and those that are unlike all others, as the dot of a sign is; each other one becomes
 * the nearest of these.
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
    write(new FewColours(palette(counts)).of(picture), file);
  }

  /** One by one that colour whose pixels would be the farthest from those chosen before. */
  private static List<Integer> palette(Map<Integer, Integer> counts) {
    Map<Integer, Integer> away = new HashMap<>();
    counts.keySet().forEach(colour -> away.put(colour, Integer.MAX_VALUE));
    List<Integer> chosen = new ArrayList<>();
    while (chosen.size() < MOST && !away.isEmpty()) {
      int next =
          Collections.max(
              away.keySet(),
              Comparator.comparingDouble(
                  colour ->
                      (double) counts.getOrDefault(colour, 0) * away.getOrDefault(colour, 0)));
      chosen.add(next);
      away.remove(next);
      away.replaceAll((colour, before) -> Math.min(before, distance(colour, next)));
    }
    return chosen;
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
