package io.streamboard.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.ui.Language;
import io.streamboard.desktop.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** The command for pictures, at one small size. */
@ExtendWith(ApplicationExtension.class)
class ScreensTest {

  @TempDir private Path folder;

  /** A blank picture throws; the same picture twice means that a screen was never shown. */
  @Test
  void everyScreenHasAPictureOfItsOwnAndNothingOnItIsTooFaintToRead() throws IOException {
    Look look = new Look(760, 520, Theme.Kind.DARK, Language.ENGLISH, 1);
    try (Studio studio = new Studio()) {
      Pictures pictures = new Pictures(studio, look, folder);
      Screens screens = new Screens(studio, look, pictures);
      screens.walk();
      assertThat(pictures.faint()).isEmpty();
      assertThat(pictures.taken().keySet()).containsExactlyElementsOf(screens.pictures());
      assertThat(alike(pictures.taken())).isEmpty();
    }
  }

  /** Screens whose pictures are the same byte for byte. */
  private static Map<String, String> alike(Map<String, Path> pictures) throws IOException {
    Map<Integer, String> seen = new HashMap<>();
    Map<String, String> alike = new HashMap<>();
    for (Map.Entry<String, Path> picture : pictures.entrySet()) {
      int content = java.util.Arrays.hashCode(Files.readAllBytes(picture.getValue()));
      String before = seen.putIfAbsent(content, picture.getKey());
      if (before != null) {
        alike.put(picture.getKey(), before);
      }
    }
    return alike;
  }
}
