package io.streamboard.desktop;

import io.streamboard.desktop.ui.Theme;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;

/**
 * Writes pictures of a window, and notes texts on them that are too faint. A picture that shows
 * next to nothing is an error.
 */
final class Pictures implements Screens.Visitor {

  private static final int LEAST_COLOURS = 24;

  /** Screens with a new kind of text. */
  private static final Set<String> IN_ALL_THEMES =
      Set.of(
          "sign-in-error",
          "set-up",
          "home-empty",
          "home-more",
          "board-empty",
          "board-others",
          "board-colours",
          "board-keys",
          "board-palette",
          "share-board-nobody",
          "share-widgets",
          "board-offline",
          "error");

  private final Studio studio;
  private final Look look;
  private final Path folder;
  private final Map<String, Path> taken = new LinkedHashMap<>();
  private final Set<String> faint = new TreeSet<>();

  Pictures(Studio studio, Look look, Path folder) {
    this.studio = studio;
    this.look = look;
    this.folder = folder;
  }

  /** By the names of their screens, in the order in which they were taken. */
  Map<String, Path> taken() {
    return Collections.unmodifiableMap(taken);
  }

  /** Texts that were too faint on a screen of which a picture was taken. */
  Set<String> faint() {
    return Collections.unmodifiableSet(faint);
  }

  /** Takes a picture; throws {@link AssertionError} when it is blank. */
  @Override
  public void take(String name, Theme theme) {
    Path file = folder.resolve(name + "-" + look + ".png");
    WritableImage picture = studio.picture(look.scale(), file);
    if (colours(picture) < LEAST_COLOURS) {
      throw new AssertionError(file.getFileName() + " is blank");
    }
    studio.run(() -> judge(name, theme));
    taken.put(name, file);
  }

  /** Looks for faint texts, on screens that show a new kind of text in the other themes too. */
  private void judge(String name, Theme theme) {
    judge(name, look.theme());
    if (IN_ALL_THEMES.contains(name)) {
      for (Theme.Kind kind : Theme.Kind.values()) {
        theme.use(kind);
        judge(name, kind);
      }
      theme.use(look.theme());
    }
  }

  private void judge(String name, Theme.Kind kind) {
    String where = name + " in " + kind.key() + ": ";
    Contrast.faint().forEach(text -> faint.add(where + text));
  }

  /** How many different colours there are on every third line, as far as it matters. */
  private static int colours(WritableImage picture) {
    PixelReader pixels = picture.getPixelReader();
    Set<Integer> seen = new HashSet<>();
    for (int y = 0; y < picture.getHeight() && seen.size() < LEAST_COLOURS; y += 3) {
      for (int x = 0; x < picture.getWidth(); x++) {
        seen.add(pixels.getArgb(x, y));
      }
    }
    return seen.size();
  }
}
