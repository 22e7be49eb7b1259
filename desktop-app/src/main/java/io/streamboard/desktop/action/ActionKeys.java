package io.streamboard.desktop.action;

import io.streamboard.desktop.ui.Sheet;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/**
 * From the keyboard to actions, for one window. Hears what nobody in the window has taken. Where a
 * text is written all keys belong to it, but for those that find something: nobody means the field
 * by them.
 */
public final class ActionKeys {

  private static final Set<Shortcut> ALSO_IN_FIELDS =
      Stream.of("Ctrl+F", "Ctrl+Shift+F", "Ctrl+K")
          .map(Shortcut::parse)
          .collect(Collectors.toUnmodifiableSet());

  private final Scene scene;
  private final Supplier<Registry> registry;
  private final BooleanSupplier plain;

  private ActionKeys(Scene scene, Supplier<Registry> registry, BooleanSupplier plain) {
    this.scene = scene;
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
    ActionKeys keys = new ActionKeys(scene, registry, plain);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> keys.heard(event, Shortcut::isPressed));
    scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::writing);
    scene.addEventHandler(KeyEvent.KEY_TYPED, event -> keys.heard(event, Shortcut::isTyped));
  }

  /** Before the field has it, which may keep keys that say nothing to it. */
  private void writing(KeyEvent event) {
    if (!(event.getTarget() instanceof TextInputControl)) {
      return;
    }
    registry.get().all().stream()
        .filter(action -> action.enabled().get())
        .filter(action -> action.shortcuts().stream().anyMatch(each -> finds(each, event)))
        .findFirst()
        .ifPresent(
            action -> {
              event.consume();
              Sheet.closeAny(scene);
              boolean _ = action.perform();
            });
  }

  private static boolean finds(Shortcut shortcut, KeyEvent event) {
    return ALSO_IN_FIELDS.contains(shortcut) && shortcut.isPressed(event);
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
