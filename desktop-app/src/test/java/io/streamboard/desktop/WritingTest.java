package io.streamboard.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.List;
import java.util.Map;
import javafx.geometry.BoundingBox;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Writing in the editor that stands over a widget, by keys. */
class WritingTest extends WritingFixture {

  @Start
  void start(Stage stage) {
    show(stage);
  }

  private int made;

  @Test
  void aListIsContinuedByEnterAndItsItemsArePutDeeperByTab(FxRobot robot) {
    open(robot, new WidgetKind.Note(), "", list("number"));
    write(robot);
    robot.write("one").type(KeyCode.ENTER, KeyCode.TAB).write("two").type(KeyCode.ENTER);
    robot.write("three").type(KeyCode.ENTER, KeyCode.ENTER).write("four");
    until(() -> text().equals("one\n\ttwo\n\tthree\nfour"));
    assertThat(marks(robot)).containsExactly("1.", "a.", "b.", "2.");

    robot.push(KeyCode.SHIFT, KeyCode.UP).push(KeyCode.SHIFT, KeyCode.UP);
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    until(() -> text().equals("one\ntwo\nthree\nfour"));
    assertThat(area(robot).getSelectedText()).startsWith("wo").endsWith("four");
  }

  private static List<String> marks(FxRobot robot) {
    Node marks = robot.lookup("#text-marks").query();
    return marks.isVisible()
        ? ((Parent) marks)
            .getChildrenUnmodifiable().stream().map(Text.class::cast).map(Text::getText).toList()
        : List.of();
  }

  @Test
  void tabIsALetterWhereThereIsNoList(FxRobot robot) {
    open(robot, new WidgetKind.Note(), "ab", list("none"));
    write(robot);
    robot.type(KeyCode.END).type(KeyCode.TAB).type(KeyCode.ENTER).write("c");
    until(() -> text().equals("ab\t\nc"));
    assertThat(marks(robot)).isEmpty();
  }

  @Test
  void whatIsPastedIsPlainText(FxRobot robot) {
    open(robot, new WidgetKind.Note(), "", list("none"));
    write(robot);
    robot.interact(
        () -> {
          ClipboardContent rich = new ClipboardContent();
          rich.putHtml("<b>green</b> <i>tea</i>");
          rich.putString("green tea");
          Clipboard.getSystemClipboard().setContent(rich);
        });
    robot.push(KeyCode.CONTROL, KeyCode.V);
    until(() -> text().equals("green tea"));
    assertThat(style(StyleProperty.TEXT_WEIGHT)).isEmpty();
  }

  @Test
  void lettersOfTwoHalvesAreTakenAwayWhole(FxRobot robot) {
    open(robot, new WidgetKind.Note(), "tea \uD83C\uDF75", list("none"));
    write(robot);
    robot.push(KeyCode.CONTROL, KeyCode.END).type(KeyCode.BACK_SPACE);
    until(() -> text().equals("tea "));
    robot.interact(() -> area(robot).appendText("\uD83C\uDF75\uD83C\uDF75"));
    robot.type(KeyCode.LEFT).type(KeyCode.DELETE);
    until(() -> text().equals("tea \uD83C\uDF75"));
  }

  @Test
  void aTextStandsWhileItIsWrittenWhereItStandsAfterwards(FxRobot robot) {
    open(robot, new WidgetKind.Note(), "", Style.DEFAULT);
    stands(robot, new WidgetKind.Note(), "left", "normal", "none");
    stands(robot, new WidgetKind.Note(), "right", "italic", "none");
    stands(robot, new WidgetKind.Note(), "right", "normal", "bullet");
    stands(robot, new WidgetKind.Shape(ShapeForm.RECTANGLE), "right", "normal", "none");
    stands(robot, new WidgetKind.Shape(ShapeForm.RECTANGLE), "left", "italic", "number");
    stands(robot, new WidgetKind.FreeText(), "center", "italic", "none");
    stands(robot, new WidgetKind.FreeText(), "right", "normal", "number");
  }

  private void stands(FxRobot robot, WidgetKind kind, String align, String slant, String marks) {
    Style style =
        new Style(
            Map.of(
                StyleProperty.FILL, "white",
                StyleProperty.TEXT_ALIGN, align,
                StyleProperty.TEXT_SLANT, slant,
                StyleProperty.TEXT_LIST, marks,
                StyleProperty.TEXT_SIZE, "18"));
    WidgetId id = new WidgetId("w" + ++made);
    Bounds box = Bounds.of(0, 0, 240, 160);
    add(new Widget(id, kind, box, ZKey.FIRST, style, "Mine\n\tinner and outer\nlast"));
    until(() -> screen().painted(id).isPresent());
    BoundingBox painted = ink(robot, id);
    robot.interact(() -> screen().model().writing().edit(id));
    robot.interact(() -> withoutCaret(area(robot)));
    BoundingBox written = ink(robot, id);
    String what = kind + " " + align + " " + slant + " " + marks + " ";
    double near = 3;
    assertThat(written.getMinX()).as(what + "left").isEqualTo(painted.getMinX(), within(near));
    assertThat(written.getMaxX()).as(what + "right").isEqualTo(painted.getMaxX(), within(near));
    assertThat(written.getMinY()).as(what + "top").isEqualTo(painted.getMinY(), within(near));
    assertThat(written.getMaxY()).as(what + "bottom").isEqualTo(painted.getMaxY(), within(near));
    robot.interact(() -> screen().model().writing().stop());
    submit(board, ana, new Operation.WidgetRemove(List.of(id)));
    until(() -> screen().painted(id).isEmpty());
  }

  private static void withoutCaret(TextArea area) {
    area.deselect();
    area.setStyle(area.getStyle() + " -fx-display-caret: false;");
    area.getScene().getRoot().applyCss();
  }

  @Test
  void whatMakesATextTooLongIsNotPutInAndThatIsTold(FxRobot robot) {
    open(robot, new WidgetKind.Note(), "", list("none"));
    write(robot);
    robot.interact(() -> area(robot).appendText("word ".repeat(2_001)));
    until(() -> robot.lookup("#toast").tryQuery().isPresent());
    assertThat(robot.lookup("#toast").queryAs(Label.class).getText())
        .isEqualTo(Texts.of("text.too-long", 10_005, 10_000));
    assertThat(text()).isEmpty();
  }

  @Test
  void anotherLanguageEndsTheWriting(FxRobot robot) {
    open(robot, new WidgetKind.Note(), "x", list("none"));
    write(robot);
    assertThat(outside().client("Ana").handle(board).shown().typing()).isPresent();
    robot.interact(() -> app().windows().getFirst().reword());
    assertThat(outside().client("Ana").handle(board).shown().typing()).isEmpty();
  }
}
