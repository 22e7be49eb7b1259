package io.streamboard.desktop.ui;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;

/**
 * The family in which boards and screens are written; bundled, so that text has the same width on
 * every computer. Called on the JavaFX thread.
 */
public final class Fonts {

  public static final String FAMILY = "Inter";

  private static final String ITALIC = "Italic";
  private static boolean loaded;
  private static boolean slanted;

  private Fonts() {}

  /** A font of the family; its slanted cuts are made when the first of them is asked for. */
  public static Font of(boolean bold, boolean italic, double size) {
    load();
    if (italic && !slanted) {
      slanted = true;
      slant("Inter-Regular.otf", ITALIC);
      slant("Inter-Bold.otf", "Bold " + ITALIC);
    }
    return Font.font(
        FAMILY,
        bold ? FontWeight.BOLD : FontWeight.NORMAL,
        italic ? FontPosture.ITALIC : FontPosture.REGULAR,
        size);
  }

  /** Makes the upright cuts known to the toolkit, before which they would have other widths. */
  static void load() {
    if (!loaded) {
      loaded = true;
      List.of("Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf")
          .forEach(file -> known(bytes(file), file));
    }
  }

  private static void slant(String file, String style) {
    known(Oblique.of(bytes(file), FAMILY, style), file);
  }

  private static void known(byte[] font, String file) {
    Font loaded = Font.loadFont(new ByteArrayInputStream(font), 14);
    if (loaded == null || !loaded.getFamily().startsWith(FAMILY)) {
      throw new IllegalStateException("the bundled font cannot be read: " + file);
    }
  }

  private static byte[] bytes(String file) {
    try (InputStream font =
        Objects.requireNonNull(Fonts.class.getResourceAsStream("fonts/" + file))) {
      return font.readAllBytes();
    } catch (IOException unreadable) {
      throw new IllegalStateException("the bundled font cannot be read: " + file, unreadable);
    }
  }
}
