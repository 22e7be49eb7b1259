package io.streamboard.desktop.window;

import io.streamboard.desktop.ui.Language;
import io.streamboard.desktop.ui.Theme;
import java.util.Optional;

/** What a window asks of the application, which all windows share. On the JavaFX thread. */
public interface Application {

  /** The sign-in; empty before it and after its end. */
  Optional<Session> session();

  /** All windows look like this from now on, and after the next start. */
  void look(Theme.Kind kind);

  /** All windows speak this language from now on, and after the next start. */
  void speak(Language language);

  /** All windows speak the language of the system from now on. */
  void speakAsSystem();
}
