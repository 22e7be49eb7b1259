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

  private static final String[] SCREENS = {
    "sign-in-first-start",
    "sign-in",
    "sign-in-error",
    "set-up",
    "set-up-error",
    "home-empty",
    "board-empty",
    "home",
    "home-focus",
    "home-new-board",
    "home-more",
    "home-long-names",
    "board-long-title",
    "share-long-title",
    "board",
    "board-others",
    "board-selection",
    "board-colours",
    "board-shapes",
    "board-band",
    "board-far",
    "board-near",
    "board-menu",
    "board-menu-free",
    "board-find",
    "board-palette",
    "board-palette-search",
    "board-keys",
    "board-keys-search",
    "board-writing",
    "board-writing-shape",
    "share-board",
    "share-board-find",
    "share-board-nobody",
    "share-widgets",
    "board-offline",
    "board-behind",
    "home-offline",
    "board-viewer",
    "share-viewer",
    "home-revoked",
    "home-not-found",
    "sign-in-again",
    "error",
  };

  @TempDir private Path folder;

  /** A blank picture throws; the same picture twice means that a screen was never shown. */
  @Test
  void everyScreenHasAPictureOfItsOwnAndNothingOnItIsTooFaintToRead() throws IOException {
    Look look = new Look(760, 520, Theme.Kind.DARK, Language.ENGLISH, 1);
    try (Studio studio = new Studio()) {
      Pictures pictures = new Pictures(studio, look, folder);
      new Screens(studio, look, pictures).walk();
      assertThat(pictures.faint()).isEmpty();
      assertThat(pictures.taken().keySet()).containsExactly(SCREENS);
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
