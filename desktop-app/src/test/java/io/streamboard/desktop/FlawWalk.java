package io.streamboard.desktop;

import io.streamboard.desktop.ui.Language;
import io.streamboard.desktop.ui.Theme;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

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
  private final Supplier<Collection<String>> further;
  private final Set<String> flaws = new TreeSet<>();

  private FlawWalk(
      Studio studio, List<Theme.Kind> themes, String how, Supplier<Collection<String>> further) {
    this.studio = studio;
    this.themes = themes;
    this.how = how;
    this.further = further;
  }

  /**
   * All flaws, each as a line that says where.
   *
   * @param scale of the display, 1 for 100 %
   * @param further finds what else is wrong with a screen, on the JavaFX thread
   */
  static Set<String> flaws(
      Language language,
      List<Theme.Kind> themes,
      double scale,
      Supplier<Collection<String>> further) {
    try (Studio studio = new Studio(scale)) {
      String how = language + " at " + Math.round(scale * 100);
      FlawWalk walk = new FlawWalk(studio, themes, how, further);
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
    studio.run(() -> further.get().forEach(flaw -> flaws.add(screen + ": " + flaw)));
  }
}
