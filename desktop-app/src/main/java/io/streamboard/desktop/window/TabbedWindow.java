package io.streamboard.desktop.window;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.ActionKeys;
import io.streamboard.desktop.action.CommandPalette;
import io.streamboard.desktop.action.KeyMap;
import io.streamboard.desktop.action.Registry;
import io.streamboard.desktop.board.BoardScreen;
import io.streamboard.desktop.exchange.Arrived;
import io.streamboard.desktop.exchange.BoardFiles;
import io.streamboard.desktop.exchange.FileWork;
import io.streamboard.desktop.exchange.HomeFiles;
import io.streamboard.desktop.exchange.ProgressCard;
import io.streamboard.desktop.home.HomeScreen;
import io.streamboard.desktop.signin.SignInScreen;
import io.streamboard.desktop.signin.SignInViewModel;
import io.streamboard.desktop.ui.ConnectionSign;
import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Language;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Theme;
import io.streamboard.model.id.BoardId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * One window: the sign-in, or the list of boards and the boards opened from it. All ways between
 * them lead through here. Called by the application and by what the window shows, on the JavaFX
 * thread.
 */
public final class TabbedWindow {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private final Stage stage;
  private final Scene scene = new Scene(new StackPane(), WIDTH, HEIGHT);
  private final Parts parts;
  private final Application application;
  private final List<Action> general;
  private final FileWork work;
  private Registry registry = Registry.EMPTY;
  private Runnable showAgain = () -> {};
  private Optional<BoardTab> tab = Optional.empty();

  /** Makes an empty window on a stage that has no scene yet. */
  public TabbedWindow(Stage stage, Parts parts, Application application) {
    this.stage = stage;
    this.parts = parts;
    this.application = application;
    work = parts.files().newWork();
    general = WindowActions.of(parts.theme(), new Window());
    parts.theme().dress(scene);
    ActionKeys.install(
        scene, () -> registry, () -> board().filter(BoardScreen::hasKeys).isPresent());
    stage.setScene(scene);
    stage.setTitle(Texts.of("app.title"));
    stage.setMinWidth(720);
    stage.setMinHeight(480);
  }

  public Stage stage() {
    return stage;
  }

  public Scene scene() {
    return scene;
  }

  /** The board that is shown; empty while another screen is. */
  public Optional<BoardScreen> board() {
    return tab.flatMap(BoardTab::picture);
  }

  /** What can be done on the screen that is shown now. */
  public Registry registry() {
    return registry;
  }

  /** Shows the same anew, as the words are others now. */
  public void reword() {
    tab.ifPresent(BoardTab::forgetPicture);
    showAgain.run();
  }

  /** Shows the sign-in. */
  public void ask(SignInViewModel model) {
    showAgain = () -> ask(model);
    registry = new Registry(general);
    show(new SignInScreen(model, registry), Texts.of("app.title"));
  }

  /** Shows the list of boards; nothing before the sign-in. */
  public void home() {
    closeBoards();
    application.session().ifPresent(this::showHome);
  }

  private void showHome(Session session) {
    showAgain = () -> showHome(session);
    HomeFiles files = new TabFiles(parts, session, scene).ofHome(work, this::open);
    HomeScreen screen =
        new HomeScreen(session.home(), with(files.actions()), new ProgressCard(work));
    registry = screen.registry();
    show(screen, Texts.of("app.title"));
  }

  /** Opens a board and shows it. */
  public void open(BoardId id) {
    closeBoards();
    Session session = application.session().orElseThrow();
    BoardTab opened = new BoardTab(id, parts, session);
    tab = Optional.of(opened);
    opened.title().addListener((observed, before, now) -> entitle(session, now));
    showBoard(opened, session);
  }

  /** Opens a new board and puts on it what was read for it. */
  private void open(BoardId id, Arrived arrived) {
    open(id);
    Session session = application.session().orElseThrow();
    tab.ifPresent(opened -> new TabFiles(parts, session, scene).of(opened).bring(arrived));
  }

  private List<Action> with(List<Action> more) {
    return Stream.concat(more.stream(), general.stream()).toList();
  }

  private void showBoard(BoardTab shown, Session session) {
    showAgain = () -> showBoard(shown, session);
    BoardScreen screen = shown.picture(() -> picture(shown, session));
    registry = screen.registry();
    show(screen, Texts.of("app.title"));
    entitle(session, shown.title().get());
    screen.focusCanvas();
  }

  private BoardScreen picture(BoardTab shown, Session session) {
    BoardFiles files = new TabFiles(parts, session, scene).of(shown);
    return new BoardScreen(
        shown.model(),
        shown.toasts(),
        parts.theme().dark(),
        new BoardWays(this, shown, parts, session),
        parts.clips(),
        with(files.actions()),
        Controls.stacked(
            new ProgressCard(shown.files()), new ConnectionSign(session.home().connection())),
        this::left);
  }

  private void entitle(Session session, String board) {
    stage.setTitle(
        board.isEmpty()
            ? Texts.of("app.title")
            : Texts.of("app.window", board, session.client().name()));
  }

  /** The board went away by itself: back to the list, with the reason there. */
  private void left(String sentence) {
    home();
    application.session().ifPresent(session -> session.home().say(sentence));
  }

  /** Leaves every board that is open here. */
  public void closeBoards() {
    tab.ifPresent(BoardTab::close);
    tab = Optional.empty();
  }

  /** Tells a line where the person looks. */
  public void say(String line) {
    tab.ifPresent(shown -> shown.toasts().show(line));
  }

  private void show(Parent screen, String title) {
    scene.setRoot(screen);
    stage.setTitle(title);
  }

  /** The window as the actions on every screen change it. */
  private final class Window implements WindowActions.Window {

    @Override
    public void look(Theme.Kind kind) {
      application.look(kind);
    }

    @Override
    public void speak(Language language) {
      application.speak(language);
    }

    @Override
    public void speakAsSystem() {
      application.speakAsSystem();
    }

    @Override
    public void palette() {
      CommandPalette.show(scene, registry);
    }

    @Override
    public void keys() {
      KeyMap.show(scene, registry, board().isPresent());
    }
  }
}
