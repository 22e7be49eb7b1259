package io.streamboard.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.ui.Theme;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The look changes while something is shown over the board. */
class ChangeOfLookTest extends WindowFixture {

  private static final WidgetId NOTE = new WidgetId("note");
  private static final WidgetId OTHER = new WidgetId("other");

  private final BoardId board = server.board(ana, "Plan");

  @Start
  void start(Stage given) {
    OffScreen.tolerate();
    add(board, ana, note(NOTE, Bounds.of(100, 100, 200, 160), ""));
    add(board, ana, note(OTHER, Bounds.of(500, 100, 200, 160), ""));
    App app = begin(720, 480, "Ana");
    app.open(board);
    app.show();
  }

  private static void use(FxRobot robot, App app, Theme.Kind kind) {
    robot.interact(() -> app.registry().get("theme-" + kind.key()).perform());
    robot.interact(
        () ->
            List.copyOf(Window.getWindows())
                .forEach(window -> window.getScene().getRoot().applyCss()));
  }

  @Test
  void whatHoldsWidgetsTogetherIsMarkedClearlyInEveryLook(FxRobot robot) {
    until(() -> app().board().filter(screen -> screen.painted(OTHER).isPresent()).isPresent());
    robot.interact(() -> screen().model().selection().select(List.of(NOTE, OTHER)));
    robot.interact(() -> screen().model().relations().grouping().group());
    for (Theme.Kind kind : Theme.Kind.values()) {
      use(robot, app(), kind);
      Color page = page();
      assertThat(clearest(robot, page))
          .as(kind.key())
          .isGreaterThan(kind == Theme.Kind.CONTRAST ? 7 : 4.5);
    }
  }

  private Color page() {
    return (Color)
        ((Region) screen().lookup("#board-screen")).getBackground().getFills().getLast().getFill();
  }

  /** The contrast of what stands out most, against this ground. */
  private double clearest(FxRobot robot, Color ground) {
    Node marks = robot.lookup("#relations").query();
    WritableImage[] taken = new WritableImage[1];
    robot.interact(
        () -> {
          SnapshotParameters on = new SnapshotParameters();
          on.setFill(ground);
          taken[0] = marks.snapshot(on, null);
        });
    WritableImage picture = taken[0];
    int width = (int) picture.getWidth();
    return IntStream.range(0, width * (int) picture.getHeight())
        .mapToObj(at -> picture.getPixelReader().getColor(at % width, at / width))
        .distinct()
        .mapToDouble(colour -> Contrast.ratio(colour, ground))
        .max()
        .orElseThrow();
  }

  @Test
  void aMenuThatIsOpenIsClosedAndNothingIsWarnedOf(FxRobot robot) {
    until(() -> app().board().isPresent());
    Warnings warnings = new Warnings();
    Logger styles = Logger.getLogger("javafx.css");
    styles.addHandler(warnings);
    try {
      for (Theme.Kind kind : List.of(Theme.Kind.CONTRAST, Theme.Kind.DARK, Theme.Kind.LIGHT)) {
        robot.interact(() -> app().windows().getFirst().tabMenu());
        assertThat(robot.listWindows()).hasAtLeastOneElementOfType(PopupWindow.class);
        use(robot, app(), kind);
        assertThat(warnings.heard).as(kind.key()).isEmpty();
        assertThat(robot.listWindows()).doesNotHaveAnyElementsOfTypes(PopupWindow.class);
      }
    } finally {
      styles.removeHandler(warnings);
    }
  }

  private static final class Warnings extends Handler {

    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord warning) {
      heard.add(warning.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
