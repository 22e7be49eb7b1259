package io.streamboard.desktop.window;

import io.streamboard.desktop.action.CommandPalette;
import io.streamboard.desktop.action.KeyMap;
import io.streamboard.desktop.ui.Language;
import io.streamboard.desktop.ui.Theme;

/** A window as the actions on every screen change it. */
record GeneralWindow(TabbedWindow window, Application application) implements WindowActions.Window {

  @Override
  public void look(Theme.Kind kind) {
    application.look(kind);
  }

  @Override
  public void speak(Language language) {
    application.speak(language);
  }

  @Override
  public void speakAsSystem() {
    application.speakAsSystem();
  }

  @Override
  public void palette() {
    CommandPalette.show(window.scene(), window.registry());
  }

  @Override
  public void keys() {
    KeyMap.show(window.scene(), window.registry(), window.board().isPresent());
  }
}
