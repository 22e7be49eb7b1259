package io.streamboard.desktop.fake;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Files of pictures that a test makes itself. */
public final class MadePictures {

  private MadePictures() {}

  /** A landscape of so many pixels: sky, sun and a hill. */
  public static byte[] file(String format, int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = picture.createGraphics();
    brush.setPaint(new GradientPaint(0, 0, new Color(0x2a6fb0), 0, height, new Color(0xf4d9a8)));
    brush.fillRect(0, 0, width, height);
    brush.setColor(new Color(0xffe08a));
    brush.fillOval(width * 6 / 10, height / 6, height / 4, height / 4);
    brush.setColor(new Color(0x3d6b45));
    brush.fillOval(-width / 4, height * 6 / 10, width * 9 / 10, height);
    brush.setColor(new Color(0x2f5437));
    brush.fillOval(width / 3, height * 7 / 10, width, height);
    brush.dispose();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(picture, format, file)) {
        throw new IllegalArgumentException(format);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return file.toByteArray();
  }

  /** Writes a file into a folder. */
  public static Path written(Path folder, String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
