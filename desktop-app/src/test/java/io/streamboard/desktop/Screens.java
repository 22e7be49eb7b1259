package io.streamboard.desktop;

import io.streamboard.client.BoardHandle;
import io.streamboard.client.BoardListener;
import io.streamboard.client.ConnectionState;
import io.streamboard.desktop.board.BoardViewModel;
import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.fake.FakeClient;
import io.streamboard.desktop.fake.FakeServer;
import io.streamboard.desktop.ui.Sheet;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Theme;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;

/**
 * Brings one window through every screen, with made-up content in the fake server, and has each
 * looked at.
 */
final class Screens {

  private static final String SERVER = "https://boards.example.invalid";
  private static final String LONG_NAME = "Maximiliane von und zu Hohenberg-Langenstein";
  private static final WidgetId RISK = new WidgetId("note-560-432");
  private static final WidgetId QUESTION = new WidgetId("question");

  private final Studio studio;
  private final Look look;
  private final Visitor visitor;
  private final FakeServer server = new FakeServer();
  private final FakeOutside outside;
  private final PersonId ana = server.person("Ana");
  private final PersonId ben = server.person("Ben");
  private final PersonId longName = server.person(LONG_NAME);
  private Optional<App> shown = Optional.empty();
  private BoardId board = new BoardId("none");
  private BoardId retrospective = board;

  Screens(Studio studio, Look look, Visitor visitor) throws IOException {
    this.studio = studio;
    this.look = look;
    this.visitor = visitor;
    outside = new FakeOutside(server, Files.createTempDirectory("screens"));
  }

  /** What is done on each screen; called on the thread that walks. */
  interface Visitor {
    void take(String screen, Theme theme);
  }

  /** Walks through all screens. Throws {@link AssertionError} when one cannot be shown. */
  void walk() {
    begin();
    signIn();
    emptyHome();
    content();
    home();
    longNames();
    as("Ana");
    board();
    writing();
    sharing();
    connection();
    viewer();
    revoked();
    broken();
  }

  private void begin() {
    studio.run(
        () -> {
          App app = new App(studio.stage(), outside.outside());
          shown = Optional.of(app);
          Texts.speak(look.language());
          app.theme().use(look.theme());
          studio.stage().setWidth(look.width());
          studio.stage().setHeight(look.height());
          app.show();
        });
  }

  private App app() {
    return shown.orElseThrow();
  }

  private BoardViewModel model() {
    return app().board().orElseThrow().model();
  }

  private void signIn() {
    studio.run(() -> app().signIn(Optional.empty(), Optional.empty(), ""));
    shot("sign-in-first-start");
    studio.run(() -> app().signIn(Optional.of(SERVER), Optional.of("Ana"), ""));
    shot("sign-in");
    type("#password", "wrong");
    press("#go");
    shot("sign-in-error");
    studio.run(() -> studio.node(Hyperlink.class, "#other-way").fire());
    shot("set-up");
    type("#code", "0000-0000");
    type("#password", "a long one, but the code is wrong");
    press("#go");
    shot("set-up-error");
  }

  private void emptyHome() {
    studio.run(
        () -> {
          app().connect(FakeOutside.who("Newcomer"));
          app().home();
        });
    shot("home-empty");
    studio.run(() -> app().open(server.board(server.person("Newcomer"), "Fresh")));
    shot("board-empty");
  }

  private void content() {
    board = SampleBoard.make(server, ana, "Spring release");
    SampleBoard.share(server, board, ana, ben, Role.VIEWER);
    SampleBoard.share(server, board, ana, longName, Role.EDITOR);
    SampleBoard.hide(server, board, ana, RISK, ben);
    server.board(ana, "Hiring");
    retrospective =
        server.board(
            ana,
            "Retrospective of the second quarter, with everything that anybody ever wanted to say"
                + " about the build and was too polite to");
    SampleBoard.share(server, server.board(ben, "Reading list"), ben, ana, Role.EDITOR);
  }

  private void home() {
    as("Ana");
    studio.run(
        () -> SampleBoard.share(server, server.board(ben, "Garden party"), ben, ana, Role.VIEWER));
    shot("home");
    studio.run(() -> studio.node(Node.class, "#board-" + board).requestFocus());
    shot("home-focus");
    studio.begin(() -> studio.node(ButtonBase.class, "#new-board").fire());
    studio.until("the dialog", () -> studio.shows("#dialog-text"));
    shot("home-new-board");
    studio.closeOthers();
    open("#more-" + board);
    shot("home-more");
    studio.closeOthers();
  }

  private void longNames() {
    as(LONG_NAME);
    studio.run(() -> SampleBoard.share(server, retrospective, ana, longName, Role.OWNER));
    shot("home-long-names");
    studio.run(() -> app().open(retrospective));
    shot("board-long-title");
    press("#share");
    studio.until("the dialog", () -> studio.shows("#share-dialog"));
    shot("share-long-title");
    studio.closeOthers();
  }

  private void as(String name) {
    studio.run(
        () -> {
          app().stop();
          outside.client(name).connection(new ConnectionState.Online(true));
          app().connect(FakeOutside.who(name));
          app().home();
        });
  }

  private void board() {
    studio.run(() -> app().open(board));
    shot("board");
    studio.run(this::othersArrive);
    shot("board-others");
    select("note-40-120", "note-40-276", "start");
    shot("board-selection");
    open("#colours");
    shot("board-colours");
    studio.closeOthers();
    open("#tool-shape");
    shot("board-shapes");
    studio.closeOthers();
    studio.run(() -> model().gestures().band(Optional.of(Bounds.of(20, 60, 420, 330))));
    shot("board-band");
    studio.run(() -> model().gestures().band(Optional.empty()));
    studio.run(() -> model().viewport().look(new Camera(-2400, -1500, 0.2)));
    shot("board-far");
    studio.run(() -> model().viewport().look(new Camera(820, 60, 3)));
    shot("board-near");
    studio.run(() -> model().viewport().fit());
    actions();
  }

  private void actions() {
    perform("menu");
    shot("board-menu");
    studio.closeOthers();
    select();
    perform("menu");
    shot("board-menu-free");
    studio.closeOthers();
    select("note-40-120", "note-40-276", "start");
    perform("find");
    type("#find-text", "the");
    perform("find-next");
    shot("board-find");
    studio.run(() -> model().finding().close());
    select("note-40-120", "note-40-276", "start");
    perform("palette");
    shot("board-palette");
    type("#palette-query", "add");
    shot("board-palette-search");
    perform("keys");
    shot("board-keys");
    type("#key-map-query", "sel");
    shot("board-keys-search");
    studio.run(() -> Sheet.closeAny(studio.stage().getScene()));
  }

  private void perform(String action) {
    studio.run(() -> app().registry().get(action).perform());
  }

  private void select(String... widgets) {
    studio.run(() -> model().selection().select(Stream.of(widgets).map(WidgetId::new).toList()));
  }

  private void writing() {
    select("note-300-276");
    studio.run(() -> model().writing().edit(new WidgetId("note-300-276")));
    shot("board-writing");
    studio.run(() -> model().writing().stop());
    select("question");
    studio.run(() -> model().writing().edit(QUESTION));
    shot("board-writing-shape");
    studio.run(() -> model().writing().stop());
  }

  private void sharing() {
    studio.run(() -> model().selection().select(List.of()));
    share();
    shot("share-board");
    type("#board-find", "n");
    studio.until("people", () -> studio.shows("#found-Newcomer"));
    shot("share-board-find");
    type("#board-find", "nobody");
    studio.until("nobody", () -> !studio.shows("#found-Newcomer"));
    shot("share-board-nobody");
    studio.closeOthers();
    select(RISK.value(), "note-560-276");
    share();
    studio.until("the rights", () -> studio.shows("#widget-rights .combo-box"));
    shot("share-widgets");
    studio.closeOthers();
  }

  private void share() {
    press("#share");
    studio.until("the dialog", () -> studio.shows("#share-dialog"));
  }

  private void connection() {
    select();
    FakeClient client = outside.client("Ana");
    studio.run(() -> client.connection(new ConnectionState.Waiting(3, 4_200)));
    studio.run(() -> app().say(Texts.of("void.superseded")));
    shot("board-offline");
    studio.run(() -> client.connection(new ConnectionState.Online(false)));
    shot("board-behind");
    studio.run(() -> client.connection(new ConnectionState.Waiting(1, 1_000)));
    studio.run(() -> app().home());
    shot("home-offline");
    studio.run(() -> client.connection(new ConnectionState.Online(true)));
  }

  private void viewer() {
    studio.run(() -> outside.client("Ben").handle(board).close());
    as("Ben");
    studio.run(() -> app().open(board));
    select("note-560-276");
    shot("board-viewer");
    share();
    shot("share-viewer");
    studio.closeOthers();
  }

  private void revoked() {
    studio.run(
        () ->
            server.submit(
                board,
                ana,
                new WriterId("revoker"),
                new Operation.BoardRevoke(new Principal.Person(ben))));
    studio.until("the list", () -> studio.shows("#home-screen"));
    shot("home-revoked");
    studio.run(() -> app().open(board));
    studio.until("the list", () -> studio.shows("#home-screen"));
    shot("home-not-found");
    studio.run(
        () ->
            outside.client("Ben").connection(new ConnectionState.Ended(ErrorCode.UNAUTHENTICATED)));
    studio.until("the sign-in", () -> studio.shows("#sign-in-screen"));
    shot("sign-in-again");
  }

  private void broken() {
    studio.run(() -> new ErrorScreen(studio.stage()).show(new IllegalStateException("made up")));
    shot("error");
    studio.run(() -> app().stop());
  }

  private void othersArrive() {
    show(
        "Ben",
        new Presence(
            Optional.of(new Point(640, 230)),
            List.of(QUESTION),
            Optional.of(
                new Presence.Drag(
                    "drag",
                    List.of(new Presence.Dragged(QUESTION, Bounds.of(850, 185, 180, 130))))),
            Optional.empty()));
    show(
        LONG_NAME,
        new Presence(
            Optional.of(new Point(430, 420)),
            List.of(new WidgetId("note-300-276")),
            Optional.empty(),
            Optional.of(new WidgetId("note-300-276"))));
  }

  private void show(String name, Presence presence) {
    BoardHandle handle = outside.client(name).open(board, new Deaf());
    handle.show(presence);
  }

  private void type(String field, String text) {
    studio.run(() -> studio.node(TextInputControl.class, field).setText(text));
  }

  private void press(String button) {
    studio.run(() -> studio.node(ButtonBase.class, button).fire());
  }

  private void open(String menu) {
    studio.run(() -> studio.node(MenuButton.class, menu).show());
  }

  private void shot(String name) {
    visitor.take(name, app().theme());
  }

  /** Somebody else's window, which nobody looks at. */
  private static final class Deaf implements BoardListener {

    @Override
    public void opened(BoardView view) {}

    @Override
    public void changed(BoardView view, Set<WidgetId> touched) {}

    @Override
    public void ended(ServerMessage.Ending ending) {}

    @Override
    public void failed(ErrorCode code, String message) {}
  }
}
