package io.streamboard.desktop;

import static javafx.scene.AccessibleAttribute.SELECTED;
import static javafx.scene.AccessibleAttribute.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.board.BoardViewModel;
import io.streamboard.desktop.board.tool.AddTool;
import io.streamboard.desktop.board.tool.Held;
import io.streamboard.desktop.board.tool.Pointer;
import io.streamboard.desktop.canvas.Box;
import io.streamboard.desktop.fake.FakeServer;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The bar beside what is selected: when and where it stands, what is on it, what it says. */
@ExtendWith(ApplicationExtension.class)
class StyleBarTest {

  private static final WidgetId NOTE = new WidgetId("note");
  private static final WidgetId OTHER = new WidgetId("other");
  private static final WidgetId WORDS = new WidgetId("words");

  @TempDir private Path folder;

  private final FakeServer server = new FakeServer();
  private final PersonId ana = server.person("Ana");
  private final PersonId ben = server.person("Ben");
  private final BoardId board = server.board(ben, "Plan");
  private Optional<App> shown = Optional.empty();

  @Start
  void start(Stage given) {
    OffScreen.tolerate();
    anaIs(Role.EDITOR);
    add(NOTE, new WidgetKind.Note(), 0);
    add(OTHER, new WidgetKind.Note(), 300);
    add(WORDS, new WidgetKind.FreeText(), 600);
    Stage stage = new Stage();
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(1000);
    stage.setHeight(700);
    App app = new App(stage, new FakeOutside(server, folder).outside());
    shown = Optional.of(app);
    app.connect(FakeOutside.who("Ana"));
    app.open(board);
    app.show();
  }

  @AfterEach
  void end() {
    WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          app().stop();
          app().windows().getFirst().stage().hide();
        });
  }

  private App app() {
    return shown.orElseThrow();
  }

  private BoardViewModel model() {
    return app().board().orElseThrow().model();
  }

  private void anaIs(Role role) {
    ben(new Operation.BoardGrant(new Principal.Person(ana), role));
  }

  private void ben(Operation operation) {
    server.submit(board, ben, new WriterId("ben"), operation);
  }

  private void add(WidgetId id, WidgetKind kind, double x) {
    ben(
        new Operation.WidgetAdd(
            new Widget(id, kind, Bounds.of(x, 300, 200, 120), ZKey.FIRST, Style.DEFAULT, "words")));
  }

  private void restyle(WidgetId widget, StyleProperty property, String value) {
    ben(new Operation.WidgetRestyle(List.of(widget), Style.of(property, value)));
  }

  private Optional<String> look(WidgetId widget, StyleProperty property) {
    return server.state(board).live(widget).orElseThrow().widget().style().get(property);
  }

  private static void until(BooleanSupplier there) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, there::getAsBoolean);
    } catch (TimeoutException never) {
      throw new AssertionError("did not come", never);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void select(FxRobot robot, WidgetId... widgets) {
    until(() -> app().board().filter(screen -> screen.model().canvas().size() == 3).isPresent());
    robot.interact(() -> model().viewport().zoomTo(1));
    robot.interact(() -> model().viewport().fit());
    robot.interact(() -> model().selection().select(List.of(widgets)));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static Node bar(FxRobot robot) {
    return robot.lookup("#style-bar").query();
  }

  private static void untilShown(FxRobot robot, boolean shown) {
    until(() -> bar(robot).isVisible() == shown);
  }

  private static Set<String> controls(FxRobot robot) {
    return ((Parent) bar(robot))
        .getChildrenUnmodifiable().stream()
            .filter(node -> node instanceof ButtonBase && node.isVisible())
            .map(Node::getId)
            .collect(Collectors.toSet());
  }

  @Test
  void itStandsBesideWhatIsSelectedAndNotOnIt(FxRobot robot) {
    select(robot, NOTE);
    untilShown(robot, true);
    var note = app().board().orElseThrow().painted(NOTE).orElseThrow();
    var at = bar(robot).localToScene(bar(robot).getBoundsInLocal());
    assertThat(at.intersects(note.x(), note.y(), note.width(), note.height())).isFalse();
    assertThat(note.y() - at.getMaxY())
        .as("over it, where handles have room")
        .isBetween(20.0, 80.0);
    assertThat(bar(robot).queryAccessibleAttribute(TEXT)).isEqualTo(Texts.of("style.bar"));
    robot.interact(() -> model().viewport().pan(0, -app().scene().getHeight() / 3));
    until(
        () ->
            bar(robot).localToScene(bar(robot).getBoundsInLocal()).getMinY()
                > bottom(app().board().orElseThrow().painted(NOTE).orElseThrow()));
  }

  private static double bottom(Box box) {
    return box.y() + box.height();
  }

  @Test
  void itGoesWithTheSelectionAndWhereItWouldBeInTheWay(FxRobot robot) {
    select(robot, NOTE);
    untilShown(robot, true);
    robot.interact(() -> model().selection().select(List.of()));
    untilShown(robot, false);
    robot.interact(() -> model().selection().select(List.of(NOTE)));
    untilShown(robot, true);
    robot.interact(() -> app().registry().get("tool-note").perform());
    assertThat(model().gestures().tool().get()).isInstanceOf(AddTool.class);
    robot.interact(() -> model().viewport().pan(1, 0));
    untilShown(robot, false);
    robot.interact(() -> app().registry().get("tool-select").perform());
    robot.interact(() -> model().selection().select(List.of(NOTE)));
    robot.interact(() -> model().viewport().pan(1, 0));
    untilShown(robot, true);
    robot.interact(() -> anaIs(Role.VIEWER));
    untilShown(robot, false);
  }

  @Test
  void itIsNotInTheWayOfWhatIsDragged(FxRobot robot) {
    select(robot, NOTE);
    untilShown(robot, true);
    robot.interact(
        () -> {
          model().gestures().tool().get().pressed(at(100));
          model().gestures().tool().get().dragged(at(160));
        });
    untilShown(robot, false);
    robot.interact(() -> model().gestures().tool().get().released(at(160)));
    untilShown(robot, true);
  }

  /** On the note, so many units from the left. */
  private Pointer at(double x) {
    var camera = model().viewport().camera().get();
    return new Pointer(new Point(x, 360), camera.screenX(x), camera.screenY(360), Held.NONE, 1);
  }

  @Test
  void itHasWhatTheSelectedCanHave(FxRobot robot) {
    select(robot, WORDS);
    untilShown(robot, true);
    until(() -> !controls(robot).contains("lines"));
    assertThat(controls(robot)).contains("colours", "text-size", "text-bold", "opacity");
    assertThat(controls(robot)).doesNotContain("line-style", "connector", "link-open");
    robot.interact(() -> model().selection().select(List.of(WORDS, NOTE)));
    until(() -> controls(robot).containsAll(Set.of("lines", "line-style")));
  }

  @Test
  void whatLooksDifferentlyIsToldAndMadeAlikeByOneClick(FxRobot robot) {
    restyle(NOTE, StyleProperty.TEXT_WEIGHT, "bold");
    select(robot, NOTE, OTHER);
    untilShown(robot, true);
    Node bold = robot.lookup("#text-bold").query();
    String name = Texts.of("action.text-bold");
    until(() -> bold.queryAccessibleAttribute(TEXT).equals(Texts.of("style.mixed", name)));
    robot.clickOn(bold);
    until(() -> look(OTHER, StyleProperty.TEXT_WEIGHT).equals(Optional.of("bold")));
    until(() -> bold.queryAccessibleAttribute(TEXT).equals(name));
    assertThat(bold.queryAccessibleAttribute(SELECTED)).isEqualTo(true);
    restyle(NOTE, StyleProperty.TEXT_WEIGHT, "normal");
    until(() -> bold.queryAccessibleAttribute(TEXT).equals(Texts.of("style.mixed", name)));
  }

  @Test
  void keysReachItAndAColourIsChosenFromItsMenu(FxRobot robot) {
    select(robot, NOTE, OTHER);
    untilShown(robot, true);
    robot.interact(() -> app().board().orElseThrow().focusCanvas());
    robot.push(KeyCode.SHIFT, KeyCode.F6);
    until(() -> robot.lookup("#colours").query().isFocused());
    MenuButton colours = robot.lookup("#colours").queryAs(MenuButton.class);
    String green = app().registry().get("colour-green").label();
    robot.interact(
        () ->
            colours.getItems().stream()
                .filter(item -> green.equals(item.getText()))
                .forEach(javafx.scene.control.MenuItem::fire));
    until(() -> look(NOTE, StyleProperty.FILL).equals(Optional.of("green")));
    assertThat(look(OTHER, StyleProperty.FILL)).contains("green");
    robot.interact(() -> model().undo());
    until(() -> look(NOTE, StyleProperty.FILL).isEmpty());
    assertThat(look(OTHER, StyleProperty.FILL)).isEmpty();
  }
}
