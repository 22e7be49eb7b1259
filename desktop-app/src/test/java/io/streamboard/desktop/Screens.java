package io.streamboard.desktop;

import io.streamboard.client.BoardHandle;
import io.streamboard.client.BoardListener;
import io.streamboard.client.ConnectionState;
import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.fake.FakeClient;
import io.streamboard.desktop.fake.FakeServer;
import io.streamboard.desktop.share.ShareDialog;
import io.streamboard.desktop.share.ShareViewModel;
import io.streamboard.desktop.ui.Pictures;
import io.streamboard.model.access.Role;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Writes a picture of every screen into a folder, with made-up content in the fake server: light
 * and dark, at two sizes, one at twice the density. Started by {@link ScreensMain}.
 */
public final class Screens extends Application {

  private static final List<int[]> SIZES = List.of(new int[] {1280, 800}, new int[] {1920, 1200});

  private final Deque<Runnable> steps = new ArrayDeque<>();
  private final FakeServer server = new FakeServer();
  private final PersonId ana = server.person("Ana");
  private final PersonId ben = server.person("Ben");
  private final PersonId long1 = server.person("Maximiliane von und zu Hohenberg-Langenstein");
  private Path folder = Path.of(".");
  private Optional<App> shown = Optional.empty();
  private Optional<Stage> window = Optional.empty();
  private BoardId board = new BoardId("none");
  private Optional<FakeOutside> outside = Optional.empty();
  private String suffix = "";

  /** Called by JavaFX only. */
  public Screens() {}

  @Override
  public void start(Stage stage) throws IOException {
    folder = Path.of(getParameters().getRaw().getFirst());
    Files.createDirectories(folder);
    FakeOutside fakes = new FakeOutside(server, Files.createTempDirectory("screens"));
    outside = Optional.of(fakes);
    App app = new App(stage, fakes.outside());
    shown = Optional.of(app);
    window = Optional.of(stage);
    app.show();
    script();
    next();
  }

  private App app() {
    return shown.orElseThrow();
  }

  private Scene scene() {
    return app().scene();
  }

  private void script() {
    for (int[] size : SIZES) {
      for (boolean dark : new boolean[] {false, true}) {
        step(() -> begin(size[0], size[1], dark));
        signIn();
        if (size[0] == 1280 && !dark) {
          emptyHome();
        }
        home();
        board(size[0] == 1280 && !dark);
        step(() -> app().stop());
      }
    }
    step(Platform::exit);
  }

  private void begin(int width, int height, boolean dark) {
    suffix = "-" + width + "x" + height + (dark ? "-dark" : "-light");
    window.ifPresent(
        stage -> {
          stage.setWidth(width);
          stage.setHeight(height);
        });
    app().theme().dark(dark);
  }

  private void signIn() {
    step(() -> app().signIn(Optional.of("https://boards.example.invalid"), Optional.of("ana"), ""));
    shot("sign-in");
    step(
        () ->
            app()
                .signIn(
                    Optional.of("https://boards.example.invalid"),
                    Optional.of("ana"),
                    "Name or password is wrong, or the account is disabled."));
    shot("sign-in-error");
    step(() -> ((Hyperlink) scene().lookup("#other-way")).fire());
    shot("set-up");
  }

  private void emptyHome() {
    step(
        () -> {
          app().connect(FakeOutside.who("Newcomer"));
          app().home();
        });
    shot("home-empty");
  }

  private void home() {
    step(
        () -> {
          fill();
          app().connect(FakeOutside.who("Ana"));
          app().home();
        });
    step(() -> SampleBoard.share(server, server.board(ben, "Garden party"), ben, ana, Role.VIEWER));
    shot("home");
  }

  private void fill() {
    if (!board.value().equals("none")) {
      return;
    }
    board = SampleBoard.make(server, ana, "Spring release");
    SampleBoard.share(server, board, ana, ben, Role.EDITOR);
    SampleBoard.share(server, board, ana, long1, Role.VIEWER);
    SampleBoard.hide(server, board, ana, new WidgetId("note-560-432"), ben);
    server.board(ana, "Hiring");
    server.board(
        ana,
        "Retrospective of the second quarter, with everything that anybody ever wanted to say about"
            + " the build and was too polite to");
    SampleBoard.share(server, server.board(ben, "Reading list"), ben, ana, Role.EDITOR);
  }

  private void board(boolean details) {
    step(() -> app().open(board));
    step(this::othersArrive);
    step(
        () ->
            model()
                .selection()
                .select(List.of(new WidgetId("note-40-120"), new WidgetId("note-40-276"))));
    shot("board");
    step(() -> model().writing().edit(new WidgetId("note-300-276")));
    shot("board-writing");
    step(() -> model().writing().stop());
    step(() -> model().viewport().look(new Camera(-2600, -1500, 0.2)));
    shot("board-far");
    if (details) {
      details();
    }
    step(this::share);
    step(this::findPeople);
    shot("share");
    step(() -> app().home());
  }

  private void details() {
    step(() -> model().viewport().fit());
    step(
        () ->
            outside.orElseThrow().client("Ana").connection(new ConnectionState.Waiting(3, 4_200)));
    step(() -> app().say("x"));
    shot("board-offline");
    step(() -> outside.orElseThrow().client("Ana").connection(new ConnectionState.Online(true)));
    step(() -> Pictures.write(scene(), 2, folder.resolve("board-double-density.png")));
    step(
        () -> {
          app().home();
          app().open(server.board(ana, "Fresh"));
        });
    shot("board-empty");
    step(
        () -> {
          app().home();
          app().open(board);
          model().selection().select(List.of(new WidgetId("note-560-432")));
        });
  }

  private io.streamboard.desktop.board.BoardViewModel model() {
    return app().board().orElseThrow().model();
  }

  private void othersArrive() {
    show(
        "Ben",
        new Presence(
            Optional.of(new Point(640, 230)),
            List.of(new WidgetId("question")),
            drag(),
            Optional.empty()));
    show(
        "Maximiliane von und zu Hohenberg-Langenstein",
        new Presence(
            Optional.of(new Point(460, 420)),
            List.of(new WidgetId("note-300-276")),
            Optional.empty(),
            Optional.empty()));
  }

  private static Optional<Presence.Drag> drag() {
    return Optional.of(
        new Presence.Drag(
            "drag",
            List.of(
                new Presence.Dragged(new WidgetId("question"), Bounds.of(850, 185, 180, 130)))));
  }

  private void show(String name, Presence presence) {
    FakeClient client = outside.orElseThrow().client(name);
    BoardHandle handle =
        client.isOpen(board) ? client.handle(board) : client.open(board, new Deaf());
    handle.show(presence);
  }

  private void share() {
    model().selection().select(List.of(new WidgetId("note-560-432")));
    ShareViewModel sharing =
        new ShareViewModel(
            outside.orElseThrow().client("Ana"),
            outside.orElseThrow().outside().fx(),
            board,
            model()::submit,
            true,
            model().selection().now());
    ShareDialog dialog = new ShareDialog(sharing, scene(), "Spring release");
    dialog.pane().setMaxSize(560, 620);
    StackPane page = new StackPane(dialog.pane());
    page.getStyleClass().add("scrim");
    scene().setRoot(page);
  }

  private void findPeople() {
    ((TextField) scene().lookup("#board-find")).setText("n");
  }

  private void shot(String name) {
    step(() -> Pictures.write(scene(), 1, folder.resolve(name + suffix + ".png")));
  }

  private void step(Runnable step) {
    steps.add(step);
  }

  private void next() {
    Runnable step = steps.poll();
    if (step == null) {
      return;
    }
    PauseTransition pause = new PauseTransition(Duration.millis(400));
    pause.setOnFinished(
        event -> {
          try {
            step.run();
            next();
          } catch (UncheckedIOException unwritable) {
            System.err.println(unwritable.getMessage());
            Platform.exit();
          }
        });
    pause.play();
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
