package io.streamboard.desktop.window;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.Category;
import io.streamboard.desktop.action.Place;
import io.streamboard.desktop.ui.Language;
import io.streamboard.desktop.ui.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** What can be done on every screen. */
final class WindowActions {

  /** What the actions do to the window. */
  interface Window {

    void look(Theme.Kind kind);

    /** Speaks this language from now on. */
    void speak(Language language);

    /** Speaks the language of the system from now on. */
    void speakAsSystem();

    void palette();

    void keys();
  }

  private WindowActions() {}

  static List<Action> of(Theme theme, Window window) {
    List<Action> all = new ArrayList<>();
    all.add(
        Action.of("palette", Category.WINDOW)
            .icon(MaterialDesignM.MAGNIFY)
            .keys("Ctrl+K")
            .in(Place.BOARD_MENU)
            .does(window::palette));
    all.add(
        Action.of("keys", Category.WINDOW)
            .icon(MaterialDesignK.KEYBOARD_OUTLINE)
            .keys("F1", "?")
            .does(window::keys));
    all.add(
        Action.of("theme", Category.WINDOW)
            .icon(MaterialDesignC.CIRCLE_HALF_FULL)
            .in(Place.BAR)
            .does(() -> window.look(theme.kind().get().next())));
    for (Theme.Kind kind : Theme.Kind.values()) {
      all.add(
          Action.of("theme-" + kind.key(), Category.WINDOW)
              .icon(icon(kind))
              .chosen(Bindings.createBooleanBinding(() -> theme.kind().get() == kind, theme.kind()))
              .does(() -> window.look(kind)));
    }
    all.add(Action.of("language-system", Category.WINDOW).does(window::speakAsSystem));
    for (Language language : List.of(Language.ENGLISH, Language.GERMAN)) {
      all.add(
          Action.of("language-" + language.tag(), Category.WINDOW)
              .icon(MaterialDesignT.TRANSLATE)
              .does(() -> window.speak(language)));
    }
    return all;
  }

  private static org.kordamp.ikonli.Ikon icon(Theme.Kind kind) {
    return switch (kind) {
      case LIGHT -> MaterialDesignW.WHITE_BALANCE_SUNNY;
      case DARK -> MaterialDesignW.WEATHER_NIGHT;
      case CONTRAST -> MaterialDesignC.CONTRAST_BOX;
    };
  }
}
