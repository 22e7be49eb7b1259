package io.streamboard.desktop.board.image;

import io.streamboard.desktop.ui.FileChoice;
import io.streamboard.desktop.ui.Texts;
import java.nio.file.Path;
import java.util.List;

/** Files of pictures, by their names. */
public final class ImageFiles {

  private static final List<String> READ = List.of("png", "jpg", "jpeg", "gif");

  /** Pictures too: who brings one is told that boards do not show these. */
  private static final List<String> OTHERS =
      List.of("webp", "bmp", "tif", "tiff", "svg", "heic", "heif", "avif", "ico", "psd");

  private ImageFiles() {}

  /** Those that can be put on a board. */
  public static FileChoice.Kind kind() {
    return new FileChoice.Kind(Texts.of("image.files"), READ);
  }

  /** Whether a file means to be a picture, of whatever kind. */
  public static boolean isPicture(Path file) {
    return new FileChoice.Kind("", READ).holds(file) || new FileChoice.Kind("", OTHERS).holds(file);
  }
}
