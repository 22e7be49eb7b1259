package io.streamboard.desktop;

import io.streamboard.desktop.canvas.Box;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A note, or something else, whose text is written in the editor that stands over it. */
abstract class WritingFixture extends WindowFixture {

  static final WidgetId NOTE = new WidgetId("note");

  final BoardId board = server.board(ana, "Plan");

  /** Shows where Ana signs in. On the JavaFX thread. */
  void show(Stage stage) {
    App app = begin(stage);
    app.signIn(Optional.of("http://localhost:1"), Optional.of("Ana"), "");
    app.show();
  }

  void add(Widget widget) {
    add(board, ana, widget);
  }

  void open(FxRobot robot, WidgetKind kind, String text, Style style) {
    add(new Widget(NOTE, kind, Bounds.of(0, 0, 260, 180), ZKey.FIRST, style, text));
    robot.clickOn("#password").write("right").type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("#board-" + board);
    until(() -> app().board().flatMap(one -> one.painted(NOTE)).isPresent());
  }

  void write(FxRobot robot) {
    robot.interact(() -> screen().model().writing().edit(NOTE));
    until(() -> robot.lookup("#text-editor").query().isFocused());
  }

  String text() {
    return server.state(board).live(NOTE).map(WidgetState::widget).map(Widget::text).orElseThrow();
  }

  static TextArea area(FxRobot robot) {
    return robot.lookup("#text-editor").queryAs(TextArea.class);
  }

  static Style list(String marks) {
    return Style.of(StyleProperty.TEXT_LIST, marks);
  }

  String style(StyleProperty property) {
    return server
        .state(board)
        .live(NOTE)
        .flatMap(state -> state.widget().style().get(property))
        .orElse("");
  }

  /** Of what is written dark in the note's middle, without its edges. */
  BoundingBox ink(FxRobot robot, WidgetId id) {
    return ink(robot, id, Double.POSITIVE_INFINITY);
  }

  BoundingBox ink(FxRobot robot, WidgetId id, double above) {
    Image[] taken = new Image[1];
    robot.interact(() -> taken[0] = screen().snapshot(null, null));
    Box box = screen().painted(id).orElseThrow();
    PixelReader pixels = taken[0].getPixelReader();
    int left = Integer.MAX_VALUE;
    int top = Integer.MAX_VALUE;
    int right = -1;
    int bottom = -1;
    for (int x = (int) box.x() + 6; x < box.x() + box.width() - 6; x++) {
      for (int y = (int) box.y() + 6; y < Math.min(box.y() + box.height() - 6, above); y++) {
        if (pixels.getColor(x, y).getBrightness() < 0.45) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y);
        }
      }
    }
    return new BoundingBox(left, top, right - left, bottom - top);
  }
}
