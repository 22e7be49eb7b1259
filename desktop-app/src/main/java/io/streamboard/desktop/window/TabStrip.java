package io.streamboard.desktop.window;

import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Tokens;
import io.streamboard.model.id.BoardId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * The tabs over what a window shows. Not there while fewer than two boards are open. Tabs share the
 * room; those that do not fit are in a menu at the end, and the shown one always fits.
 */
final class TabStrip extends Pane {

  /** What a person does with the tabs. */
  interface Hearer {

    void close(BoardTab tab);

    /** Opens the menu of the tab that is shown, beside its handle. */
    void menu(Node beside, double screenX, double screenY);

    /** The tab was dropped outside of the strip, at this place of the screen. */
    void drop(BoardTab tab, Point2D at);
  }

  static final double HEIGHT = 36;

  private static final double WIDEST = 220;
  private static final double NARROWEST = 96;
  private static final double HOME = 44;
  private static final double MENU = 40;

  /** A click may tremble so far, in pixels. */
  private static final double SLOP = 6;

  /** So far from the strip a dragged tab leaves the window, in pixels. */
  private static final double PULL = 48;

  private final Tabs<BoardTab> tabs;
  private final Hearer hearer;
  private final Map<BoardTab, TabHandle> handles = new HashMap<>();
  private final ListChangeListener<BoardTab> changed = change -> changed();
  private TabHandle home = TabHandle.home();
  private MenuButton all = Controls.menu("all-tabs", MaterialDesignC.CHEVRON_DOWN, "tab.all");
  private int first;
  private Point2D pressed = Point2D.ZERO;
  private Optional<BoardTab> held = Optional.empty();
  private boolean dragging;
  private boolean dropped;

  TabStrip(Tabs<BoardTab> tabs, Hearer hearer) {
    this.tabs = tabs;
    this.hearer = hearer;
    setId("tabs");
    getStyleClass().add("tabs");
    setAccessibleRole(AccessibleRole.TAB_PANE);
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setOnMouseDragged(event -> held.ifPresent(tab -> dragged(event, tab)));
    setOnMouseReleased(event -> held.ifPresent(tab -> released(event, tab)));
    tabs.open().addListener(changed);
    tabs.shown().addListener((observed, before, now) -> mark());
    reword();
  }

  /** Makes everything anew in the words of now. */
  void reword() {
    setAccessibleText(Texts.of("tab.all"));
    home = TabHandle.home();
    home.setOnMouseClicked(event -> tabs.showHome());
    home.setOnKeyPressed(event -> key(event, tabs::showHome));
    all = Controls.menu("all-tabs", MaterialDesignC.CHEVRON_DOWN, "tab.all");
    all.setOnShowing(event -> list());
    handles.clear();
    rebuild();
  }

  /** The handles of boards that are seen now, from left to right. */
  private List<TabHandle> inOrder() {
    return tabs.open().stream().map(handles::get).toList();
  }

  private void changed() {
    if (dragging) {
      requestLayout();
    } else {
      rebuild();
    }
  }

  private void rebuild() {
    handles.keySet().retainAll(tabs.open());
    tabs.open().forEach(tab -> handles.computeIfAbsent(tab, this::handle));
    List<Node> children = new ArrayList<>(List.of(home));
    children.addAll(inOrder());
    children.add(all);
    getChildren().setAll(children);
    boolean needed = tabs.open().size() > 1;
    setVisible(needed);
    setManaged(needed);
    mark();
  }

  private TabHandle handle(BoardTab tab) {
    TabHandle handle = TabHandle.of(tab, () -> hearer.close(tab));
    handle.setOnMousePressed(
        event -> {
          pressed = new Point2D(event.getSceneX(), event.getSceneY());
          held = Optional.of(tab);
          dropped = false;
        });
    handle.setOnMouseClicked(event -> clicked(event, tab, handle));
    handle.setOnKeyPressed(event -> key(event, () -> tabs.show(tab)));
    return handle;
  }

  private void mark() {
    home.shown(tabs.shown().get().isEmpty());
    handles.forEach((tab, handle) -> handle.shown(tabs.isShown(tab)));
    requestLayout();
  }

  /** Not at the press: a drag goes on only while nothing else is shown. */
  private void clicked(MouseEvent event, BoardTab tab, TabHandle handle) {
    if (dropped) {
      return;
    }
    if (event.getButton() == MouseButton.MIDDLE) {
      hearer.close(tab);
      return;
    }
    tabs.show(tab);
    if (event.getButton() == MouseButton.SECONDARY) {
      hearer.menu(handle, event.getScreenX(), event.getScreenY());
    }
  }

  /** Within the strip a dragged tab takes the place that it is over. */
  private void dragged(MouseEvent event, BoardTab tab) {
    boolean far = pressed.distance(event.getSceneX(), event.getSceneY()) > SLOP;
    if (event.getButton() == MouseButton.PRIMARY && (dragging || far)) {
      dragging = true;
      dropped = true;
      placeAt(sceneToLocal(event.getSceneX(), event.getSceneY()))
          .ifPresent(place -> tabs.move(tab, place));
    }
  }

  private Optional<Integer> placeAt(Point2D at) {
    if (at.getY() < -PULL || at.getY() > HEIGHT + PULL) {
      return Optional.empty();
    }
    double each = width(tabs.open().size());
    return Optional.of(first + (int) Math.max(0, Math.floor((at.getX() - HOME) / each)));
  }

  private void released(MouseEvent event, BoardTab tab) {
    held = Optional.empty();
    if (!dragging) {
      return;
    }
    dragging = false;
    if (placeAt(sceneToLocal(event.getSceneX(), event.getSceneY())).isPresent()) {
      rebuild();
      tabs.show(tab);
    } else {
      hearer.drop(tab, new Point2D(event.getScreenX(), event.getScreenY()));
    }
  }

  /** Opens the menu of the tab that is shown, below it. */
  void openMenu() {
    tabs.shown()
        .get()
        .map(handles::get)
        .ifPresent(
            handle -> {
              Point2D at = handle.localToScreen(0, HEIGHT);
              hearer.menu(handle, at.getX(), at.getY());
            });
  }

  private void key(KeyEvent event, Runnable show) {
    switch (event.getCode()) {
      case ENTER, SPACE -> show.run();
      case CONTEXT_MENU -> {
        show.run();
        openMenu();
      }
      case LEFT -> focus((Node) event.getSource(), -1);
      case RIGHT -> focus((Node) event.getSource(), 1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void focus(Node from, int by) {
    List<Node> shown = getChildren().stream().filter(Node::isVisible).toList();
    shown.get(Math.clamp(shown.indexOf(from) + by, 0, shown.size() - 1)).requestFocus();
  }

  /** All boards by name, for those whose tab has no room. */
  private void list() {
    all.getItems()
        .setAll(
            tabs.open().stream()
                .map(
                    tab -> {
                      CheckMenuItem item = new CheckMenuItem(tab.title().get());
                      item.setMnemonicParsing(false);
                      item.setSelected(tabs.isShown(tab));
                      BoardId id = tab.id();
                      item.setOnAction(event -> show(id));
                      return item;
                    })
                .toList());
  }

  /** By its id: a menu goes on knowing its items, and must not keep boards that are closed. */
  private void show(BoardId id) {
    tabs.open().stream().filter(tab -> tab.id().equals(id)).findFirst().ifPresent(tabs::show);
  }

  /** The width of each of so many tabs, in pixels. */
  private double width(int count) {
    double room = getWidth() - HOME - MENU - Tokens.NOW.space().s();
    return Math.clamp(room / Math.max(1, count), NARROWEST, WIDEST);
  }

  @Override
  protected void layoutChildren() {
    List<TabHandle> order = inOrder();
    double each = width(order.size());
    int fit = (int) Math.max(1, Math.floor((getWidth() - HOME - MENU) / each));
    first = firstOf(order.size(), fit);
    home.resizeRelocate(0, 0, HOME, HEIGHT);
    for (int at = 0; at < order.size(); at++) {
      TabHandle handle = order.get(at);
      handle.setVisible(at >= first && at < first + fit);
      handle.resizeRelocate(HOME + (at - first) * each, 0, each, HEIGHT);
    }
    all.setVisible(order.size() > fit);
    all.resizeRelocate(getWidth() - MENU, 0, MENU, HEIGHT);
  }

  /** The first tab for which there is room, so that the shown one has some. */
  private int firstOf(int count, int fit) {
    int most = Math.max(0, count - fit);
    int shown = Math.max(0, tabs.shown().get().map(tabs.open()::indexOf).orElse(first));
    return Math.clamp(first, Math.min(most, Math.max(0, shown - fit + 1)), Math.min(most, shown));
  }
}
