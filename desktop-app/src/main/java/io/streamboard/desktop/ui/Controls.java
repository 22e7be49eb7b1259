package io.streamboard.desktop.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Small controls made in one way everywhere: an icon never comes without a tooltip and a name for
 * assistive programs.
 */
public final class Controls {

  private Controls() {}

  /**
   * A button with an icon.
   *
   * @param key of the text that names it; {@code key.tip} is the tooltip, with the shortcut
   */
  public static Button icon(String id, Ikon icon, String key, Runnable action) {
    Button button = new Button();
    dress(button, id, icon, key);
    button.setOnAction(event -> action.run());
    return button;
  }

  /** A menu behind an icon. */
  public static MenuButton menu(String id, Ikon icon, String key) {
    MenuButton menu = new MenuButton();
    dress(menu, id, icon, key);
    menu.getStyleClass().add("no-arrow");
    return menu;
  }

  /** A button with a text. */
  public static Button text(String id, String key, Runnable action) {
    Button button = new Button(Texts.of(key));
    button.setId(id);
    button.setOnAction(event -> action.run());
    return button;
  }

  /** A text that shows its beginning when there is too little room, and all of it in a tooltip. */
  public static Label line(String text) {
    Label label = new Label(text);
    label.setTextOverrun(OverrunStyle.ELLIPSIS);
    label.setMinWidth(0);
    Tooltip all = new Tooltip();
    all.textProperty().bind(label.textProperty());
    label.setTooltip(all);
    return label;
  }

  /** Tab leads out of a text of several lines, as out of any other field. */
  public static void leaveByTab(TextArea field) {
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            boolean _ =
                field.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
          }
        });
  }

  /** What is told to who rests the pointer on a control. */
  public static Tooltip hint(String text) {
    Tooltip hint = new Tooltip(text);
    hint.setShowDelay(Duration.millis((double) Tokens.NOW.motion().hint().toMillis()));
    return hint;
  }

  /** A sign beside words that say the same: it is seen, and not told. */
  public static FontIcon sign(Ikon icon) {
    FontIcon sign = new FontIcon(icon);
    sign.setAccessibleRole(AccessibleRole.NODE);
    return sign;
  }

  /** Takes the room that is left in a row. */
  public static Region filler() {
    Region filler = new Region();
    HBox.setHgrow(filler, Priority.ALWAYS);
    return filler;
  }

  /** What stands in a corner, one over the other; takes no clicks beside them. */
  public static VBox stacked(Node... nodes) {
    VBox stack = new VBox(Tokens.NOW.space().s(), nodes);
    stack.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    stack.setPickOnBounds(false);
    return stack;
  }

  private static void dress(ButtonBase button, String id, Ikon icon, String key) {
    dress(button, id, icon, Texts.of(key), Texts.of(key + ".tip"));
  }

  /** An icon with a name for assistive programs and a hint for who rests the pointer on it. */
  public static void dress(ButtonBase button, String id, Ikon icon, String name, String hint) {
    button.setId(id);
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().addAll("button-icon", "flat", "tool");
    button.setAccessibleText(name);
    button.setTooltip(hint(hint));
  }
}
