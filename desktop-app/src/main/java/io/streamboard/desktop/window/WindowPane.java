package io.streamboard.desktop.window;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/**
 * The root of a window: tabs over a screen, and what is told below it. Made anew for each screen
 * that is shown, so that what stands over a screen goes with it.
 */
final class WindowPane extends BorderPane {

  WindowPane(Node tabs, Node screen, Node below) {
    getStyleClass().add("window");
    setTop(tabs);
    setCenter(screen);
    setBottom(below);
  }
}
