package io.streamboard.desktop.ui;

import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.ObservableMap;

/**
 * Lets what is on a screen hear of what lives longer than the screen, without keeping it alive. On
 * the JavaFX thread.
 */
public final class Weakly {

  private Weakly() {}

  /**
   * Tells each later value, as long as somebody else knows the owner.
   *
   * @param owner the properties of a node, menu item or scene; they keep the listener
   */
  public static <T> void hear(
      ObservableValue<T> value, ObservableMap<Object, Object> owner, Consumer<T> listener) {
    ChangeListener<T> kept = (observed, before, now) -> listener.accept(now);
    owner.put(kept, kept);
    value.addListener(new WeakChangeListener<>(kept));
  }
}
