package io.streamboard.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.canvas.Camera;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The map in the corner of a board, by mouse and keyboard, on the fake server. */
class MinimapTest extends WindowFixture {

  private final BoardId board = server.board(ana, "Plan");

  @Start
  void start(Stage given) {
    add("left", 0, 0);
    add("right", 3_900, 2_600);
    App app = begin(900, 600, "Ana");
    app.open(board);
    app.show();
  }

  private void add(String id, double x, double y) {
    submit(
        new Operation.WidgetAdd(
            new Widget(
                new WidgetId(id),
                new WidgetKind.Note(),
                Bounds.of(x, y, 300, 300),
                ZKey.FIRST,
                Style.of(StyleProperty.FILL, "#ff0000"),
                "")));
  }

  private void submit(Operation operation) {
    submit(board, ana, operation);
  }

  private Camera camera() {
    return screen().model().viewport().camera().get();
  }

  private Node openMap(FxRobot robot) {
    until(() -> screen().hasKeys());
    robot.type(KeyCode.M);
    Node map = robot.lookup("#minimap").query();
    until(map::isVisible);
    return map;
  }

  /** How many pixels of the map are red. */
  private static long red(Node map) {
    return WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          WritableImage picture = map.snapshot(null, null);
          long count = 0;
          for (int x = 0; x < (int) picture.getWidth(); x++) {
            for (int y = 0; y < (int) picture.getHeight(); y++) {
              Color colour = picture.getPixelReader().getColor(x, y);
              count += colour.getRed() > 0.7 && colour.getGreen() < 0.2 ? 1 : 0;
            }
          }
          return count;
        });
  }

  @Test
  void widgetsAreMarksThatComeAndGoWithThem(FxRobot robot) {
    Node map = openMap(robot);
    until(() -> red(map) > 100);
    long two = red(map);
    add("middle", 2_000, 1_000);
    until(() -> red(map) > two);
    submit(new Operation.WidgetRemove(java.util.List.of(new WidgetId("middle"))));
    until(() -> red(map) == two);
  }

  @Test
  void aClickOnTheMapShowsThatPartAndArrowsGoOn(FxRobot robot) {
    Node map = openMap(robot);
    robot.interact(() -> screen().model().viewport().look(new Camera(0, 0, 1)));
    assertThat(screen().painted(new WidgetId("right"))).isEmpty();
    var box = map.localToScreen(map.getBoundsInLocal());
    // The board is fitted with a margin of 15 %, so its end lies at 115/130 of the map.
    robot.clickOn(box.getMinX() + box.getWidth() * 0.86, box.getMinY() + box.getHeight() * 0.86);
    until(() -> screen().painted(new WidgetId("right")).isPresent());
    assertThat(camera().zoom()).isEqualTo(1);
    Camera before = camera();
    robot.type(KeyCode.LEFT);
    until(() -> camera().x() < before.x());
    assertThat(camera().y()).isEqualTo(before.y());
    robot.type(KeyCode.ESCAPE);
    until(() -> screen().hasKeys());
    robot.type(KeyCode.M);
    until(() -> !map.isVisible());
  }
}
