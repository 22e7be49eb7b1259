package io.streamboard.desktop.window;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.ActionControls;
import io.streamboard.desktop.action.ActionKeys;
import io.streamboard.desktop.action.Place;
import io.streamboard.desktop.action.Registry;
import io.streamboard.desktop.board.BoardScreen;
import io.streamboard.desktop.exchange.Arrived;
import io.streamboard.desktop.exchange.BoardFiles;
import io.streamboard.desktop.exchange.FileWork;
import io.streamboard.desktop.exchange.HomeFiles;
import io.streamboard.desktop.exchange.ProgressCard;
import io.streamboard.desktop.home.HomeScreen;
import io.streamboard.desktop.search.SearchViewModel;
import io.streamboard.desktop.signin.SignInScreen;
import io.streamboard.desktop.signin.SignInViewModel;
import io.streamboard.desktop.ui.ConnectionSign;
import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * One window: the sign-in, or the list of boards and as tabs the boards opened from it. All ways
 * between them lead through here. Called by the application and by what the window shows, on the
 * JavaFX thread.
 */
public final class TabbedWindow implements BoardTab.Keeper {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private final Stage stage;
  private final Scene scene = new Scene(new StackPane(), WIDTH, HEIGHT);
  private final Parts parts;
  private final Application application;
  private final Tabs<BoardTab> tabs = new Tabs<>();
  private final TabStrip strip = new TabStrip(tabs, new Handling());
  private final MentionSign mentions = new MentionSign(tabs, tabs::show);
  private final List<Action> general;
  private final List<Action> ways;
  private final FileWork work;
  private Registry registry = Registry.EMPTY;
  private Optional<HomeScreen> home = Optional.empty();
  private Optional<SignInViewModel> asking = Optional.empty();

  /** Makes an empty window on a stage that has no scene yet. */
  public TabbedWindow(Stage stage, Parts parts, Application application) {
    this.stage = stage;
    this.parts = parts;
    this.application = application;
    work = parts.files().newWork();
    general = WindowActions.of(parts.theme(), new GeneralWindow(this, application));
    ways = TabActions.of(new TabWindow(this, tabs, mentions, parts.fx(), application));
    parts.theme().dress(scene);
    ActionKeys.install(
        scene, this::registry, () -> board().filter(BoardScreen::hasKeys).isPresent());
    stage.setScene(scene);
    // A stage that was given may have stood for another window before.
    stage.titleProperty().unbind();
    stage.setTitle(Texts.of("app.title"));
    stage.setMinWidth(720);
    stage.setMinHeight(480);
    tabs.shown().addListener((observed, before, now) -> switched(before));
    tabs.open().addListener((javafx.beans.Observable observed) -> application.rearranged());
  }

  public Stage stage() {
    return stage;
  }

  public Scene scene() {
    return scene;
  }

  /** The board that is shown; empty while another screen is. */
  public Optional<BoardScreen> board() {
    return tabs.shown().get().flatMap(BoardTab::picture);
  }

  /** What can be done on the screen that is shown now. */
  public Registry registry() {
    return registry;
  }

  /** The boards that are open here, from left to right. */
  public List<BoardId> boards() {
    return tabs.open().stream().map(BoardTab::id).toList();
  }

  /** The board that is shown; empty while another screen is. */
  public Optional<BoardId> shownBoard() {
    return tabs.shown().get().map(BoardTab::id);
  }

  /** The picture of a board that is open here; empty until it was shown. */
  public Optional<BoardScreen> picture(BoardId board) {
    return tab(board).flatMap(BoardTab::picture);
  }

  /** The name of the screen that is shown, for who steers the window. */
  public String screen() {
    return scene.getRoot() instanceof WindowPane pane
        ? Objects.requireNonNullElse(pane.getCenter().getId(), "")
        : "";
  }

  /** Shows the same anew, as the words are others now. */
  public void reword() {
    tabs.open().forEach(BoardTab::reword);
    forgetHome();
    strip.reword();
    mentions.refresh();
    display();
  }

  /** Shows the sign-in, and nothing of what was open. */
  public void ask(SignInViewModel model) {
    closeBoards();
    asking = Optional.of(model);
    display();
  }

  /** Shows the list of boards; nothing before the sign-in. */
  public void home() {
    asking = Optional.empty();
    if (tabs.shown().get().isPresent()) {
      tabs.showHome();
    } else {
      display();
    }
  }

  /** Shows a board, and opens it before when it is not open here. */
  public void open(BoardId board) {
    asking = Optional.empty();
    tabs.show(tab(board).orElseGet(() -> add(board, "")));
  }

  /** Shows a board, and there a widget that was found. */
  void open(BoardId board, WidgetId widget) {
    open(board);
    tab(board).ifPresent(opened -> opened.seek(widget));
  }

  /** Has a board at hand as a tab, which is opened when it is first shown. */
  public void prepare(BoardId board, String title) {
    if (tab(board).isEmpty()) {
      BoardTab _ = add(board, title);
    }
  }

  private BoardTab add(BoardId board, String title) {
    BoardTab made = new BoardTab(board, title, parts, application.session().orElseThrow());
    made.keep(this);
    tabs.add(made);
    return made;
  }

  private Optional<BoardTab> tab(BoardId board) {
    return tabs.open().stream().filter(tab -> tab.id().equals(board)).findFirst();
  }

  /** Takes a tab in that stood in another window, and shows it. */
  public void adopt(BoardTab tab) {
    asking = Optional.empty();
    tab.keep(this);
    tabs.add(tab);
    tabs.show(tab);
  }

  /** Leaves a board for good. */
  void close(BoardTab tab) {
    tabs.remove(tab);
    tab.close();
    application.closed(tab.id());
  }

  /** Takes a tab out that goes on elsewhere; empty place for a new window. */
  void detach(BoardTab tab, Optional<Point2D> at) {
    tabs.remove(tab);
    application.rehouse(tab, this, at);
  }

  @Override
  public void gone(BoardTab tab, String sentence) {
    if (tabs.isShown(tab)) {
      tabs.showHome();
    }
    tabs.remove(tab);
    tab.close();
    application.session().ifPresent(session -> session.home().say(sentence));
    say(sentence);
  }

  @Override
  public void mentioned() {
    mentions.refresh();
  }

  /** Leaves every board that is open here. */
  public void closeBoards() {
    List<BoardTab> all = List.copyOf(tabs.open());
    tabs.clear();
    all.forEach(BoardTab::close);
    forgetHome();
  }

  private void forgetHome() {
    home.ifPresent(HomeScreen::retire);
    home = Optional.empty();
  }

  /** Tells a line where the person looks. */
  public void say(String line) {
    tabs.shown().get().ifPresent(tab -> tab.toasts().show(line));
  }

  /** Whether this place of the screen, in pixels, is where the window has its tabs. */
  public boolean hasTabsAt(Point2D at) {
    double top = stage.getY() + scene.getY();
    return at.getX() >= stage.getX()
        && at.getX() <= stage.getX() + stage.getWidth()
        && at.getY() >= stage.getY()
        && at.getY() <= top + TabStrip.HEIGHT;
  }

  /** Comes before all other windows and has the keys. */
  public void front() {
    stage.toFront();
    stage.requestFocus();
  }

  /** Opens the menu of the tab that is shown. */
  public void tabMenu() {
    strip.openMenu();
  }

  private void switched(Optional<BoardTab> before) {
    before.ifPresent(BoardTab::hide);
    display();
    application.rearranged();
  }

  private void display() {
    if (asking.isPresent()) {
      displaySignIn(asking.get());
    } else {
      application
          .session()
          .ifPresent(
              session ->
                  tabs.shown()
                      .get()
                      .ifPresentOrElse(
                          tab -> displayBoard(tab, session), () -> displayHome(session)));
    }
  }

  private void displaySignIn(SignInViewModel model) {
    registry = new Registry(general);
    show(new SignInScreen(model, registry), Texts.of("app.part", Texts.of("signin.title")));
  }

  private void displayHome(Session session) {
    HomeScreen screen = home.orElseGet(() -> homePicture(session));
    home = Optional.of(screen);
    registry = screen.registry();
    show(screen, Texts.of("app.window", Texts.of("home.title"), session.client().name()));
  }

  private HomeScreen homePicture(Session session) {
    HomeFiles files = new TabFiles(parts, session, scene).ofHome(work, this::open);
    SearchViewModel search = session.newSearch(parts.fx());
    return new HomeScreen(
        session.home(),
        search,
        application::visit,
        everywhere(files.actions()),
        new ProgressCard(work));
  }

  /** Opens a new board and puts on it what was read for it. */
  private void open(BoardId id, Arrived arrived) {
    open(id);
    Session session = application.session().orElseThrow();
    tab(id).ifPresent(opened -> new TabFiles(parts, session, scene).of(opened).bring(arrived));
  }

  private void displayBoard(BoardTab tab, Session session) {
    BoardScreen screen = tab.show(() -> picture(tab, session));
    registry = screen.registry();
    show(screen, Texts.of("app.title"));
    stage.titleProperty().bind(tab.windowTitle());
    screen.repaint();
    screen.focusCanvas();
  }

  private BoardScreen picture(BoardTab tab, Session session) {
    BoardFiles files = new TabFiles(parts, session, scene).of(tab);
    BoardScreen made =
        new BoardScreen(
            tab.model(),
            tab.toasts(),
            parts.theme().dark(),
            new BoardWays(this, tab, parts, session),
            parts.clips(),
            everywhere(files.actions()),
            Controls.stacked(
                new ProgressCard(tab.files()),
                new ConnectionSign(
                    session.home().connection(),
                    session.home().lost(),
                    tab.model().status().catchingUp())),
            tab::gone);
    files.install(made, made.canvas());
    return made;
  }

  private List<Action> everywhere(List<Action> more) {
    return Stream.of(more, ways, LeavingActions.of(application), general)
        .flatMap(List::stream)
        .toList();
  }

  private void show(Node screen, String title) {
    if (scene.getRoot() instanceof WindowPane pane) {
      pane.show(screen);
    } else {
      scene.setRoot(new WindowPane(strip, screen, mentions));
    }
    // A menu that is opened before the next pulse takes its colours from what it stands over.
    scene.getRoot().applyCss();
    stage.titleProperty().unbind();
    stage.setTitle(title);
  }

  /** What a person does with the tabs of this window. */
  private final class Handling implements TabStrip.Hearer {

    @Override
    public void close(BoardTab tab) {
      TabbedWindow.this.close(tab);
    }

    @Override
    public void menu(Node beside, double screenX, double screenY) {
      ContextMenu menu = new ContextMenu();
      menu.setId("tab-menu");
      menu.getItems()
          .setAll(ActionControls.items(registry.in(Place.TAB_MENU), ActionControls::icon));
      menu.show(beside, screenX, screenY);
    }

    @Override
    public void drop(BoardTab tab, Point2D at) {
      detach(tab, Optional.of(at));
    }
  }
}
