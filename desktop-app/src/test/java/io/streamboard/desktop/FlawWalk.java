package io.streamboard.desktop;

import io.streamboard.desktop.ui.Language;
import io.streamboard.desktop.ui.Theme;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Walks over every screen in a small window and notes what is cut off, lies on something else,
 * leaves its window or is too faint. Called from another thread than JavaFX's.
 */
final class FlawWalk implements Screens.Visitor {

  /** What people set their displays to. */
  static final List<Double> SCALES = List.of(1.0, 1.25, 1.5, 2.0);

  private final Studio studio;
  private final List<Theme.Kind> themes;
  private final String how;
  private final Supplier<Collection<String>> further;
  private final Consumer<String> found;

  private FlawWalk(
      Studio studio,
      List<Theme.Kind> themes,
      String how,
      Supplier<Collection<String>> further,
      Consumer<String> found) {
    this.studio = studio;
    this.themes = themes;
    this.how = how;
    this.further = further;
    this.found = found;
  }

  /**
   * Tells of all flaws. Throws {@link AssertionError} when a screen cannot be shown; what was found
   * before that is told.
   *
   * @param scale of the display, 1 for 100 %
   * @param further finds what else is wrong with a screen, on the JavaFX thread
   * @param found told of each flaw, as a line that says where, as soon as it is found, on the
   *     JavaFX thread
   */
  static void walk(
      Language language,
      List<Theme.Kind> themes,
      double scale,
      Supplier<Collection<String>> further,
      Consumer<String> found) {
    try (Studio studio = new Studio(scale)) {
      String how = language + " at " + Math.round(scale * 100);
      FlawWalk walk = new FlawWalk(studio, themes, how, further, found);
      new Screens(studio, new Look(760, 520, themes.getFirst(), language, 1), walk).walk();
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
      studio.run(() -> Flaws.all().forEach(flaw -> found.accept(where + flaw)));
      studio.run(() -> Contrast.faint().forEach(faint -> found.accept(where + faint)));
    }
    studio.run(() -> theme.use(themes.getFirst()));
    studio.run(() -> further.get().forEach(flaw -> found.accept(screen + ": " + flaw)));
  }
}
