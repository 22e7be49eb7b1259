package io.streamboard.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.canvas.Box;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Times;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Widget;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window as a person uses it, by mouse and keyboard, on the fake server. */
class WindowTest extends WindowFixture {

  private static final WidgetId NOTE = new WidgetId("note");
  private static final WidgetId OTHER = new WidgetId("other");
  private static final long NOON = 1_795_262_400_000L;
  private static final long MINUTE = 60_000;

  private final BoardId board = server.board(ana, "Plan");

  @Start
  void start(Stage stage) {
    add(NOTE, 100, 100);
    add(OTHER, 500, 100);
    App app = begin(stage);
    app.signIn(Optional.of("http://localhost:1"), Optional.of("Ana"), "");
    app.show();
  }

  private void add(WidgetId id, double x, double y) {
    add(board, ana, note(id, Bounds.of(x, y, 200, 160), ""));
  }

  private Optional<Widget> widget(WidgetId id) {
    return server.state(board).live(id).map(WidgetState::widget);
  }

  private void signIn(FxRobot robot, String password) {
    robot.clickOn("#password").write(password).type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void open(FxRobot robot) {
    signIn(robot, "right");
    robot.clickOn("#board-" + board);
    until(() -> app().board().flatMap(screen -> screen.painted(NOTE)).isPresent());
  }

  private Point2D middle(WidgetId id) {
    Box box = screen().painted(id).orElseThrow();
    return screen().localToScreen(box.x() + box.width() / 2, box.y() + box.height() / 2);
  }

  @Test
  void aWrongPasswordIsToldInOneLineAndTheNextTryWorks(FxRobot robot) {
    signIn(robot, "wrong");
    assertThat(robot.lookup("#problem").queryAs(Label.class).getText())
        .isEqualTo(Texts.of("error.sign-in-failed"));
    robot.clickOn("#password").eraseText(5);
    signIn(robot, "right");
    assertThat(robot.lookup("#home-screen").tryQuery()).isPresent();
  }

  @Test
  void settingUpBeginsWithTheFirstEmptyFieldAndKeepsWhatWasTypedOnTheWayBack(FxRobot robot) {
    robot
        .clickOn("#other-way")
        .write("0000")
        .clickOn("#password")
        .write("a long one")
        .clickOn("#other-way");
    assertThat(robot.lookup("#code").queryAs(TextField.class).getText()).isEqualTo("0000");
    assertThat(robot.lookup("#server").queryAs(TextField.class).getText())
        .isEqualTo("http://localhost:1");
    assertThat(robot.lookup("#name").queryAs(TextField.class).getText()).isEqualTo("Ana");
  }

  @Test
  void aNoteIsAddedWrittenTakenBackAndDoneAgain(FxRobot robot) {
    open(robot);
    robot.clickOn("#tool-note");
    robot.clickOn(middle(NOTE).add(0, 300)).write("Milk and bread").type(KeyCode.ESCAPE);
    until(() -> server.state(board).liveWidgets() == 3);
    WidgetId added =
        server.state(board).widgets().keySet().stream()
            .filter(id -> !id.equals(NOTE) && !id.equals(OTHER))
            .findFirst()
            .orElseThrow();
    until(() -> widget(added).map(Widget::text).equals(Optional.of("Milk and bread")));

    robot.push(KeyCode.CONTROL, KeyCode.Z);
    until(() -> widget(added).map(Widget::text).equals(Optional.of("")));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    until(() -> widget(added).isEmpty());
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    until(() -> widget(added).map(Widget::text).equals(Optional.of("Milk and bread")));
  }

  private static String told(FxRobot robot) {
    return robot
        .lookup("#hover-card")
        .tryQueryAs(Label.class)
        .filter(Label::isVisible)
        .map(Label::getText)
        .orElse("");
  }

  private static String changed(String who, long when) {
    return "Note by Ana\n" + Texts.of("hover.changed", who, Times.exact(when));
  }

  @Test
  void whoRestsOnANoteOrAsksIsToldWhoChangedItLastAndWhen(FxRobot robot) {
    submit(board, ana, new Operation.BoardGrant(new Principal.Person(ben), Role.EDITOR));
    server.time(NOON);
    submit(
        board,
        ben,
        new Operation.WidgetMove(List.of(new Operation.Move(NOTE, new Point(100, 120)))));
    open(robot);
    robot.moveTo(middle(NOTE));
    until(() -> told(robot).equals(changed("Ben", NOON)));
    robot.moveTo(middle(NOTE).add(0, 300));
    until(() -> told(robot).isEmpty());

    server.time(NOON + MINUTE);
    robot.clickOn(middle(NOTE)).type(KeyCode.RIGHT);
    robot.push(KeyCode.ALT, KeyCode.ENTER);
    until(() -> told(robot).equals(changed("Ana", NOON + MINUTE)));
  }

  @Test
  void aDragMovesTheNote(FxRobot robot) {
    open(robot);
    double zoom = screen().model().viewport().camera().get().zoom();
    robot.drag(middle(NOTE), MouseButton.PRIMARY).moveBy(120 * zoom, 90 * zoom).drop();
    until(() -> !widget(NOTE).orElseThrow().bounds().position().equals(new Point(100, 100)));
    Bounds now = widget(NOTE).orElseThrow().bounds();
    assertThat(now.x()).isBetween(219.0, 221.0);
    assertThat(now.y()).isBetween(189.0, 191.0);
  }

  @Test
  void aBandSelectsAndDeleteRemoves(FxRobot robot) {
    open(robot);
    Point2D from = middle(NOTE).subtract(180, 150);
    robot.drag(from, MouseButton.PRIMARY).dropTo(middle(OTHER).add(180, 150));
    until(() -> screen().model().selection().now().size() == 2);
    robot.type(KeyCode.DELETE);
    until(() -> server.state(board).liveWidgets() == 0);
  }

  @Test
  void aTextIsEditedInPlace(FxRobot robot) {
    open(robot);
    robot.doubleClickOn(middle(NOTE)).write("Hello");
    until(() -> widget(NOTE).orElseThrow().text().equals("Hello"));
    submit(
        board,
        ana,
        new Operation.TextChange(
            NOTE,
            server.state(board).revision(),
            io.streamboard.model.text.TextDelta.between("Hello", "Oh, Hello")));
    until(() -> widget(NOTE).orElseThrow().text().equals("Oh, Hello"));
    robot.write("!");
    until(() -> widget(NOTE).orElseThrow().text().equals("Oh, Hello!"));
  }

  @Test
  void theShareDialogAsksTheServerAndGivesAndTakesRights(FxRobot robot) {
    open(robot);
    robot.clickOn(middle(NOTE)).clickOn("#share");
    until(() -> robot.lookup("#board-find").tryQuery().isPresent());
    robot.clickOn("#board-find").write("be");
    until(() -> robot.lookup("#found-Ben").tryQuery().isPresent());
    robot.clickOn("#found-Ben");
    until(() -> server.role(board, ben).equals(Optional.of(Role.EDITOR)));
    robot.interact(() -> robot.lookup("#widget-everyone").queryAs(Button.class).fire());
    until(
        () ->
            server
                .state(board)
                .live(NOTE)
                .orElseThrow()
                .access()
                .grants()
                .containsKey(new Principal.Everyone()));
    assertThat(server.state(board).live(NOTE).orElseThrow().access().grants())
        .containsEntry(new Principal.Everyone(), WidgetLevel.VIEW);
    until(() -> robot.lookup("#member-Ben-remove").tryQuery().isPresent());
    robot.clickOn("#member-Ben-remove");
    until(() -> server.role(board, ben).isEmpty());
  }

  @Test
  void whoIsFoundIsSharedWithByKeys(FxRobot robot) {
    Optional<Role> editor = Optional.of(Role.EDITOR);
    PersonId berta = server.person("Berta");
    open(robot);
    robot.clickOn("#share");
    until(() -> robot.lookup("#board-find").tryQuery().isPresent());
    robot.clickOn("#board-find").write("ben").type(KeyCode.ENTER);
    until(() -> server.role(board, ben).equals(editor));

    robot.write("be").type(KeyCode.ENTER);
    until(() -> robot.lookup("#found-Ben").tryQuery().filter(Node::isFocused).isPresent());
    assertThat(server.role(board, berta)).as("one of several").isEmpty();
    robot.type(KeyCode.DOWN, KeyCode.UP, KeyCode.UP, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
    until(() -> server.role(board, berta).equals(editor));
    until(() -> robot.lookup("#board-find").query().isFocused());
  }

  @Test
  void aBoardThatIsSharedAppearsAndOneThatIsRevokedCloses(FxRobot robot) {
    signIn(robot, "right");
    BoardId shared = server.board(ben, "Garden");
    submit(shared, ben, new Operation.BoardGrant(new Principal.Person(ana), Role.VIEWER));
    until(() -> robot.lookup("#board-" + shared).tryQuery().isPresent());
    assertThat(robot.lookup("#notice").queryAs(Label.class).getText())
        .isEqualTo(Texts.of("home.shared", "Ben", "Garden"));

    robot.clickOn("#board-" + shared);
    until(() -> app().board().isPresent());
    robot.clickOn("#share");
    until(() -> robot.lookup("#share-dialog").tryQuery().isPresent());
    submit(shared, ben, new Operation.BoardRevoke(new Principal.Person(ana)));
    until(() -> app().board().isEmpty());
    until(() -> robot.lookup("#share-dialog").tryQuery().isEmpty());
    assertThat(robot.lookup("#notice").queryAs(Label.class).getText())
        .isEqualTo(Texts.of("board.revoked", "Garden"));
    assertThat(robot.lookup("#board-" + shared).tryQuery()).isEmpty();
  }

  @Test
  void keysWalkSelectMoveAndZoom(FxRobot robot) {
    open(robot);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    until(() -> screen().model().selection().now().equals(java.util.Set.of(NOTE, OTHER)));
    robot.type(KeyCode.ESCAPE).type(KeyCode.TAB);
    until(() -> screen().model().selection().now().equals(java.util.Set.of(NOTE)));
    robot.type(KeyCode.RIGHT).push(KeyCode.SHIFT, KeyCode.DOWN);
    until(() -> widget(NOTE).orElseThrow().bounds().position().equals(new Point(101, 110)));
    assertThat(List.of(widget(OTHER).orElseThrow().bounds()))
        .containsExactly(Bounds.of(500, 100, 200, 160));
    double before = screen().model().viewport().camera().get().zoom();
    robot.type(KeyCode.MINUS);
    until(() -> screen().model().viewport().camera().get().zoom() < before);
  }

  @Test
  void keysAloneAddANoteAndReachTheBar(FxRobot robot) {
    open(robot);
    robot.type(KeyCode.N).type(KeyCode.ENTER).write("By keys").type(KeyCode.ESCAPE);
    until(
        () ->
            server.state(board).widgets().values().stream()
                .anyMatch(added -> added.widget().text().equals("By keys")));
    robot.type(KeyCode.F6);
    until(() -> robot.lookup("#tool-select").query().isFocused());
    robot.type(KeyCode.F6);
    until(() -> robot.lookup("#canvas").query().isFocused());
    robot.type(KeyCode.F1);
    until(() -> robot.lookup("#key-map").tryQuery().isPresent());
    robot.type(KeyCode.ESCAPE);
    until(() -> robot.lookup("#key-map").tryQuery().isEmpty());
  }
}
