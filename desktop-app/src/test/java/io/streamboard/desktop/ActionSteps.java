package io.streamboard.desktop;

import io.streamboard.desktop.board.BoardViewModel;
import io.streamboard.desktop.board.tool.SelectTool;
import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.fake.FakeServer;
import io.streamboard.desktop.ui.Sheet;
import io.streamboard.desktop.ui.Theme;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * What a robot does before each action, and how it sees that the action was done: on a board with
 * three notes that touch each other, new ones for each action. Each area has a class of its own for
 * its steps.
 */
final class ActionSteps {

  static final String A = "a";
  static final String B = "b";
  static final String C = "c";
  static final List<String> ALL = List.of(A, B, C);

  private record Step(Runnable prepare, BooleanSupplier done) {}

  private final FakeServer server = new FakeServer();
  private final PersonId ana = server.person("Ana");
  private final FakeOutside outside;
  private final App app;
  private final Map<String, Step> steps = new LinkedHashMap<>();
  private BoardId board = new BoardId("none");
  private int round;
  private Camera before = Camera.START;
  private Theme.Kind kindBefore = Theme.Kind.LIGHT;

  ActionSteps(Stage stage, Path folder) {
    outside = new FakeOutside(server, folder);
    app = new App(stage, outside.outside());
    app.connect(FakeOutside.who("Ana"));
    app.home();
    app.show();
    new WindowSteps(this).add();
    new TabSteps(this).add();
    new ToolSteps(this).add();
    new InkSteps(this).add();
    new ImageSteps(this, folder).add();
    new EditSteps(this).add();
    new StyleSteps(this).add();
    new SelectSteps(this).add();
    new ArrangeSteps(this).add();
    new RelationSteps(this).add();
    new ShapingSteps(this).add();
    new ViewSteps(this).add();
    new FileSteps(this).add();
    new TalkSteps(this).add();
  }

  App app() {
    return app;
  }

  FakeServer server() {
    return server;
  }

  FakeOutside outside() {
    return outside;
  }

  /** Who does everything. */
  PersonId ana() {
    return ana;
  }

  /** The board that is open. */
  BoardId board() {
    return board;
  }

  /** Where the view was when the action began. */
  Camera before() {
    return before;
  }

  Theme.Kind kindBefore() {
    return kindBefore;
  }

  Set<String> ids() {
    return steps.keySet();
  }

  void openHome() {
    app.home();
  }

  /** A board as it is before each action. */
  void openBoard() {
    app.windows().stream().skip(1).forEach(window -> window.stage().hide());
    if (app.screen().equals("sign-in-screen")) {
      app.connect(FakeOutside.who("Ana"));
    }
    if (app.windows().getFirst().boards().isEmpty()) {
      board = server.board(ana, "Plan");
    }
    app.open(board);
    List<WidgetId> old =
        server.state(board).widgets().keySet().stream()
            .filter(id -> server.state(board).live(id).isPresent())
            .toList();
    if (!old.isEmpty()) {
      submit(new Operation.WidgetRemove(old));
    }
    round++;
    ZKey low = ZKey.FIRST;
    ZKey middle = ZKey.between(Optional.of(low), Optional.empty());
    add(A, 0, 0, low);
    add(B, 60, 30, middle);
    add(C, 150, 90, ZKey.between(Optional.of(middle), Optional.empty()));
    rest();
  }

  private void rest() {
    Sheet.closeAny(app.scene());
    if (app.scene().lookup("#side-close") instanceof Button close) {
      close.fire();
    }
    model().beside().announcements().on().set(false);
    model().writing().stop();
    model().finding().close();
    model().gestures().use(new SelectTool(model().gestures()));
    model().selection().select(List.of());
    model().pointAt(Optional.empty());
    model().viewport().fit();
    app.board().orElseThrow().focusCanvas();
  }

  void submit(Operation operation) {
    server.submit(board, ana, new WriterId("robot-" + board), operation);
  }

  /** Somebody has given the note this look. */
  void restyle(String name, StyleProperty property, String value) {
    submit(new Operation.WidgetRestyle(List.of(id(name)), Style.of(property, value)));
  }

  WidgetId id(String name) {
    return new WidgetId(name + round);
  }

  private void add(String name, double x, double y, ZKey z) {
    Bounds bounds = Bounds.of(x, y, 100, 80);
    submit(
        new Operation.WidgetAdd(
            new Widget(id(name), new WidgetKind.Note(), bounds, z, Style.DEFAULT, "note " + name)));
  }

  boolean isReady() {
    return app.board()
        .filter(
            screen ->
                screen.hasKeys()
                    && screen.model().canvas().size() == ALL.size()
                    && screen.model().canvas().item(id(C)).isPresent())
        .isPresent();
  }

  void prepare(String id) {
    step(id).prepare().run();
    before = model().viewport().camera().get();
    kindBefore = app.theme().kind().get();
  }

  boolean isDone(String id) {
    return step(id).done().getAsBoolean();
  }

  private Step step(String id) {
    return Optional.ofNullable(steps.get(id)).orElseThrow(() -> new AssertionError(id));
  }

  BoardViewModel model() {
    return app.board().orElseThrow().model();
  }

  void on(String id, Runnable prepare, BooleanSupplier done) {
    if (steps.put(id, new Step(prepare, done)) != null) {
      throw new AssertionError(id + " has two steps");
    }
  }

  void on(String id, BooleanSupplier done) {
    on(id, () -> {}, done);
  }

  Runnable select(String... names) {
    return () -> model().selection().select(Stream.of(names).map(this::id).toList());
  }

  boolean isChosen(String id) {
    return app.registry().get(id).chosen().orElseThrow().get();
  }

  static boolean shows(String selector) {
    return List.copyOf(Window.getWindows()).stream()
        .filter(Window::isShowing)
        .map(window -> Optional.ofNullable(window.getScene().lookup(selector)))
        .anyMatch(node -> node.filter(Node::isVisible).isPresent());
  }

  boolean selected(String... names) {
    return model()
        .selection()
        .now()
        .equals(Stream.of(names).map(this::id).collect(Collectors.toSet()));
  }

  Optional<Widget> stored(String name) {
    return server.state(board).live(id(name)).map(state -> state.widget());
  }

  double x(String name) {
    return stored(name).orElseThrow().bounds().x();
  }

  double y(String name) {
    return stored(name).orElseThrow().bounds().y();
  }

  boolean isOrder(String... names) {
    return model().canvas().all().stream()
        .map(Item::id)
        .toList()
        .equals(Stream.of(names).map(this::id).toList());
  }

  double zoom() {
    return model().viewport().camera().get().zoom();
  }
}
