package io.streamboard.desktop.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/**
 * The root of a window: tabs over a screen, and what is told below it. The same for all screens
 * that are shown one after the other: JavaFX keeps what it has looked up in style sheets with the
 * root, and under another one a screen that is shown again would be given the values of other
 * nodes.
 */
final class WindowPane extends BorderPane {

  WindowPane(Node tabs, Node screen, Node below) {
    getStyleClass().add("window");
    setTop(tabs);
    setCenter(screen);
    setBottom(below);
  }

  /**
   * Shows another screen, or the same anew; what stands over the one that was shown goes with it,
   * dialogs too, which listen to the middle.
   */
  void show(Node screen) {
    setCenter(new Region());
    getChildren().retainAll(List.of(getTop(), getBottom()));
    setCenter(screen);
  }
}
