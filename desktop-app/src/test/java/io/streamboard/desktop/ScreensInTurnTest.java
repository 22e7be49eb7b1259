package io.streamboard.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.BoardId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** One screen after the other in a window. */
class ScreensInTurnTest extends WindowFixture {

  private final BoardId plan = server.board(ana, "Plan");

  @Start
  void start(Stage given) {
    App app = begin(720, 480, "Ana");
    app.home();
    app.show();
  }

  private Scene scene() {
    return app().windows().getFirst().scene();
  }

  private void open(FxRobot robot) {
    robot.interact(() -> app().open(plan));
    until(() -> app().board().filter(screen -> screen.hasKeys()).isPresent());
  }

  private static boolean isSeen(FxRobot robot, String selector) {
    return robot.lookup(selector).tryQuery().filter(Node::isVisible).isPresent();
  }

  /** Style sheets keep what they know of a screen with the root under which it stands. */
  @Test
  void aScreenThatIsShownAgainStandsUnderTheRootUnderWhichItGotItsColours(FxRobot robot) {
    List<String> complaints = new CopyOnWriteArrayList<>();
    Logger styles = Logger.getLogger("");
    Handler hearer = new Complaints(complaints);
    Parent root = scene().getRoot();
    styles.addHandler(hearer);
    for (int i = 0; i < 3; i++) {
      open(robot);
      robot.interact(() -> app().home());
    }
    styles.removeHandler(hearer);
    assertThat(scene().getRoot()).isSameAs(root);
    assertThat(complaints).isEmpty();
  }

  @Test
  void whatStandsOverAScreenGoesWithIt(FxRobot robot) {
    open(robot);
    robot.push(KeyCode.CONTROL, KeyCode.K);
    assertThat(isSeen(robot, "#sheet")).isTrue();
    robot.interact(() -> app().home());
    assertThat(isSeen(robot, "#sheet")).isFalse();
  }

  /** What JavaFX says about values in style sheets. */
  private static final class Complaints extends Handler {

    private final List<String> heard;

    Complaints(List<String> heard) {
      this.heard = heard;
    }

    @Override
    public void publish(LogRecord said) {
      if (String.valueOf(said.getMessage()).contains("while converting value")) {
        heard.add(said.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
