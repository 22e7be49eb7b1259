package io.streamboard.desktop;

import io.streamboard.client.Client;
import io.streamboard.client.ConnectionState;
import io.streamboard.client.SignedIn;
import io.streamboard.desktop.action.Registry;
import io.streamboard.desktop.board.BoardScreen;
import io.streamboard.desktop.board.Snaps;
import io.streamboard.desktop.board.image.ImageParts;
import io.streamboard.desktop.control.Steered;
import io.streamboard.desktop.exchange.FileMeans;
import io.streamboard.desktop.exchange.ServerPictures;
import io.streamboard.desktop.home.HomeViewModel;
import io.streamboard.desktop.platform.Preferences;
import io.streamboard.desktop.platform.PreferencesFile;
import io.streamboard.desktop.signin.SignInViewModel;
import io.streamboard.desktop.ui.Dialogs;
import io.streamboard.desktop.ui.Language;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Theme;
import io.streamboard.desktop.window.Application;
import io.streamboard.desktop.window.BoardTab;
import io.streamboard.desktop.window.Parts;
import io.streamboard.desktop.window.Session;
import io.streamboard.desktop.window.TabbedWindow;
import io.streamboard.desktop.window.WindowPlace;
import io.streamboard.desktop.window.Windows;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.wire.Answer;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * What is there once however many windows are open: the sign-in, what is preferred, the windows.
 */
public final class App implements Steered {

  private final Outside outside;
  private final PreferencesFile file;
  private final Theme theme;
  private final Windows windows;
  private Preferences preferences;
  private Optional<Session> session = Optional.empty();
  private Optional<Outside.Connected> connection = Optional.empty();
  private boolean remembering;

  public App(Stage stage, Outside outside) {
    this.outside = outside;
    file = new PreferencesFile(outside.folders());
    preferences = file.load();
    theme = new Theme(preferences.theme().flatMap(Theme.Kind::of).orElse(Theme.Kind.LIGHT));
    Texts.speak(preferences.language().flatMap(Language::of).orElseGet(Language::ofSystem));
    Snaps snaps = new Snaps(preferences.snaps());
    snaps.remember(text -> remember(preferences.snapping(text)));
    Parts parts =
        new Parts(
            outside.fx(),
            outside.clips(),
            outside.ids(),
            outside.millis(),
            means(outside),
            outside.browser(),
            snaps,
            announcing(),
            theme);
    windows = new Windows(parts, new Shared());
    windows.add(stage);
    preferences.place().flatMap(WindowPlace::parse).ifPresent(windows::stand);
  }

  private BooleanProperty announcing() {
    BooleanProperty on = new SimpleBooleanProperty(preferences.announces());
    on.addListener((observed, before, now) -> remember(preferences.announcing(now)));
    return on;
  }

  private static FileMeans means(Outside outside) {
    return new FileMeans(
        outside.fx(), outside.blocking(), outside.files(), outside.clips(), outside.ids());
  }

  /** Makes the first picture before there is a window, which would be empty until then. */
  public void show() {
    scene().getRoot().applyCss();
    scene().getRoot().layout();
    windows.front().stage().show();
  }

  /** Keeps the first window on the screen with all of its frame. */
  void fit() {
    firstPlace().fit();
  }

  void standOn(Arguments.Half half) {
    firstPlace().standOn(half);
  }

  private FirstPlace firstPlace() {
    return new FirstPlace(windows.front().stage(), outside.fx());
  }

  /** Asks who it is; what is given is filled in, else what was used last. */
  public void signIn(Optional<String> server, Optional<String> name, String line) {
    SignInViewModel model =
        new SignInViewModel(outside.accounts(), outside.blocking(), outside.fx(), this::signedIn);
    model.server().set(server.or(preferences::server).orElse(""));
    model.name().set(name.or(preferences::name).orElse(""));
    model.say(line);
    windows.front().ask(model);
    String first =
        model.server().get().isEmpty()
            ? "#server"
            : model.name().get().isEmpty() ? "#name" : "#password";
    Platform.requestNextPulse();
    outside
        .fx()
        .run(
            () ->
                Optional.ofNullable(scene().lookup(first))
                    .ifPresent(field -> field.requestFocus()));
  }

  private void signedIn(SignedIn who) {
    remember(preferences.signedIn(who.server().toString(), who.name()));
    connect(who);
    home();
    goOn();
  }

  /**
   * Has the boards at hand that were open when the person left, once it is known which are left.
   */
  private void goOn() {
    session.ifPresent(
        now ->
            OpenedBefore.of(preferences)
                .whenListed(now.home(), windows.front(), () -> remembering = true));
  }

  /** Goes on with a sign-in; shows nothing yet. */
  public void connect(SignedIn who) {
    Outside.Connected link = outside.connector().connect(who);
    connection = Optional.of(link);
    Client connected = link.client();
    HomeViewModel list = new HomeViewModel(connected, outside.fx(), this::open);
    session =
        Optional.of(new Session(connected, list, new ServerPictures(link.blobs()), images(link)));
    list.connection().addListener((observed, before, now) -> connectionChanged(now));
    list.start();
  }

  private ImageParts images(Outside.Connected link) {
    return new ImageParts(link.blobs(), outside.decoder(), outside.blocking(), outside.fx());
  }

  /** What is unsent stays on this computer until the same person signs in again. */
  private void signOut() {
    int unsent = connection.map(one -> one.unsent().getAsInt()).orElse(0);
    if (unsent == 0 || mayLeave(unsent)) {
      Optional<SignedIn> was = connection.map(Outside.Connected::who);
      stop();
      signIn(Optional.empty(), Optional.empty(), "");
      was.ifPresent(who -> outside.blocking().execute(() -> leave(who)));
    }
  }

  private void leave(SignedIn who) {
    boolean _ = outside.accounts().signOut(who);
  }

  private boolean mayLeave(int unsent) {
    return Dialogs.confirm(
        scene(),
        Texts.of("signout.header"),
        Texts.of("signout.detail", unsent),
        Texts.of("action.sign-out"));
  }

  private void connectionChanged(ConnectionState now) {
    if (now instanceof ConnectionState.Ended(var code)) {
      stop();
      signIn(Optional.empty(), Optional.empty(), Texts.ofCode("error", code.code()));
    }
  }

  public void home() {
    windows.front().home();
  }

  public void open(BoardId id) {
    windows.open(id);
  }

  /** What can be done on the screen that is shown now. */
  Registry registry() {
    return windows.front().registry();
  }

  private void remember(Preferences now) {
    preferences = now;
    file.save(now);
  }

  /** Shows everything in the words of now. */
  void reword() {
    windows.all().forEach(TabbedWindow::reword);
  }

  Theme theme() {
    return theme;
  }

  /** An error that nobody expected and that the window survives. */
  void say(String line) {
    windows.front().say(line);
  }

  /** Ends everything that this made; in reverse order. */
  public void stop() {
    if (remembering) {
      remember(preferences.standing(windows.place().text()));
    }
    remembering = false;
    windows.closeBoards();
    session = Optional.empty();
    connection.ifPresent(Outside.Connected::close);
    connection = Optional.empty();
  }

  @Override
  public Scene scene() {
    return windows.front().scene();
  }

  @Override
  public Optional<BoardScreen> board() {
    return windows.front().board();
  }

  @Override
  public String screen() {
    return windows.front().screen();
  }

  /** The windows that are open, the oldest first. */
  List<TabbedWindow> windows() {
    return windows.all();
  }

  @Override
  public void openBoard(String id) {
    open(new BoardId(id));
  }

  @Override
  public void quit() {
    Platform.exit();
  }

  /** The application as its windows see it. */
  private final class Shared implements Application {

    @Override
    public Optional<Session> session() {
      return session;
    }

    @Override
    public void signOut() {
      App.this.signOut();
    }

    @Override
    public void look(Theme.Kind kind) {
      Windows.closePopups();
      theme.use(kind);
      remember(preferences.looking(kind.key()));
    }

    @Override
    public void speak(Language language) {
      remember(preferences.speaking(Optional.of(language.tag())));
      Texts.speak(language);
      reword();
    }

    @Override
    public void speakAsSystem() {
      remember(preferences.speaking(Optional.empty()));
      Texts.speak(Language.ofSystem());
      reword();
    }

    @Override
    public void openWindow(TabbedWindow beside) {
      windows.openBeside(beside).home();
    }

    @Override
    public void rehouse(BoardTab tab, TabbedWindow from, Optional<Point2D> at) {
      windows.rehouse(tab, from, at);
    }

    @Override
    public ObservableBooleanValue hasOthers() {
      return windows.hasOthers();
    }

    @Override
    public void visit(Answer.Hit found) {
      windows.open(found.board(), found.widget());
    }

    @Override
    public void closed(BoardId board) {
      windows.closed(board);
    }

    @Override
    public void reopen(TabbedWindow in) {
      windows.reopen(in);
    }

    @Override
    public ObservableBooleanValue mayReopen() {
      return windows.mayReopen();
    }

    @Override
    public void rearranged() {
      if (remembering) {
        remember(OpenedBefore.now(preferences, windows.all(), windows.front()));
      }
    }
  }
}
