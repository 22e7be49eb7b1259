package io.streamboard.desktop;

import io.streamboard.desktop.ui.Language;
import io.streamboard.desktop.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;

/**
 * Writes what is wrong on the screens into a folder, one file per scale of a display as soon as
 * that scale is walked over. Called by {@link ScreensApplication} on a thread of its own.
 */
final class FlawReport {

  private FlawReport() {}

  /**
   * Walks over all screens once for each scale. A walk that breaks off keeps what it found, which
   * then has a line that says so, and the next one has its turn.
   *
   * @param scales 1 for 100 %
   * @return whether nothing is wrong at any of them
   */
  static boolean write(Path folder, List<Double> scales) throws IOException {
    Files.createDirectories(folder);
    boolean sound = true;
    for (double scale : scales) {
      Set<String> flaws = flaws(scale);
      Files.write(folder.resolve("flaws-" + percent(scale) + ".txt"), flaws);
      flaws.forEach(System.out::println);
      System.out.println(percent(scale) + " %: " + flaws.size() + " flaws");
      sound &= flaws.isEmpty();
    }
    return sound;
  }

  /** In all themes, and the longer words of the other language in one. */
  private static Set<String> flaws(double scale) {
    Set<String> flaws = new ConcurrentSkipListSet<>();
    walk(Language.ENGLISH, List.of(Theme.Kind.values()), scale, flaws::add);
    walk(Language.GERMAN, List.of(Theme.Kind.LIGHT), scale, flaws::add);
    return flaws;
  }

  private static void walk(
      Language language, List<Theme.Kind> themes, double scale, Consumer<String> found) {
    try {
      FlawWalk.walk(language, themes, scale, Silent::all, found);
    } catch (AssertionError brokenOff) {
      brokenOff.printStackTrace();
      found.accept("the walk in " + language + " broke off: " + brokenOff.getMessage());
    }
  }

  private static long percent(double scale) {
    return Math.round(scale * 100);
  }
}
