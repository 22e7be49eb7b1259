package io.streamboard.desktop;

import io.streamboard.desktop.board.BoardViewModel;
import io.streamboard.desktop.board.tool.AddTool;
import io.streamboard.desktop.board.tool.SelectTool;
import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.canvas.Palette;
import io.streamboard.desktop.fake.FakeServer;
import io.streamboard.desktop.ui.Clips;
import io.streamboard.desktop.ui.Language;
import io.streamboard.desktop.ui.Sheet;
import io.streamboard.desktop.ui.Texts;
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
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * What a robot does before each action, and how it sees that the action was done: on a board with
 * three notes that touch each other, new ones for each action.
 */
final class ActionSteps {

  private static final String A = "a";
  private static final String B = "b";
  private static final String C = "c";
  private static final List<String> ALL = List.of(A, B, C);

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
    window();
    tools();
    edits();
    selecting();
    arranging();
    viewing();
  }

  App app() {
    return app;
  }

  Set<String> ids() {
    return steps.keySet();
  }

  void openHome() {
    app.home();
  }

  /** A board as it is before each action. */
  void openBoard() {
    if (app.board().isEmpty()) {
      board = server.board(ana, "Plan");
      app.open(board);
    }
    List<WidgetId> old = model().canvas().all().stream().map(Item::id).toList();
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
    model().writing().stop();
    model().finding().close();
    model().gestures().use(new SelectTool(model().gestures()));
    model().selection().select(List.of());
    model().pointAt(Optional.empty());
    model().viewport().fit();
    app.board().orElseThrow().focusCanvas();
  }

  private void submit(Operation operation) {
    server.submit(board, ana, new WriterId("robot-" + board), operation);
  }

  private WidgetId id(String name) {
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

  private BoardViewModel model() {
    return app.board().orElseThrow().model();
  }

  private void on(String id, Runnable prepare, BooleanSupplier done) {
    if (steps.put(id, new Step(prepare, done)) != null) {
      throw new AssertionError(id + " has two steps");
    }
  }

  private void on(String id, BooleanSupplier done) {
    on(id, () -> {}, done);
  }

  private Runnable select(String... names) {
    return () -> model().selection().select(Stream.of(names).map(this::id).toList());
  }

  private boolean isChosen(String id) {
    return app.registry().get(id).chosen().orElseThrow().get();
  }

  private static boolean shows(String selector) {
    return List.copyOf(Window.getWindows()).stream()
        .filter(Window::isShowing)
        .map(window -> Optional.ofNullable(window.getScene().lookup(selector)))
        .anyMatch(node -> node.filter(Node::isVisible).isPresent());
  }

  private boolean selected(String... names) {
    return model()
        .selection()
        .now()
        .equals(Stream.of(names).map(this::id).collect(Collectors.toSet()));
  }

  private Optional<Widget> stored(String name) {
    return server.state(board).live(id(name)).map(state -> state.widget());
  }

  private double x(String name) {
    return stored(name).orElseThrow().bounds().x();
  }

  private double y(String name) {
    return stored(name).orElseThrow().bounds().y();
  }

  private boolean isOrder(String... names) {
    return model().canvas().all().stream()
        .map(Item::id)
        .toList()
        .equals(Stream.of(names).map(this::id).toList());
  }

  private double zoom() {
    return model().viewport().camera().get().zoom();
  }

  private void window() {
    on("palette", () -> shows("#palette"));
    on("keys", () -> shows("#key-map"));
    on("theme", () -> app.theme().kind().get() == kindBefore.next());
    for (Theme.Kind kind : Theme.Kind.values()) {
      on(
          "theme-" + kind.key(),
          () -> app.theme().use(kind.next()),
          () -> isChosen("theme-" + kind.key()));
    }
    on("language-de", () -> Texts.language() == Language.GERMAN);
    on("language-en", () -> Texts.language() == Language.ENGLISH);
    on("language-system", () -> Texts.language() == Language.ofSystem());
    on("home", () -> shows("#home-screen"));
    on("rename", () -> shows("#dialog-text"));
    on("share", () -> shows("#share-dialog"));
  }

  private void tools() {
    on(
        "tool-select",
        () -> model().gestures().use(new AddTool(model().gestures(), new WidgetKind.Note())),
        () -> model().gestures().tool().get() instanceof SelectTool);
    for (String tool :
        List.of(
            "tool-note",
            "tool-text",
            "shape-rectangle",
            "shape-rounded",
            "shape-ellipse",
            "shape-diamond",
            "shape-triangle",
            "shape-star",
            "shape-bubble",
            "shape-cylinder")) {
      on(tool, () -> isChosen(tool));
    }
  }

  private void edits() {
    on("undo", this::nudgeA, () -> x(A) == 0);
    on(
        "redo",
        () -> {
          nudgeA();
          model().undo();
        },
        () -> x(A) == 5);
    on("write", select(A), () -> shows("#text-editor"));
    on("lock", select(A), () -> server.state(board).live(id(A)).orElseThrow().lock().isPresent());
    on("delete", select(A), () -> stored(A).isEmpty());
    on(
        "cut",
        select(A),
        () -> stored(A).isEmpty() && outside.clips().get().text().equals("note a"));
    on("copy", select(B), () -> outside.clips().get().text().equals("note b"));
    on(
        "paste",
        () -> outside.clips().put(new Clips.Clip(Optional.empty(), "From elsewhere")),
        () -> server.state(board).liveWidgets() == 4);
    on("duplicate", select(A, B), () -> server.state(board).liveWidgets() == 5);
    for (String colour : Palette.FILLS) {
      on(
          "colour-" + colour,
          select(A),
          () ->
              stored(A).orElseThrow().style().get(StyleProperty.FILL).equals(Optional.of(colour)));
    }
  }

  private void nudgeA() {
    select(A).run();
    model().actions().nudge(5, 0);
  }

  private void selecting() {
    on("select-all", () -> selected(A, B, C));
    on("deselect", select(A, B), () -> selected());
    on("invert", select(A), () -> selected(B, C));
    on("select-next", select(A), () -> selected(B));
    on("select-previous", select(B), () -> selected(A));
    on("leave", select(A), () -> selected());
  }

  private void arranging() {
    on("raise", select(A), () -> isOrder(B, C, A));
    on("lower", select(C), () -> isOrder(C, A, B));
    on("forward", select(A), () -> isOrder(B, A, C));
    on("backward", select(C), () -> isOrder(A, C, B));
    aligned("align-left", Bounds::x);
    aligned("align-centre", bounds -> bounds.centre().x());
    aligned("align-right", Bounds::right);
    aligned("align-top", Bounds::y);
    aligned("align-middle", bounds -> bounds.centre().y());
    aligned("align-bottom", Bounds::bottom);
    on("distribute-across", select(A, B, C), () -> x(B) == 75);
    on("distribute-down", select(A, B, C), () -> y(B) == 45);
    on("tidy", select(A, B, C), () -> x(B) == 124 && y(B) == 0 && x(C) == 0 && y(C) == 104);
    moved("move-left", -1, 0);
    moved("move-right", 1, 0);
    moved("move-up", 0, -1);
    moved("move-down", 0, 1);
    moved("move-left-far", -10, 0);
    moved("move-right-far", 10, 0);
    moved("move-up-far", 0, -10);
    moved("move-down-far", 0, 10);
  }

  private void aligned(String id, ToDoubleFunction<Bounds> line) {
    on(
        id,
        select(A, B, C),
        () ->
            ALL.stream()
                    .mapToDouble(each -> line.applyAsDouble(stored(each).orElseThrow().bounds()))
                    .distinct()
                    .count()
                == 1);
  }

  private void moved(String id, double dx, double dy) {
    on(id, select(A), () -> x(A) == dx && y(A) == dy);
  }

  private void viewing() {
    on("zoom-in", () -> zoom() > before.zoom());
    on("zoom-out", () -> zoom() < before.zoom());
    on("zoom-reset", this::lookElsewhere, () -> zoom() == 1);
    on("zoom-fit", this::lookElsewhere, () -> app.board().orElseThrow().painted(id(C)).isPresent());
    on(
        "zoom-selection",
        () -> {
          lookElsewhere();
          select(A).run();
        },
        () -> zoom() != before.zoom() && app.board().orElseThrow().painted(id(A)).isPresent());
    on("find", () -> shows("#find-bar"));
    on("find-next", this::find, () -> model().finding().found().get().at() == 1 && selected(A));
    on("find-previous", this::find, () -> model().finding().found().get().at() == 3 && selected(C));
    on("focus", () -> app.scene().lookup("#tool-select").isFocused());
    on(
        "menu",
        () ->
            List.copyOf(Window.getWindows()).stream()
                .anyMatch(window -> window instanceof ContextMenu));
  }

  private void find() {
    model().finding().start();
    model().finding().search("NOTE");
  }

  private void lookElsewhere() {
    model().viewport().look(new Camera(5_000, 5_000, 2));
  }
}
