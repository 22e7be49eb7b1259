package io.streamboard.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.canvas.Box;
import io.streamboard.model.access.Role;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.MoveTo;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Keys, clicks and input methods in the editor, and what others do meanwhile. */
class WritingKeysTest extends WritingFixture {

  @Start
  void start(Stage stage) {
    show(stage);
  }

  @Test
  void keysMoveSelectAndMarkAsInEveryEditor(FxRobot robot) {
    open(robot, new WidgetKind.Note(), "green tea\nhot milk", list("none"));
    write(robot);
    robot.push(KeyCode.CONTROL, KeyCode.END).type(KeyCode.HOME).write("a ");
    robot.type(KeyCode.END).write("!");
    until(() -> text().equals("green tea\na hot milk!"));
    robot.push(KeyCode.CONTROL, KeyCode.A);
    assertThat(area(robot).getSelectedText()).isEqualTo(area(robot).getText());
    robot.interact(() -> screen().model().selection().select(List.of(NOTE)));
    robot.push(KeyCode.CONTROL, KeyCode.B);
    until(() -> style(StyleProperty.TEXT_WEIGHT).equals("bold"));
    robot.push(KeyCode.CONTROL, KeyCode.I);
    until(() -> style(StyleProperty.TEXT_SLANT).equals("italic"));
    assertThat(area(robot).isFocused()).isTrue();
    assertThat(area(robot).getSelectedText()).isEqualTo(area(robot).getText());
  }

  @Test
  void aDoubleClickSelectsAWord(FxRobot robot) {
    open(robot, new WidgetKind.Note(), "green", list("none"));
    write(robot);
    robot.push(KeyCode.CONTROL, KeyCode.END).write(" tea");
    Node written = area(robot).lookup(".text");
    Point2D word = caret(robot, 2);
    robot.doubleClickOn(written.localToScreen(word.getX(), word.getY() + 4));
    assertThat(area(robot).getSelectedText()).isEqualTo("green");
  }

  /** Somebody else writes. */
  private void elsewhere(String before, String after) {
    SampleBoard.share(server, board, ana, ben, Role.EDITOR);
    TextDelta edit = TextDelta.between(before, after);
    long base = server.state(board).live(NOTE).orElseThrow().history().revision();
    submit(board, ben, new Operation.TextChange(NOTE, base, edit));
  }

  private void compose(FxRobot robot, String composed, String committed) {
    List<InputMethodTextRun> runs =
        composed.isEmpty()
            ? List.of()
            : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
    robot.interact(
        () ->
            area(robot)
                .fireEvent(
                    new InputMethodEvent(
                        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                        runs,
                        committed,
                        composed.length())));
  }

  @Test
  void whatAnInputMethodComposesIsWrittenWhenItStands(FxRobot robot) {
    open(robot, new WidgetKind.Note(), "tea ", list("none"));
    write(robot);
    robot.push(KeyCode.CONTROL, KeyCode.END);
    compose(robot, "k", "");
    compose(robot, "か", "");
    assertThat(area(robot).getText()).isEqualTo("tea か");
    assertThat(text()).as("nobody else reads half a word").isEqualTo("tea ");
    elsewhere("tea ", "hot tea ");
    compose(robot, "かわ", "");
    compose(robot, "", "川");
    until(() -> text().equals("hot tea 川"));
    assertThat(area(robot).getText()).isEqualTo("hot tea 川");
    robot.write("!");
    until(() -> text().equals("hot tea 川!"));
    compose(robot, "k", "");
    compose(robot, "", "");
    assertThat(text()).as("given up").isEqualTo("hot tea 川!");
    compose(robot, "k", "");
    robot.interact(() -> screen().focusCanvas());
    until(() -> text().equals("hot tea 川!k"));
  }

  /** Others' writing makes an editor forget its own steps; mine goes as a whole then. */
  @Test
  void takingBackWhileWritingLeavesWhatOthersWrote(FxRobot robot) {
    open(robot, new WidgetKind.Note(), "tea", list("none"));
    write(robot);
    robot.push(KeyCode.CONTROL, KeyCode.END).write(" now");
    until(() -> text().equals("tea now"));
    elsewhere("tea now", "hot tea now");
    until(() -> area(robot).getText().equals("hot tea now"));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    until(() -> text().equals("hot tea"));
    assertThat(area(robot).isVisible()).isFalse();
    robot.push(KeyCode.CONTROL, KeyCode.Y);
    until(() -> text().equals("hot tea now"));
  }

  /** All outcomes are known by then, so nothing but leaving tells that there is a step. */
  @Test
  void whatWasWrittenCanBeTakenBackAsSoonAsTheEditorIsLeft(FxRobot robot) {
    open(robot, new WidgetKind.Note(), "tea", list("none"));
    write(robot);
    robot.push(KeyCode.CONTROL, KeyCode.END).write("s");
    until(() -> text().equals("teas"));
    robot.type(KeyCode.ESCAPE);
    until(() -> screen().model().status().canUndo().get());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    until(() -> text().equals("tea"));
  }

  /** Where the caret would stand, in the text's own units. */
  private static Point2D caret(FxRobot robot, int at) {
    Text written = (Text) area(robot).lookup(".text");
    return Stream.of(written.caretShape(at, true))
        .filter(MoveTo.class::isInstance)
        .map(MoveTo.class::cast)
        .map(top -> new Point2D(top.getX(), top.getY()))
        .findFirst()
        .orElseThrow();
  }

  /** The first letter is tall, and all others are small. */
  @Test
  void hebrewBeginsAtTheRightInTheEditorAndOnTheBoard(FxRobot robot) {
    Style style = new Style(Map.of(StyleProperty.FILL, "white", StyleProperty.TEXT_SIZE, "30"));
    open(robot, new WidgetKind.Note(), "לייי", style);
    BoundingBox ink = ink(robot, NOTE);
    BoundingBox tall = ink(robot, NOTE, ink.getMinY() + ink.getHeight() / 5);
    assertThat(tall.getMinX()).isGreaterThan(ink.getMinX() + ink.getWidth() / 2);
    write(robot);
    assertThat(caret(robot, 0).getX()).isGreaterThan(caret(robot, 3).getX());
    robot.push(KeyCode.CONTROL, KeyCode.END);
    robot.type(KeyCode.RIGHT);
    assertThat(area(robot).getCaretPosition()).as("away from the left end").isEqualTo(3);
    robot.type(KeyCode.LEFT);
    assertThat(area(robot).getCaretPosition()).isEqualTo(4);
  }

  @Test
  void othersWriteOnInATextWhoseLineEndsTheEditorDoesNotShow(FxRobot robot) {
    String before = "one\r\ntwo\r\nthree";
    open(robot, new WidgetKind.Note(), before, list("none"));
    write(robot);
    robot.push(KeyCode.CONTROL, KeyCode.END);
    elsewhere(before, before + " four");
    until(() -> area(robot).getText().equals("one\ntwo\nthree four"));
    assertThat(area(robot).getCaretPosition()).isEqualTo("one\ntwo\nthree".length());
  }

  @Test
  void aDragIsOverWhenAnotherTabIsShown(FxRobot robot) {
    open(robot, new WidgetKind.Note(), "x", list("none"));
    until(() -> screen().hasKeys());
    robot.moveTo(inside()).press(MouseButton.PRIMARY).moveBy(60, 40);
    until(() -> outside().client("Ana").handle(board).shown().drag().isPresent());
    robot.push(KeyCode.CONTROL, KeyCode.TAB).release(MouseButton.PRIMARY);
    until(() -> outside().client("Ana").handle(board).shown().drag().isEmpty());
    assertThat(place()).isEqualTo(new Point(0, 0));
  }

  @Test
  void theSpaceKeyThatIsLetGoElsewherePansNoMore(FxRobot robot) {
    open(robot, new WidgetKind.Note(), "x", list("none"));
    until(() -> screen().hasKeys());
    robot.interact(() -> robot.lookup("#canvas").query().requestFocus());
    robot.press(KeyCode.SPACE).push(KeyCode.CONTROL, KeyCode.K);
    until(() -> !robot.lookup("#canvas").query().isFocused());
    robot.release(KeyCode.SPACE).type(KeyCode.ESCAPE);
    until(() -> robot.lookup("#canvas").query().isFocused());
    robot.moveTo(inside()).press(MouseButton.PRIMARY).moveBy(60, 40).release(MouseButton.PRIMARY);
    until(() -> !place().equals(new Point(0, 0)));
  }

  private Point2D inside() {
    Box box = screen().painted(NOTE).orElseThrow();
    return screen().canvas().localToScreen(box.x() + 20, box.y() + 20);
  }

  private Point place() {
    return server.state(board).live(NOTE).orElseThrow().widget().bounds().position();
  }
}
