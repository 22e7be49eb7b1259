package io.streamboard.desktop.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/**
 * The one look of all windows: AtlantaFX's Primer, a small stylesheet of our own with named colours
 * and sizes over it, and the bundled font.
 */
public final class Theme {

  /** The looks there are, in the order in which one is offered after the other. */
  public enum Kind {
    LIGHT,
    DARK,
    /** White and yellow on black, every edge drawn. */
    CONTRAST;

    /** The kind with this name as {@link #key} gives it; empty for any other text. */
    public static Optional<Kind> of(String key) {
      return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** Stable, for preferences and texts. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one after this, and after the last the first. */
    public Kind next() {
      return switch (this) {
        case LIGHT -> DARK;
        case DARK -> CONTRAST;
        case CONTRAST -> LIGHT;
      };
    }
  }

  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private static final String CONTRAST = sheet("contrast.css");
  private static final String OPAQUE = sheet("opaque.css");

  private final ReadOnlyObjectWrapper<Kind> kind = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();

  private final boolean transparent;

  /** For the system that this runs on; on the JavaFX thread. */
  public Theme(Kind first) {
    this(first, Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW));
  }

  /**
   * Begins with a look.
   *
   * @param transparent whether the system shows what is below the transparent parts of a window, as
   *     one without a compositor does not: there menus and hints have square corners and no shadow
   */
  Theme(Kind first, boolean transparent) {
    this.transparent = transparent;
    Fonts.load();
    kind.set(first);
    dark.set(first != Kind.LIGHT);
    style();
  }

  public ReadOnlyObjectProperty<Kind> kind() {
    return kind.getReadOnlyProperty();
  }

  /** Whether the board lies on a dark ground. */
  public ReadOnlyBooleanProperty dark() {
    return dark.getReadOnlyProperty();
  }

  public void use(Kind to) {
    if (kind.get() != to) {
      // First, as who hears of the kind asks for it.
      dark.set(to != Kind.LIGHT);
      kind.set(to);
      style();
    }
  }

  /** Gives the scene the look of another that a theme has dressed, if one has. */
  static void dressLike(Scene other, Scene scene) {
    if (other.getProperties().get(Theme.class) instanceof Theme theme) {
      theme.dress(scene);
    }
  }

  /** Gives the scene our stylesheets and keeps it in step with the theme. */
  public void dress(Scene scene) {
    scene.getProperties().put(Theme.class, this);
    scene.getStylesheets().add(sheet("streamboard.css"));
    if (!transparent) {
      scene.getStylesheets().add(OPAQUE);
    }
    scene.rootProperty().addListener((observed, before, root) -> mark(scene));
    Weakly.hear(kind, scene.getProperties(), now -> mark(scene));
    mark(scene);
  }

  private void mark(Scene scene) {
    scene.getRoot().pseudoClassStateChanged(DARK, dark.get());
    if (kind.get() != Kind.CONTRAST) {
      scene.getStylesheets().remove(CONTRAST);
    } else if (!scene.getStylesheets().contains(CONTRAST)) {
      scene.getStylesheets().add(CONTRAST);
    }
  }

  /** The compiled form of the sheets: JavaFX reads them anew at each change. */
  private void style() {
    Application.setUserAgentStylesheet(
        dark.get()
            ? new PrimerDark().getUserAgentStylesheetBSS()
            : new PrimerLight().getUserAgentStylesheetBSS());
  }

  private static String sheet(String file) {
    return Objects.requireNonNull(Theme.class.getResource(file)).toExternalForm();
  }
}
