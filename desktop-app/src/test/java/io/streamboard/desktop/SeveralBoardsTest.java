package io.streamboard.desktop;

import static javafx.scene.AccessibleAttribute.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.board.BoardScreen;
import io.streamboard.desktop.board.talk.Open;
import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.canvas.CanvasPaintings;
import io.streamboard.desktop.canvas.CanvasView;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.window.TabbedWindow;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.List;
import java.util.Optional;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Boards beside each other in tabs and windows, by mouse and keyboard, on the fake server. */
class SeveralBoardsTest extends WindowFixture {

  private static final WidgetId NOTE = new WidgetId("note");

  private final BoardId plan = server.board(ana, "Plan");
  private final BoardId garden = server.board(ben, "Garden");

  @Start
  void start(Stage given) {
    submit(garden, ben, new Operation.BoardGrant(new Principal.Person(ana), Role.EDITOR));
    App app = begin(720, 480, "Ana");
    app.home();
    app.show();
  }

  private TabbedWindow first() {
    return app().windows().getFirst();
  }

  private void open(FxRobot robot, BoardId... boards) {
    for (BoardId board : boards) {
      robot.interact(() -> app().open(board));
      until(() -> app().board().filter(screen -> screen.hasKeys()).isPresent());
    }
  }

  private boolean shows(BoardId board) {
    return app().windows().getLast().shownBoard().equals(Optional.of(board));
  }

  private static boolean isSeen(FxRobot robot, String selector) {
    return robot.lookup(selector).tryQuery().filter(Node::isVisible).isPresent();
  }

  @Test
  void oneBoardHasNoTabsAndASecondBringsThem(FxRobot robot) {
    open(robot, plan);
    assertThat(isSeen(robot, "#tabs")).isFalse();
    open(robot, garden);
    assertThat(isSeen(robot, "#tabs")).isTrue();
    Node handle = robot.lookup("#tab-" + garden).query();
    assertThat(handle.getAccessibleText()).isEqualTo("Garden");
    assertThat(handle.queryAccessibleAttribute(AccessibleAttribute.SELECTED)).isEqualTo(true);
  }

  @Test
  void keysGoThroughTheTabsAndCloseThem(FxRobot robot) {
    open(robot, plan, garden);
    robot.push(KeyCode.CONTROL, KeyCode.TAB);
    until(() -> first().screen().equals("home-screen"));
    robot.push(KeyCode.CONTROL, KeyCode.TAB);
    until(() -> shows(plan));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
    until(() -> first().screen().equals("home-screen"));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
    until(() -> shows(garden));
    robot.push(KeyCode.CONTROL, KeyCode.W);
    until(() -> shows(plan));
    assertThat(outside().client("Ana").isOpen(garden)).isFalse();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
    until(() -> shows(garden));
  }

  @Test
  void handlesAreClickedClosedAndDraggedToAnotherPlace(FxRobot robot) {
    open(robot, plan, garden);
    robot.clickOn("#tab-" + plan);
    until(() -> shows(plan));
    drag(robot, robot.lookup("#tab-" + plan).query(), 20 + 220, 10);
    until(() -> first().boards().equals(List.of(garden, plan)));
    robot.clickOn("#close-" + garden);
    until(() -> first().boards().equals(List.of(plan)));
    assertThat(shows(plan)).isTrue();
    robot.interact(() -> app().open(garden));
    robot.clickOn("#tab-home");
    until(() -> first().screen().equals("home-screen"));
  }

  @Test
  void aTabThatIsDraggedOutHasAWindowOfItsOwnAndComesBack(FxRobot robot) {
    open(robot, plan, garden);
    drag(robot, robot.lookup("#tab-" + garden).query(), 20, 240);
    until(() -> app().windows().size() == 2);
    until(() -> shows(garden));
    assertThat(first().boards()).containsExactly(plan);
    robot.interact(() -> app().open(plan));
    assertThat(app().windows()).hasSize(2);
    until(() -> first().shownBoard().equals(Optional.of(plan)));

    robot.interact(() -> app().windows().getLast().stage().hide());
    assertThat(app().windows()).hasSize(1);
    assertThat(outside().client("Ana").isOpen(garden)).isFalse();
  }

  private static void drag(FxRobot robot, Node handle, double x, double y) {
    robot.interact(
        () -> {
          double left = handle.localToScene(0, 0).getX();
          mouse(handle, MouseEvent.MOUSE_PRESSED, left + 20, 10);
          mouse(handle, MouseEvent.MOUSE_DRAGGED, left + x, y);
          mouse(handle, MouseEvent.MOUSE_RELEASED, left + x, y);
        });
  }

  /** As systems tell it: a drag is told to what was pressed, wherever the pointer is. */
  private static void mouse(Node node, EventType<MouseEvent> type, double x, double y) {
    Point2D scene = new Point2D(x, y);
    Point2D screen = node.getScene().getRoot().localToScreen(x, y);
    PickResult picked = new PickResult(node, scene.getX(), scene.getY());
    node.fireEvent(
        new MouseEvent(
            type,
            scene.getX(),
            scene.getY(),
            screen.getX(),
            screen.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            false,
            picked));
  }

  @Test
  void aBoardThatIsRevokedWhileItIsNotShownGoesWithItsTab(FxRobot robot) {
    open(robot, garden, plan);
    submit(garden, ben, new Operation.BoardRevoke(new Principal.Person(ana)));
    until(() -> first().boards().equals(List.of(plan)));
    assertThat(shows(plan)).isTrue();
    robot.interact(() -> app().home());
    assertThat(robot.lookup("#notice").queryAs(Label.class).getText())
        .isEqualTo(Texts.of("board.revoked", "Garden"));
  }

  @Test
  void aMentionOnABoardThatIsNotShownLeadsToItsThread(FxRobot robot) {
    open(robot, garden, plan);
    assertThat(isSeen(robot, "#mention-sign")).isFalse();
    WidgetId thread = new WidgetId("thread");
    benSays(thread, "What says @Ana?");
    until(() -> isSeen(robot, "#mention-sign"));
    assertThat(robot.lookup("#mention-text").query().queryAccessibleAttribute(TEXT))
        .isEqualTo(Texts.of("mention.told", "Ben", "Garden", "What says @Ana?"));
    robot.clickOn("#mention-go");
    until(() -> shows(garden));
    until(() -> robot.lookup("#comments-panel").tryQuery().isPresent());
    assertThat(app().board().orElseThrow().model().beside().talk().open().get())
        .isEqualTo(new Open.There(thread));
    assertThat(isSeen(robot, "#mention-sign")).isFalse();
  }

  private void benSays(WidgetId thread, String words) {
    WriterId writer = new WriterId("ben");
    Widget empty =
        new Widget(
            thread,
            new WidgetKind.Thread(List.of(), false),
            Bounds.of(0, 0, 24, 24),
            ZKey.FIRST,
            Style.DEFAULT,
            "");
    server.submit(garden, ben, writer, new Operation.WidgetAdd(empty));
    server.submit(
        garden, ben, writer, new Operation.CommentAdd(thread, "one", words, List.of(ana)));
  }

  @Test
  void nothingIsPaintedForABoardThatIsNotShown(FxRobot robot) {
    open(robot, garden, plan);
    Node canvas = first().picture(garden).orElseThrow().lookup("#canvas");
    long before = CanvasPaintings.of(canvas);
    for (int i = 0; i < 20; i++) {
      add(i);
    }
    until(() -> app().board().orElseThrow().model().status().loaded().get());
    robot.interact(() -> app().board().orElseThrow().layout());
    assertThat(CanvasPaintings.of(canvas)).isEqualTo(before);
    robot.interact(() -> app().open(garden));
    until(() -> CanvasPaintings.of(canvas) > before);
    until(() -> app().board().orElseThrow().painted(NOTE).isPresent());
  }

  /** Where its view goes and what is selected is known, and shown once somebody looks. */
  @Test
  void thePictureOfABoardThatIsNotShownIsLeftAlone(FxRobot robot) {
    add(0);
    open(robot, garden, plan);
    BoardScreen picture = first().picture(garden).orElseThrow();
    CanvasView canvas = (CanvasView) picture.canvas();
    Camera before = canvas.camera();
    robot.interact(
        () -> {
          picture.model().viewport().pan(60, 40);
          picture.model().selection().select(List.of(NOTE));
        });
    assertThat(picture.model().viewport().camera().get()).isNotEqualTo(before);
    assertThat(canvas.camera()).isEqualTo(before);
    robot.interact(() -> app().open(garden));
    until(() -> canvas.camera().equals(picture.model().viewport().camera().get()));
  }

  private void add(int number) {
    WidgetId id = number == 0 ? NOTE : new WidgetId("note" + number);
    add(garden, ben, note(id, Bounds.of(number * 20, 0, 200, 160), ""));
  }
}
