package io.streamboard.desktop.ui;

import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/** The system's clipboard by way of JavaFX. */
public final class SystemClips implements Clips {

  private static final DataFormat WIDGETS =
      new DataFormat("application/vnd.streamboard.widgets+json");

  private static final DataFormat BOARD = new DataFormat("application/vnd.streamboard.board");

  @Override
  public void put(Clip clip) {
    ClipboardContent content = new ClipboardContent();
    clip.widgets().ifPresent(widgets -> content.put(WIDGETS, widgets));
    clip.board().ifPresent(board -> content.put(BOARD, board));
    content.putString(clip.text());
    boolean _ = Clipboard.getSystemClipboard().setContent(content);
  }

  @Override
  public Clip get() {
    Clipboard system = Clipboard.getSystemClipboard();
    Optional<String> text = Optional.ofNullable(system.getString());
    return new Clip(
        own(system, WIDGETS),
        text.orElse(""),
        own(system, BOARD),
        Objects.requireNonNullElse(system.getFiles(), List.<File>of()).stream()
            .map(File::toPath)
            .toList(),
        text.isPresent() ? Optional.empty() : picture(system));
  }

  private static Optional<String> own(Clipboard system, DataFormat format) {
    return Optional.ofNullable(system.getContent(format))
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  private static Optional<Pixels> picture(Clipboard system) {
    return Optional.ofNullable(system.getImage())
        .filter(image -> image.getPixelReader() != null)
        .map(SystemClips::pixels);
  }

  private static Pixels pixels(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return new Pixels(width, height, argb);
  }
}
