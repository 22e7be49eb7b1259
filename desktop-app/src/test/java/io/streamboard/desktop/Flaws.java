package io.streamboard.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Finds what a person would see as broken, in what is laid out now: texts that are cut off and told
 * nowhere, controls that reach out of their window, controls that lie on each other. On the JavaFX
 * thread.
 */
final class Flaws {

  /** What lies on the board and moves with it, or is meant to lie over something. */
  private static final Set<String> FREE =
      Set.of("canvas", "text-editor", "cursors", "hover-card", "scrim", "board-hint");

  private static final double SLACK = 1.5;

  private final List<String> found = new ArrayList<>();

  private Flaws() {}

  static List<String> all() {
    Flaws flaws = new Flaws();
    showing().forEach(flaws::look);
    return flaws.found;
  }

  /** Texts that a person can read or hear, without those on the board itself. */
  static List<String> texts() {
    List<String> texts = new ArrayList<>();
    showing().forEach(scene -> texts(top(scene), texts));
    return texts;
  }

  private static Stream<Scene> showing() {
    return List.copyOf(Window.getWindows()).stream()
        .filter(Window::isShowing)
        .map(window -> Objects.requireNonNull(window.getScene()));
  }

  /** A sheet hides what is below from the person; so only the sheet is looked at. */
  private static Node top(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return Optional.ofNullable(scene.lookup("#sheet")).orElse(scene.getRoot());
  }

  private void look(Scene scene) {
    List<Node> controls = new ArrayList<>();
    collect(top(scene), false, controls);
    controls.forEach(this::cut);
    // A menu that the walk takes through all looks while it is open keeps the width of the first,
    // so that its lines end short of it; for people a change of the look closes menus.
    controls.stream()
        .filter(node -> !scrolled(node) && !(node instanceof Separator))
        .forEach(node -> within(node, scene));
    for (int i = 0; i < controls.size(); i++) {
      for (int j = i + 1; j < controls.size(); j++) {
        overlap(controls.get(i), controls.get(j));
      }
    }
  }

  /** Controls that a person sees as one thing each. */
  private static void collect(Node node, boolean inOne, List<Node> controls) {
    if (!node.isVisible()
        || FREE.contains(String.valueOf(node.getId()))
        || node.getStyleClass().contains("cursor-name")) {
      return;
    }
    boolean one =
        !inOne
            && node instanceof Control control
            && !(control instanceof ScrollPane)
            && (control instanceof TextInputControl
                || !(control instanceof Labeled labeled)
                || !text(labeled).isBlank()
                || labeled.getGraphic() != null)
            && !(control instanceof javafx.scene.control.ListView<?>)
            && !(control instanceof javafx.scene.control.ButtonBar)
            && !(control instanceof javafx.scene.control.ListCell<?> cell
                && cell.getGraphic() instanceof Parent);
    if (one) {
      controls.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, inOne || one, controls));
    }
  }

  private void cut(Node node) {
    if (node instanceof Labeled labeled && !text(labeled).isBlank()) {
      painted(labeled)
          .filter(shown -> !shown.getText().equals(labeled.getText()))
          .filter(shown -> !told(labeled))
          .ifPresent(shown -> found.add("cut: " + name(labeled) + " to “" + shown.getText() + "”"));
    } else if (node instanceof TextInputControl input && input.getText().isEmpty()) {
      input.lookupAll(".text").stream()
          .filter(Text.class::isInstance)
          .map(Text.class::cast)
          .filter(text -> text.getText().equals(input.getPromptText()))
          .filter(text -> text.getLayoutBounds().getWidth() > input.getWidth() - SLACK)
          .forEach(text -> found.add("cut: prompt “" + text.getText() + "”"));
    }
  }

  private static String text(Labeled labeled) {
    return Objects.requireNonNullElse(labeled.getText(), "");
  }

  private static Optional<Text> painted(Labeled labeled) {
    return labeled.getChildrenUnmodifiable().stream()
        .filter(child -> child instanceof Text && !(child instanceof FontIcon))
        .map(Text.class::cast)
        .findFirst();
  }

  private static boolean told(Labeled labeled) {
    return Optional.ofNullable(labeled.getTooltip())
        .map(Tooltip::getText)
        .filter(text -> text.contains(labeled.getText()))
        .isPresent();
  }

  private void within(Node node, Scene scene) {
    Bounds box = box(node);
    if (box.getMinX() < -SLACK
        || box.getMinY() < -SLACK
        || box.getMaxX() > scene.getWidth() + SLACK
        || box.getMaxY() > scene.getHeight() + SLACK) {
      found.add("out of the window: " + name(node) + " " + box);
    }
  }

  private void overlap(Node one, Node other) {
    Bounds first = box(one);
    Bounds second = box(other);
    double across =
        Math.min(first.getMaxX(), second.getMaxX()) - Math.max(first.getMinX(), second.getMinX());
    double down =
        Math.min(first.getMaxY(), second.getMaxY()) - Math.max(first.getMinY(), second.getMinY());
    if (across > SLACK && down > SLACK && scrolled(one) == scrolled(other)) {
      found.add("on each other: " + name(one) + " and " + name(other));
    }
  }

  private static Bounds box(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static boolean scrolled(Node node) {
    Predicate<Node> pane = each -> each instanceof ScrollPane;
    return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent).anyMatch(pane)
        || node.getStyleClass().contains("list-cell")
        || Stream.<Node>iterate(node, Objects::nonNull, Node::getParent)
            .anyMatch(each -> each.getStyleClass().contains("virtual-flow"));
  }

  private static String name(Node node) {
    return node.getClass().getSimpleName()
        + (node.getId() == null ? "" : " #" + node.getId())
        + (node instanceof Labeled labeled ? " “" + labeled.getText() + "”" : "");
  }

  private static void texts(Node node, List<String> texts) {
    if (!node.isVisible()
        || FREE.contains(String.valueOf(node.getId()))
        || node.getStyleClass().contains("outline-title")) {
      return;
    }
    if (node instanceof Text text && !(node instanceof FontIcon)) {
      texts.add(text.getText());
    }
    if (node instanceof Control control && control.getTooltip() != null) {
      texts.add(control.getTooltip().getText());
    }
    texts.add(Objects.requireNonNullElse(node.getAccessibleText(), ""));
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> texts(child, texts));
    }
  }
}
