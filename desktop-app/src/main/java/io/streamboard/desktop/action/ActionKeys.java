package io.streamboard.desktop.action;

import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/**
 * From the keyboard to actions, for one window. Hears what nobody in the window has taken; where a
 * text is written, all keys belong to it.
 */
public final class ActionKeys {

  private final Supplier<Registry> registry;
  private final BooleanSupplier plain;

  private ActionKeys(Supplier<Registry> registry, BooleanSupplier plain) {
    this.registry = registry;
    this.plain = plain;
  }

  /**
   * Listens to the window from now on.
   *
   * @param registry what can be done now
   * @param plain whether keys without Ctrl count too, and not only those that count everywhere
   */
  public static void install(Scene scene, Supplier<Registry> registry, BooleanSupplier plain) {
    ActionKeys keys = new ActionKeys(registry, plain);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> keys.heard(event, Shortcut::isPressed));
    scene.addEventHandler(KeyEvent.KEY_TYPED, event -> keys.heard(event, Shortcut::isTyped));
  }

  private void heard(KeyEvent event, BiPredicate<Shortcut, KeyEvent> means) {
    if (event.getTarget() instanceof TextInputControl) {
      return;
    }
    boolean all = plain.getAsBoolean();
    for (Action action : registry.get().all()) {
      boolean meant =
          action.shortcuts().stream()
              .anyMatch(shortcut -> (all || shortcut.everywhere()) && means.test(shortcut, event));
      if (meant && action.perform()) {
        event.consume();
        return;
      }
    }
  }
}
