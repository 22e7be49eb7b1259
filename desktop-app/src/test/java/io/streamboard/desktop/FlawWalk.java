package io.streamboard.desktop;

import io.streamboard.desktop.ui.Language;
import io.streamboard.desktop.ui.Theme;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Walks over every screen in a small window and notes what is cut off, lies on something else,
 * leaves its window or is too faint. Called from another thread than JavaFX's.
 */
final class FlawWalk implements Screens.Visitor {

  /** What people set their displays to, beside 1. */
  static final List<Double> SCALES = List.of(1.25, 1.5, 2.0);

  private final Studio studio;
  private final List<Theme.Kind> themes;
  private final String how;
  private final Set<String> flaws = new TreeSet<>();

  private FlawWalk(Studio studio, List<Theme.Kind> themes, String how) {
    this.studio = studio;
    this.themes = themes;
    this.how = how;
  }

  /**
   * All flaws, each as a line that says where.
   *
   * @param scale of the display, 1 for 100 %
   */
  static Set<String> flaws(Language language, List<Theme.Kind> themes, double scale) {
    try (Studio studio = new Studio(scale)) {
      FlawWalk walk = new FlawWalk(studio, themes, language + " at " + Math.round(scale * 100));
      new Screens(studio, new Look(760, 520, themes.getFirst(), language, 1), walk).walk();
      return walk.flaws;
    } catch (IOException noFolder) {
      throw new AssertionError(noFolder);
    }
  }

  @Override
  public void take(String screen, Theme theme) {
    for (Theme.Kind kind : themes) {
      studio.run(() -> theme.use(kind));
      // A popup takes the size of what is in it with the next pulse only.
      studio.still();
      String where = screen + " in " + kind.key() + ", " + how + " %: ";
      studio.run(() -> Flaws.all().forEach(flaw -> flaws.add(where + flaw)));
      studio.run(() -> Contrast.faint().forEach(faint -> flaws.add(where + faint)));
    }
    studio.run(() -> theme.use(themes.getFirst()));
  }
}
