package io.streamboard.desktop;

import io.streamboard.desktop.ui.Texts;
import java.util.List;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Finds windows that a person could not tell apart in the list of windows of the system. On the
 * JavaFX thread.
 */
final class Untitled {

  private Untitled() {}

  /** The windows whose title is empty or the product's name only, each as a line. */
  static List<String> all() {
    return Window.getWindows().stream()
        .filter(Window::isShowing)
        .filter(Stage.class::isInstance)
        .map(window -> String.valueOf(((Stage) window).getTitle()))
        .filter(title -> title.isBlank() || title.equals(Texts.of("app.title")))
        .map(title -> "a window is called only “" + title + "”")
        .toList();
  }
}
