package io.streamboard.desktop.ui;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Dims what a window shows while a dialog stands over it, so that both are told apart at a glance.
 */
final class Scrim extends Region {

  private final Scene over;
  private final InvalidationListener resized = observed -> fill();

  private Scrim(Scene over) {
    this.over = over;
    setId("scrim");
    getStyleClass().add("scrim");
    setManaged(false);
    setMouseTransparent(true);
  }

  /** Dims the window for as long as the dialog is shown. */
  static void under(ObservableBooleanValue dialogShown, Scene over) {
    Scrim scrim = new Scrim(over);
    dialogShown.addListener(
        (observed, before, now) -> {
          if (now) {
            scrim.lower();
          } else {
            scrim.lift();
          }
        });
  }

  private void lower() {
    if (over.getRoot() instanceof Pane screen) {
      screen.getChildren().add(this);
      over.widthProperty().addListener(resized);
      over.heightProperty().addListener(resized);
      fill();
    }
  }

  private void lift() {
    over.widthProperty().removeListener(resized);
    over.heightProperty().removeListener(resized);
    if (getParent() instanceof Pane screen) {
      screen.getChildren().remove(this);
    }
  }

  private void fill() {
    resize(over.getWidth(), over.getHeight());
  }
}
