package io.streamboard.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.fake.FakeServer;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** What is painted for files. */
@ExtendWith(ApplicationExtension.class)
class PrintTest {

  private static final int RED = 0xFFFF_0000;
  private static final int WHITE = 0xFFFF_FFFF;

  private final List<WidgetView> widgets = new ArrayList<>();
  private ZKey top = ZKey.FIRST;

  private WidgetId add(String id, WidgetKind kind, Bounds bounds, Optional<WidgetId> holder) {
    top = ZKey.between(Optional.of(top), Optional.empty());
    Widget widget =
        new Widget(new WidgetId(id), kind, bounds, top, Style.of(StyleProperty.FILL, "#ff0000"), "")
            .withHolder(holder);
    widgets.add(
        new WidgetView(widget, FakeServer.id("Ana"), WidgetLevel.EDIT, Optional.empty(), 0));
    return widget.id();
  }

  private int[] painted(FxRobot robot, Print.Part part) {
    AtomicReference<int[]> pixels = new AtomicReference<>(new int[part.width() * part.height()]);
    robot.interact(
        () ->
            new Print(widgets, false, Optional.of(Color.WHITE))
                .paint(part, Pictures.NONE, pixels.get(), 0, part.width()));
    return pixels.get();
  }

  @Test
  void aFrameCutsOffWhatItHoldsAndNothingElse(FxRobot robot) {
    WidgetId frame =
        add("frame", new WidgetKind.Frame(), Bounds.of(0, 0, 200, 200), Optional.empty());
    add("held", shape(), Bounds.of(150, 50, 100, 40), Optional.of(frame));
    add("free", shape(), Bounds.of(150, 120, 100, 40), Optional.empty());
    int[] pixels = painted(robot, new Print.Part(1, 0, 0, 300, 200));
    assertThat(pixels[70 * 300 + 180]).isEqualTo(RED);
    assertThat(pixels[70 * 300 + 220]).isEqualTo(WHITE);
    assertThat(pixels[140 * 300 + 180]).isEqualTo(RED);
    assertThat(pixels[140 * 300 + 220]).isEqualTo(RED);
  }

  @Test
  void aPictureIsAsLargeAsWhatIsSeen(FxRobot robot) {
    WidgetId frame =
        add("frame", new WidgetKind.Frame(), Bounds.of(0, 0, 200, 200), Optional.empty());
    add("held", shape(), Bounds.of(150, 50, 5_000, 40), Optional.of(frame));
    robot.interact(
        () ->
            assertThat(new Print(widgets, false, Optional.empty()).extent().orElseThrow().right())
                .isBetween(200.0, 210.0));
  }

  @Test
  void partsFitTogether(FxRobot robot) {
    add(
        "one",
        new WidgetKind.Shape(ShapeForm.STAR),
        Bounds.of(-40, -30, 300, 280),
        Optional.empty());
    add(
        "two",
        new WidgetKind.Shape(ShapeForm.ELLIPSE),
        Bounds.of(90, 60, 150, 90),
        Optional.empty());
    int[] whole = painted(robot, new Print.Part(1.5, -80, -60, 400, 400));
    int[] part = painted(robot, new Print.Part(1.5, 20, 40, 200, 200));
    int other = 0;
    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 200; x++) {
        other += part[y * 200 + x] == whole[(y + 100) * 400 + x + 100] ? 0 : 1;
      }
    }
    assertThat(other).isLessThan(40);
  }

  private static WidgetKind shape() {
    return new WidgetKind.Shape(ShapeForm.RECTANGLE);
  }
}
