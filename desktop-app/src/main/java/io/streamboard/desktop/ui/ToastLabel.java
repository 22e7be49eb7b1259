package io.streamboard.desktop.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/** Where toasts appear; takes no room and no clicks. */
public final class ToastLabel extends Label {

  public ToastLabel(Toasts toasts) {
    setId("toast");
    getStyleClass().add("toast");
    setAccessibleRole(AccessibleRole.TEXT);
    setMouseTransparent(true);
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    textProperty().bind(toasts.text());
    managedProperty().bind(visibleProperty());
    visibleProperty().bind(toasts.text().isNotEmpty());
  }
}
