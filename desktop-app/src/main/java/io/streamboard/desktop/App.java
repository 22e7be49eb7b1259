package io.streamboard.desktop;

import io.streamboard.client.Client;
import io.streamboard.client.ConnectionState;
import io.streamboard.client.SignedIn;
import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.ActionKeys;
import io.streamboard.desktop.action.CommandPalette;
import io.streamboard.desktop.action.KeyMap;
import io.streamboard.desktop.action.Registry;
import io.streamboard.desktop.board.BoardLink;
import io.streamboard.desktop.board.BoardScreen;
import io.streamboard.desktop.board.BoardViewModel;
import io.streamboard.desktop.control.Steered;
import io.streamboard.desktop.home.HomeScreen;
import io.streamboard.desktop.home.HomeViewModel;
import io.streamboard.desktop.platform.Preferences;
import io.streamboard.desktop.platform.PreferencesFile;
import io.streamboard.desktop.share.ShareDialog;
import io.streamboard.desktop.share.ShareViewModel;
import io.streamboard.desktop.signin.SignInScreen;
import io.streamboard.desktop.signin.SignInViewModel;
import io.streamboard.desktop.ui.ConnectionSign;
import io.streamboard.desktop.ui.Dialogs;
import io.streamboard.desktop.ui.Language;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Theme;
import io.streamboard.desktop.ui.Toasts;
import io.streamboard.model.id.BoardId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * The one window and what it shows: sign-in, the list of boards, a board. All ways between screens
 * lead through here.
 */
public final class App implements Steered {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  /** By then a window manager has placed and framed a new window. */
  private static final Duration SETTLING = Duration.ofMillis(300);

  private final Stage stage;
  private final Scene scene = new Scene(new StackPane(), WIDTH, HEIGHT);
  private final Outside outside;
  private final PreferencesFile file;
  private final Theme theme;
  private final Toasts toasts;
  private final List<Action> general;
  private Preferences preferences;
  private Registry registry = Registry.EMPTY;
  private Runnable showAgain = () -> {};
  private Optional<Client> client = Optional.empty();
  private Optional<HomeViewModel> home = Optional.empty();
  private Optional<BoardScreen> board = Optional.empty();

  public App(Stage stage, Outside outside) {
    this.stage = stage;
    this.outside = outside;
    file = new PreferencesFile(outside.folders());
    preferences = file.load();
    theme = new Theme(preferences.theme().flatMap(Theme.Kind::of).orElse(Theme.Kind.LIGHT));
    Texts.speak(preferences.language().flatMap(Language::of).orElseGet(Language::ofSystem));
    toasts = new Toasts(outside.fx());
    general = WindowActions.of(theme, new Window());
    theme.dress(scene);
    ActionKeys.install(scene, () -> registry, () -> board.filter(BoardScreen::hasKeys).isPresent());
    stage.setScene(scene);
    stage.setTitle(Texts.of("app.title"));
    stage.setMinWidth(720);
    stage.setMinHeight(480);
  }

  public void show() {
    stage.show();
  }

  /**
   * Puts the window on a half of the screen, or as near to that as its least size allows; once more
   * when it is shown, as some window managers place a new window themselves.
   */
  void standOn(Arguments.Half half) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    double width = Math.max(stage.getMinWidth(), screen.getWidth() / 2);
    double left =
        switch (half) {
          case LEFT -> screen.getMinX();
          case RIGHT -> Math.max(screen.getMinX(), screen.getMaxX() - width);
        };
    stage.setWidth(width);
    stage.setHeight(Math.min(screen.getHeight(), 1.1 * HEIGHT));
    place(left, screen.getMinY());
    stage.setOnShown(shown -> outside.fx().after(SETTLING, () -> place(left, screen.getMinY())));
  }

  private void place(double x, double y) {
    stage.setX(x);
    stage.setY(y);
  }

  /** Asks who it is; what is given is filled in, else what was used last. */
  public void signIn(Optional<String> server, Optional<String> name, String line) {
    SignInViewModel model =
        new SignInViewModel(outside.accounts(), outside.blocking(), outside.fx(), this::signedIn);
    model.server().set(server.or(preferences::server).orElse(""));
    model.name().set(name.or(preferences::name).orElse(""));
    model.say(line);
    showSignIn(model);
    String first =
        model.server().get().isEmpty()
            ? "#server"
            : model.name().get().isEmpty() ? "#name" : "#password";
    Platform.requestNextPulse();
    outside
        .fx()
        .run(
            () ->
                Optional.ofNullable(scene.lookup(first)).ifPresent(field -> field.requestFocus()));
  }

  private void showSignIn(SignInViewModel model) {
    showAgain = () -> showSignIn(model);
    registry = new Registry(general);
    show(new SignInScreen(model, registry), Texts.of("app.title"));
  }

  private void signedIn(SignedIn who) {
    remember(preferences.signedIn(who.server().toString(), who.name()));
    connect(who);
    home();
  }

  /** Goes on with a sign-in; shows nothing yet. */
  public void connect(SignedIn who) {
    Client connected = outside.connector().connect(who);
    HomeViewModel list = new HomeViewModel(connected, outside.fx(), this::open);
    client = Optional.of(connected);
    home = Optional.of(list);
    list.connection().addListener((observed, before, now) -> connectionChanged(now));
    list.start();
  }

  private void connectionChanged(ConnectionState now) {
    if (now instanceof ConnectionState.Ended(var code)) {
      leaveBoard();
      client.ifPresent(Client::close);
      client = Optional.empty();
      signIn(Optional.empty(), Optional.empty(), Texts.ofCode("error", code.code()));
    }
  }

  public void home() {
    leaveBoard();
    home.ifPresent(this::showHome);
  }

  private void showHome(HomeViewModel model) {
    showAgain = () -> showHome(model);
    HomeScreen screen = new HomeScreen(model, general);
    registry = screen.registry();
    show(screen, Texts.of("app.title"));
  }

  public void open(BoardId id) {
    leaveBoard();
    Client connected = client.orElseThrow();
    BoardViewModel model = new BoardViewModel(connected.me(), outside.fx(), toasts, outside.ids());
    model.title().addListener((observed, before, now) -> entitle(now));
    showBoard(model, id);
    model.attach(connected.open(id, new BoardLink(outside.fx(), model)));
  }

  private void showBoard(BoardViewModel model, BoardId id) {
    showAgain =
        () -> {
          showBoard(model, id);
          entitle(model.title().get());
        };
    ConnectionSign sign = new ConnectionSign(home.orElseThrow().connection());
    BoardScreen screen =
        new BoardScreen(
            model,
            toasts,
            theme.dark(),
            new Elsewhere(model, id),
            outside.clips(),
            general,
            sign,
            this::left);
    board = Optional.of(screen);
    registry = screen.registry();
    show(screen, Texts.of("app.title"));
    screen.focusCanvas();
  }

  private void entitle(String board) {
    String who = client.map(Client::name).orElse("");
    stage.setTitle(Texts.of("app.window", board, who));
  }

  /** The board went away by itself: back to the list, with the reason there. */
  private void left(String sentence) {
    board = Optional.empty();
    home();
    home.ifPresent(model -> model.say(sentence));
  }

  private void leaveBoard() {
    board.ifPresent(screen -> screen.model().close());
    board = Optional.empty();
  }

  private void show(Parent screen, String title) {
    scene.setRoot(screen);
    stage.setTitle(title);
  }

  /** What can be done on the screen that is shown now. */
  Registry registry() {
    return registry;
  }

  private void remember(Preferences now) {
    preferences = now;
    file.save(now);
  }

  Theme theme() {
    return theme;
  }

  /** An error that nobody expected and that the window survives. */
  void say(String line) {
    toasts.show(line);
  }

  /** Ends everything that this made; in reverse order. */
  public void stop() {
    leaveBoard();
    client.ifPresent(Client::close);
    client = Optional.empty();
  }

  @Override
  public Scene scene() {
    return scene;
  }

  @Override
  public Optional<BoardScreen> board() {
    return board;
  }

  @Override
  public void openBoard(String id) {
    open(new BoardId(id));
  }

  @Override
  public void quit() {
    Platform.exit();
  }

  /** Where the bar of one board leads. */
  private final class Elsewhere implements io.streamboard.desktop.board.Elsewhere {

    private final BoardViewModel model;
    private final BoardId id;

    private Elsewhere(BoardViewModel model, BoardId id) {
      this.model = model;
      this.id = id;
    }

    @Override
    public void home() {
      App.this.home();
    }

    @Override
    public void share() {
      ShareViewModel sharing =
          new ShareViewModel(
              client.orElseThrow(),
              outside.fx(),
              id,
              model::submit,
              model.mayManage().get(),
              model.selection().now());
      new ShareDialog(sharing, scene, model.title().get()).show();
    }

    @Override
    public void rename() {
      Dialogs.askText(scene, "home.rename.header", "home.new.label", model.title().get())
          .ifPresent(model.actions()::rename);
    }
  }

  /** The window as the actions on every screen change it. */
  private final class Window implements WindowActions.Window {

    @Override
    public void look(Theme.Kind kind) {
      theme.use(kind);
      remember(preferences.looking(kind.key()));
    }

    @Override
    public void speak(Language language) {
      remember(preferences.speaking(Optional.of(language.tag())));
      Texts.speak(language);
      showAgain.run();
    }

    @Override
    public void speakAsSystem() {
      remember(preferences.speaking(Optional.empty()));
      Texts.speak(Language.ofSystem());
      showAgain.run();
    }

    @Override
    public void palette() {
      CommandPalette.show(scene, registry);
    }

    @Override
    public void keys() {
      KeyMap.show(scene, registry, board.isPresent());
    }
  }
}
