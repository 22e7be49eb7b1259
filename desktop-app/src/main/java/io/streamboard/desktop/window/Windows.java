package io.streamboard.desktop.window;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * The windows of the application, the one before the others among them, and the boards that were
 * closed. There is always one; when the last is hidden the application ends by itself. Confined to
 * the JavaFX thread.
 */
public final class Windows {

  /** Closed boards that can be opened again. */
  private static final int REMEMBERED = 20;

  private final Parts parts;
  private final Application application;
  private final ObservableList<TabbedWindow> all = FXCollections.observableArrayList();
  private final ObservableBooleanValue hasOthers = Bindings.size(all).greaterThan(1);
  private final Deque<BoardId> closed = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper mayReopen = new ReadOnlyBooleanWrapper();
  private Optional<TabbedWindow> front = Optional.empty();

  public Windows(Parts parts, Application application) {
    this.parts = parts;
    this.application = application;
  }

  /** Puts a window on the stage, which has no scene yet; does not show it. */
  public void add(Stage stage) {
    TabbedWindow _ = made(stage);
  }

  private TabbedWindow made(Stage stage) {
    TabbedWindow window = new TabbedWindow(stage, parts, application);
    all.add(window);
    front = Optional.of(window);
    stage
        .focusedProperty()
        .addListener(
            (observed, before, now) -> {
              if (now) {
                front = Optional.of(window);
              }
            });
    stage.setOnHidden(event -> hidden(window));
    return window;
  }

  /** The last window keeps its boards: the application ends and remembers them. */
  private void hidden(TabbedWindow window) {
    if (all.size() > 1) {
      all.remove(window);
      window.closeBoards();
      front = Optional.of(all.getLast());
      all.getLast().front();
      application.rearranged();
    }
  }

  /** The window that has the keys, or had them last. */
  public TabbedWindow front() {
    return front.orElseThrow();
  }

  public List<TabbedWindow> all() {
    return List.copyOf(all);
  }

  public ObservableBooleanValue hasOthers() {
    return hasOthers;
  }

  /** Shows a board where it is open, else in the front window. */
  public void open(BoardId board) {
    TabbedWindow in =
        all.stream()
            .filter(window -> window.boards().contains(board))
            .findFirst()
            .orElseGet(this::front);
    in.open(board);
    if (!in.equals(front())) {
      in.front();
      front = Optional.of(in);
    }
  }

  /** Shows a board where it is open, else in the front window, and there a widget. */
  public void open(BoardId board, WidgetId widget) {
    open(board);
    front().open(board, widget);
  }

  /** Opens a window beside another. */
  public TabbedWindow openBeside(TabbedWindow other) {
    Rectangle2D box = box(other.stage());
    return shown(WindowPlace.beside(box, WindowPlace.screenOf(box)));
  }

  private TabbedWindow shown(Rectangle2D box) {
    Stage stage = new Stage();
    TabbedWindow window = made(stage);
    stand(stage, box);
    stage.show();
    return window;
  }

  /** Gives a tab to the window whose tabs are at this place, else to a new one. */
  public void rehouse(BoardTab tab, TabbedWindow from, Optional<Point2D> at) {
    TabbedWindow to =
        at.flatMap(place -> all.stream().filter(each -> each.hasTabsAt(place)).findFirst())
            .orElseGet(() -> at.map(place -> under(place, from)).orElseGet(() -> openBeside(from)));
    to.adopt(tab);
    to.front();
  }

  private TabbedWindow under(Point2D place, TabbedWindow from) {
    Rectangle2D point = new Rectangle2D(place.getX(), place.getY(), 1, 1);
    return shown(WindowPlace.under(place, box(from.stage()), WindowPlace.screenOf(point)));
  }

  /** Closes all windows but the front one, and all boards. */
  public void closeBoards() {
    TabbedWindow stays = front();
    all().stream().filter(window -> !window.equals(stays)).forEach(each -> each.stage().hide());
    stays.closeBoards();
    closed.clear();
    mayReopen.set(false);
  }

  /** The person has closed a board. */
  public void closed(BoardId board) {
    closed.remove(board);
    closed.push(board);
    if (closed.size() > REMEMBERED) {
      closed.removeLast();
    }
    mayReopen.set(true);
  }

  /** Opens the board that was closed last. */
  public void reopen(TabbedWindow in) {
    Optional.ofNullable(closed.poll()).ifPresent(in::open);
    mayReopen.set(!closed.isEmpty());
  }

  public ObservableBooleanValue mayReopen() {
    return mayReopen.getReadOnlyProperty();
  }

  /**
   * Closes menus and hints, before the look changes: JavaFX styles an open one before its window,
   * in colours that are not there yet, and warns of each.
   */
  public static void closePopups() {
    List.copyOf(Window.getWindows()).stream()
        .filter(PopupWindow.class::isInstance)
        .forEach(Window::hide);
  }

  /** Where the front window stands now. */
  public WindowPlace place() {
    Stage stage = front().stage();
    return new WindowPlace(box(stage), stage.isMaximized());
  }

  /** Puts the front window where it stood once, if a screen is there now. */
  public void stand(WindowPlace place) {
    if (Screen.getScreens().stream().anyMatch(screen -> place.isOn(screen.getVisualBounds()))) {
      stand(front().stage(), place.box());
      front().stage().setMaximized(place.maximised());
    }
  }

  private static void stand(Stage stage, Rectangle2D box) {
    stage.setX(box.getMinX());
    stage.setY(box.getMinY());
    stage.setWidth(box.getWidth());
    stage.setHeight(box.getHeight());
  }

  private static Rectangle2D box(Stage stage) {
    return new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
  }
}
