package io.streamboard.desktop;

import io.streamboard.client.BoardHandle;
import io.streamboard.client.ConnectionState;
import io.streamboard.desktop.board.BoardViewModel;
import io.streamboard.desktop.fake.FakeServer;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Theme;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.wire.Presence;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;

/**
 * Brings one window through every screen, with made-up content in the fake server, and has each
 * looked at.
 */
final class Screens {

  static final String SERVER = "https://boards.example.invalid";
  static final String LONG_NAME = "Maximiliane von und zu Hohenberg-Langenstein";
  static final WidgetId RISK = new WidgetId("note-560-432");
  static final WidgetId QUESTION = new WidgetId("question");

  private static final int SMALL = 800;
  private static final double CORNER = 40;

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
  private final List<Chapter> chapters =
      List.of(
          new SignInChapter(this),
          new HomeChapter(this),
          new BoardChapter(this),
          new ActionsChapter(this),
          new SearchChapter(this),
          new WritingChapter(this),
          new InkChapter(this),
          new RelationsChapter(this),
          new FilesChapter(this),
          new TalkChapter(this),
          new OutlineChapter(this),
          new ImageChapter(this),
          new HandlesChapter(this),
          new SharingChapter(this),
          new TabsChapter(this),
          new ConnectionChapter(this));

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
    chapters.forEach(Chapter::walk);
    studio.run(() -> app().stop());
  }

  /** The names of all pictures, in the order in which they are taken. */
  List<String> pictures() {
    return chapters.stream().flatMap(chapter -> chapter.pictures().stream()).toList();
  }

  private void begin() {
    studio.run(
        () -> {
          App app = new App(studio.stage(), outside.outside());
          shown = Optional.of(app);
          Texts.speak(look.language());
          app.reword();
          app.theme().use(look.theme());
          studio.stage().setWidth(look.width());
          studio.stage().setHeight(look.height());
          place();
          app.show();
        });
  }

  /** The headless platform has 1,000 pixels each way and fails at a menu that goes beyond. */
  private void place() {
    if (look.width() < SMALL) {
      studio.stage().setX(CORNER);
      studio.stage().setY(CORNER);
    }
  }

  Studio studio() {
    return studio;
  }

  FakeServer server() {
    return server;
  }

  FakeOutside outside() {
    return outside;
  }

  /** Who owns the board that is shown. */
  PersonId ana() {
    return ana;
  }

  /** Who may see the board and not all that is on it. */
  PersonId ben() {
    return ben;
  }

  /** Who may change the board and has a name that hardly fits anywhere. */
  PersonId longName() {
    return longName;
  }

  /** The board with made-up content; a name only before {@link HomeChapter} has made it. */
  BoardId board() {
    return board;
  }

  void use(BoardId made) {
    board = made;
  }

  /** Puts somebody else on the board, in a window that nobody looks at. */
  void show(String name, Presence presence) {
    BoardHandle handle = outside.client(name).open(board, new Deaf());
    handle.show(presence);
  }

  /** Opens the dialog that grants rights. */
  void share() {
    press("#share");
    studio.until("the dialog", () -> studio.shows("#share-dialog"));
  }

  App app() {
    return shown.orElseThrow();
  }

  BoardViewModel model() {
    return app().board().orElseThrow().model();
  }

  void as(String name) {
    studio.run(
        () -> {
          app().stop();
          outside.client(name).connection(new ConnectionState.Online(true));
          app().connect(FakeOutside.who(name));
          app().home();
        });
  }

  void perform(String action) {
    studio.run(() -> app().registry().get(action).perform());
  }

  void select(String... widgets) {
    studio.run(() -> model().selection().select(Stream.of(widgets).map(WidgetId::new).toList()));
  }

  void type(String field, String text) {
    studio.run(() -> studio.node(TextInputControl.class, field).setText(text));
  }

  void press(String button) {
    studio.run(() -> studio.node(ButtonBase.class, button).fire());
  }

  void open(String menu) {
    studio.run(() -> studio.node(MenuButton.class, menu).show());
  }

  void shot(String name) {
    visitor.take(name, app().theme());
  }
}
