package io.streamboard.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Window;

/**
 * Finds what an assistive program could not tell of: controls without a role or without words,
 * asked for as such a program asks, by queries of accessible attributes. On the JavaFX thread.
 */
final class Silent {

  /** What only holds other things; these are told. */
  private static final Set<AccessibleRole> HOLDERS =
      Set.of(
          AccessibleRole.NODE,
          AccessibleRole.PARENT,
          AccessibleRole.SCROLL_PANE,
          AccessibleRole.SCROLL_BAR,
          AccessibleRole.THUMB,
          AccessibleRole.INCREMENT_BUTTON,
          AccessibleRole.DECREMENT_BUTTON,
          AccessibleRole.CONTEXT_MENU,
          AccessibleRole.DIALOG,
          AccessibleRole.TOOLTIP);

  private static final Pattern WORDS = Pattern.compile("(?s).*[\\p{L}\\p{N}+%].*");

  /**
   * A name of a class or an object, or a key, which is no address of a server: nothing told to
   * people.
   */
  private static final Pattern CODE =
      Pattern.compile(
          "(?s).*@[0-9a-f]{5,}.*|.*(?<![\\w/.])[a-z]+\\.[a-z]+\\.[a-z].*|[A-Z][a-z]+[A-Z]\\w+");

  private final List<String> found = new ArrayList<>();

  private Silent() {}

  /** Everything that is shown and is silent, each as a line. */
  static List<String> all() {
    Silent silent = new Silent();
    List.copyOf(Window.getWindows()).stream()
        .filter(Window::isShowing)
        .map(window -> Objects.requireNonNull(window.getScene()))
        .map(Silent::top)
        .forEach(silent::look);
    return silent.found;
  }

  /** A sheet hides what is below it from the person. */
  static Node top(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return Optional.ofNullable(scene.lookup("#sheet")).orElse(scene.getRoot());
  }

  private void look(Node node) {
    if (!node.isVisible()) {
      return;
    }
    Optional<AccessibleRole> role = role(node);
    boolean holder = role.filter(HOLDERS::contains).isPresent();
    if (node.isFocusTraversable() && (role.isEmpty() || holder) && !isTold(node)) {
      found.add("no role: " + name(node));
    }
    if (!holder && !isTold(node) && !isEmptyText(node)) {
      found.add("no words but “" + words(node) + "”: " + name(node));
    }
    if (node instanceof Parent parent && !isOne(node)) {
      parent.getChildrenUnmodifiable().forEach(this::look);
    }
  }

  /** Is told as a whole. */
  private static boolean isOne(Node node) {
    return (node instanceof Labeled && !(node instanceof ListCell<?>))
        || node instanceof TextInputControl
        || node instanceof ComboBoxBase<?>;
  }

  /** A place for a sentence that is not there now, or a row that has nothing to show. */
  private static boolean isEmptyText(Node node) {
    return switch (node) {
      case Text text -> text.getText().isEmpty();
      case ListCell<?> cell -> cell.isEmpty();
      case Label label ->
          label.getGraphic() == null && Objects.requireNonNullElse(label.getText(), "").isBlank();
      default -> "spare".equals(node.getId());
    };
  }

  private static Optional<AccessibleRole> role(Node node) {
    return Optional.ofNullable(
        (AccessibleRole) node.queryAccessibleAttribute(AccessibleAttribute.ROLE));
  }

  private static boolean isTold(Node node) {
    String words = words(node);
    return (node instanceof Label ? !words.isBlank() : WORDS.matcher(words).matches())
        && !CODE.matcher(words).matches()
        && !words.equals(node.getId())
        && words.chars().noneMatch(sign -> Character.getType(sign) == Character.PRIVATE_USE);
  }

  /** What is said of the node: its own words, or those of the label beside it. */
  private static String words(Node node) {
    return own(node).filter(words -> !words.isBlank()).or(() -> label(node)).orElse("");
  }

  private static Optional<String> label(Node node) {
    return Optional.ofNullable((Node) node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY))
        .flatMap(Silent::own);
  }

  /** What is written in a field is no name of it. */
  private static Optional<String> own(Node node) {
    return node instanceof TextInputControl input
        ? label(node)
            .or(() -> Optional.ofNullable(node.getAccessibleText()))
            .or(() -> Optional.ofNullable(input.getPromptText()))
        : Optional.ofNullable((String) node.queryAccessibleAttribute(AccessibleAttribute.TEXT));
  }

  /** How a person who mends it finds the node. */
  static String name(Node node) {
    return node.getClass().getSimpleName()
        + (node.getId() == null ? " " + node.getStyleClass() : " #" + node.getId())
        + (node.getParent() == null ? "" : " in " + node.getParent().getClass().getSimpleName());
  }
}
