package io.streamboard.desktop.action;

import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Weakly;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Buttons and menus made from actions: named, explained, enabled and performed as the action says.
 */
public final class ActionControls {

  /** Shows keys in a menu and hears none: that is the work of {@link ActionKeys}. */
  private static final class Shown extends KeyCombination {

    private final String label;

    private Shown(String label) {
      this.label = label;
    }

    @Override
    public boolean match(KeyEvent event) {
      return false;
    }

    @Override
    public String getDisplayText() {
      return label;
    }
  }

  private ActionControls() {}

  /** A button with the action's icon. */
  public static Button button(Action action) {
    Button button = new Button();
    dress(button, action);
    button.setOnAction(event -> perform(action));
    return button;
  }

  /** A button that stays down while the action is the one that is chosen. */
  public static ToggleButton toggle(Action action) {
    ToggleButton button = new ToggleButton();
    dress(button, action);
    ObservableBooleanValue chosen = action.chosen().orElseThrow();
    button.setSelected(chosen.get());
    Weakly.hear(chosen, button.getProperties(), button::setSelected);
    button.setOnAction(
        event -> {
          perform(action);
          button.setSelected(chosen.get());
        });
    return button;
  }

  /** A toggle for what is one of several or on and off, a button for what is not. */
  public static ButtonBase control(Action action) {
    return action.chosen().isPresent() ? toggle(action) : button(action);
  }

  /** Whether none of the actions can be done now. */
  public static BooleanBinding noneOf(List<Action> actions) {
    ObservableBooleanValue[] each =
        actions.stream().map(Action::enabled).toArray(ObservableBooleanValue[]::new);
    return Bindings.createBooleanBinding(
        () -> Stream.of(each).noneMatch(ObservableBooleanValue::get), each);
  }

  private static void dress(ButtonBase button, Action action) {
    Controls.dress(button, action.id(), action.icon().orElseThrow(), action.label(), action.hint());
    button.disableProperty().bind(Bindings.not(action.enabled()));
  }

  private static void perform(Action action) {
    boolean _ = action.perform();
  }

  /** Items for the actions, with a line between categories; folded categories are submenus. */
  public static List<MenuItem> items(List<Action> actions, Function<Action, Node> picture) {
    List<MenuItem> items = new ArrayList<>();
    Optional<Category> last = Optional.empty();
    for (Action action : actions) {
      Category category = action.category();
      boolean begins = !last.equals(Optional.of(category));
      if (begins && last.filter(before -> !before.folded() || !category.folded()).isPresent()) {
        items.add(new SeparatorMenuItem());
      }
      last = Optional.of(category);
      if (category.folded()) {
        submenu(items, category, begins).getItems().add(item(action, picture));
      } else {
        items.add(item(action, picture));
      }
    }
    return items;
  }

  private static Menu submenu(List<MenuItem> items, Category category, boolean begins) {
    if (!begins && items.getLast() instanceof Menu open) {
      return open;
    }
    Menu made = new Menu(category.label());
    made.setId("menu-" + category.name());
    items.add(made);
    return made;
  }

  /** Items without lines and submenus. */
  public static List<MenuItem> plain(List<Action> actions, Function<Action, Node> picture) {
    return actions.stream().map(action -> item(action, picture)).toList();
  }

  private static MenuItem item(Action action, Function<Action, Node> picture) {
    MenuItem item =
        action
            .chosen()
            .<MenuItem>map(chosen -> checked(action, chosen, picture.apply(action)))
            .orElseGet(() -> new MenuItem(action.label(), picture.apply(action)));
    item.setId("menu-" + action.id());
    item.disableProperty().bind(Bindings.not(action.enabled()));
    if (action.chosen().isEmpty()) {
      item.setOnAction(event -> perform(action));
    }
    action.shortcuts().stream()
        .findFirst()
        .ifPresent(shortcut -> item.setAccelerator(new Shown(shortcut.label())));
    return item;
  }

  private static CheckMenuItem checked(Action action, ObservableBooleanValue chosen, Node picture) {
    CheckMenuItem item = new CheckMenuItem(action.label(), picture);
    item.setSelected(chosen.get());
    Weakly.hear(chosen, item.getProperties(), item::setSelected);
    item.setOnAction(
        event -> {
          perform(action);
          item.setSelected(chosen.get());
        });
    return item;
  }

  /** The action's icon, or as much room. */
  public static Node icon(Action action) {
    FontIcon icon = action.icon().map(FontIcon::new).orElseGet(FontIcon::new);
    icon.setAccessibleRole(AccessibleRole.NODE);
    return icon;
  }
}
