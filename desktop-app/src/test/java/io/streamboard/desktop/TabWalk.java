package io.streamboard.desktop;

import io.streamboard.desktop.board.BoardViewModel;
import io.streamboard.desktop.canvas.Camera;
import io.streamboard.model.id.WidgetId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.RadioButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Presses Tab in the window that lies over all others until it is back where it began; finds what
 * was not reached, and kinds of controls that do not show that they have the keys. Menus are gone
 * through by arrows and are left out. Called from another thread than JavaFX's.
 */
final class TabWalk {

  /** A canvas keeps the keys for as many presses as it has widgets. */
  private static final int MOST = 300;

  /** How far from a control a ring around it may lie, in pixels. */
  private static final int RING = 4;

  /** So many pixels are seen. */
  private static final int SEEN = 20;

  private final Studio studio;
  private final Supplier<Optional<BoardViewModel>> board;
  private final Set<String> looked = new HashSet<>();

  /**
   * @param board which is shown, and is left as it is
   */
  TabWalk(Studio studio, Supplier<Optional<BoardViewModel>> board) {
    this.studio = studio;
    this.board = board;
  }

  /** Which kinds of controls were looked at. */
  Set<String> looked() {
    return Set.copyOf(looked);
  }

  List<String> flaws() {
    if (studio.get(() -> Window.getWindows().stream().anyMatch(TabWalk::isMenu))) {
      return List.of();
    }
    studio.run(() -> over().requestFocus());
    studio.still();
    Scene scene = studio.get(() -> Objects.requireNonNull(over().getScene()));
    Runnable back = studio.get(() -> wayBack(scene));
    List<String> flaws = walk(scene);
    studio.run(back);
    return flaws;
  }

  /** The window over all others. */
  private static Stage over() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof Stage && window.isShowing())
        .map(Stage.class::cast)
        .reduce((below, above) -> above)
        .orElseThrow();
  }

  private static boolean isMenu(Window window) {
    return window instanceof PopupWindow && window.isShowing();
  }

  /** Leaves keys, selection and view as they are now. */
  private Runnable wayBack(Scene scene) {
    Optional<Node> owner = Optional.ofNullable(scene.getFocusOwner());
    Optional<BoardViewModel> model = board.get();
    Optional<Camera> camera = model.map(one -> one.viewport().camera().get());
    Set<WidgetId> selected = model.map(one -> one.selection().now()).orElse(Set.of());
    return () -> {
      model.ifPresent(one -> one.selection().select(selected));
      camera.ifPresent(before -> model.orElseThrow().viewport().look(before));
      owner.ifPresent(Node::requestFocus);
    };
  }

  private List<String> walk(Scene scene) {
    List<Node> all = studio.get(() -> focusable(Silent.top(scene)));
    Optional<Node> start = all.stream().filter(node -> !hasId(node, "canvas")).findFirst();
    // While a widget's text is written Tab is a sign in it; Escape leads out.
    if (start.isEmpty() || owner(scene).filter(node -> hasId(node, "text-editor")).isPresent()) {
      return List.of();
    }
    studio.run(start.get()::requestFocus);
    return walk(scene, start.get(), new LinkedHashSet<>(all));
  }

  private static boolean hasId(Node node, String id) {
    return id.equals(node.getId());
  }

  private Optional<Node> owner(Scene scene) {
    return studio.get(() -> Optional.ofNullable(scene.getFocusOwner()));
  }

  private List<String> walk(Scene scene, Node start, Set<Node> unreached) {
    List<String> flaws = new ArrayList<>();
    Node now = start;
    for (int presses = 0; presses < MOST && (presses == 0 || !now.equals(start)); presses++) {
      now = looked.add(kind(now)) ? pressLooking(scene, now, flaws) : press(scene);
      unreached.remove(now);
    }
    if (!now.equals(start)) {
      flaws.add("Tab does not come back from " + Silent.name(now));
    }
    unreached.removeIf(node -> !studio.get(() -> isLeft(node)));
    unreached.forEach(node -> flaws.add("Tab does not reach " + Silent.name(node)));
    return flaws;
  }

  private Node press(Scene scene) {
    return studio.get(
        () -> {
          new Robot().keyType(KeyCode.TAB);
          return Objects.requireNonNull(scene.getFocusOwner());
        });
  }

  /** Looks at the owner with the keys and after them. */
  private Node pressLooking(Scene scene, Node owner, List<String> flaws) {
    WritableImage with = picture(scene);
    Node next = press(scene);
    if (next.equals(owner)) {
      looked.remove(kind(owner));
    } else if (!differs(with, picture(scene), owner)) {
      flaws.add("does not show the focus: " + Silent.name(owner));
    }
    return next;
  }

  /** A picture of a pulse: what lies in a pane that scrolls is painted as it was until then. */
  private WritableImage picture(Scene scene) {
    studio.still();
    return studio.get(() -> scene.snapshot(null));
  }

  /** Controls of one kind show the focus alike. */
  private static String kind(Node node) {
    return node.getClass().getSimpleName() + " " + node.getStyleClass();
  }

  /** Of what is one of several only the chosen one is reached, and the others by arrows. */
  private static boolean isLeft(Node node) {
    boolean byArrows =
        node instanceof RadioButton radio && radio.getToggleGroup() != null && !radio.isSelected();
    return isShown(node) && !byArrows;
  }

  /** The bar beside the selection goes when something else is selected. */
  private static boolean isShown(Node node) {
    return node.getScene() != null
        && Stream.<Node>iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
  }

  /** Whether the surroundings of a node are painted otherwise. */
  private static boolean differs(WritableImage one, WritableImage other, Node node) {
    Bounds box = node.localToScene(node.getLayoutBounds());
    int right = (int) Math.min(one.getWidth(), box.getMaxX() + RING);
    int bottom = (int) Math.min(one.getHeight(), box.getMaxY() + RING);
    int changed = 0;
    for (int y = (int) Math.max(0, box.getMinY() - RING); y < bottom; y++) {
      for (int x = (int) Math.max(0, box.getMinX() - RING); x < right; x++) {
        changed +=
            one.getPixelReader().getArgb(x, y) == other.getPixelReader().getArgb(x, y) ? 0 : 1;
      }
    }
    return changed >= SEEN;
  }

  private static List<Node> focusable(Node root) {
    List<Node> all = new ArrayList<>();
    collect(root, all);
    return all;
  }

  private static void collect(Node node, List<Node> all) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable()) {
      all.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
    }
  }
}
