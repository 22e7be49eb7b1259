package io.streamboard.desktop.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/**
 * The one look of all windows, light or dark: AtlantaFX's Primer, a small stylesheet of our own
 * with named sizes over it, and the bundled font.
 */
public final class Theme {

  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();

  public Theme(boolean startsDark) {
    List.of("Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf").forEach(Theme::load);
    dark.addListener((observed, before, now) -> style());
    dark.set(startsDark);
    style();
  }

  public ReadOnlyBooleanProperty dark() {
    return dark.getReadOnlyProperty();
  }

  public void dark(boolean to) {
    dark.set(to);
  }

  /** Gives the scene our stylesheet and keeps it in step with the theme. */
  public void dress(Scene scene) {
    scene
        .getStylesheets()
        .add(Objects.requireNonNull(Theme.class.getResource("streamboard.css")).toExternalForm());
    scene
        .rootProperty()
        .addListener((observed, before, root) -> root.pseudoClassStateChanged(DARK, dark.get()));
    dark.addListener((observed, before, now) -> scene.getRoot().pseudoClassStateChanged(DARK, now));
    scene.getRoot().pseudoClassStateChanged(DARK, dark.get());
  }

  private void style() {
    Application.setUserAgentStylesheet(
        dark.get()
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }

  private static void load(String file) {
    try (InputStream font =
        Objects.requireNonNull(Theme.class.getResourceAsStream("fonts/" + file))) {
      Font loaded = Font.loadFont(font, 14);
      if (loaded == null || !loaded.getFamily().startsWith(Fonts.FAMILY)) {
        throw new IllegalStateException("the bundled font cannot be read: " + file);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
