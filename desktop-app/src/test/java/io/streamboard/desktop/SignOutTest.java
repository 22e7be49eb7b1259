package io.streamboard.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.SignedIn;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.id.BoardId;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Leaving, so that somebody else can sign in on the same computer. */
class SignOutTest extends WindowFixture {

  private final BoardId board = server.board(ana, "Plan");

  @Start
  void start(Stage given) {
    App app = begin(760, 520, "Ana");
    app.open(board);
    app.show();
  }

  private static boolean shows(FxRobot robot, String selector) {
    return robot.lookup(selector).tryQuery().isPresent();
  }

  private void signOut(FxRobot robot) {
    until(() -> app().board().isPresent());
    robot.interact(() -> app().home());
    until(() -> shows(robot, "#sign-out"));
    robot.clickOn("#sign-out");
  }

  @Test
  void whoSignsOutIsAskedWhoTheyAreAndTheServerForgetsTheToken(FxRobot robot) {
    signOut(robot);
    until(() -> shows(robot, "#sign-in-screen"));
    assertThat(app().board()).isEmpty();
    assertThat(app().windows().getFirst().boards()).isEmpty();
    assertThat(outside().left()).extracting(SignedIn::token).containsExactly("token");
    assertThat(robot.lookup("#password").queryAs(TextField.class).getText()).isEmpty();
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> robot.lookup("#server").queryAs(TextField.class).setText("http://b:1"));
    robot.interact(() -> robot.lookup("#name").queryAs(TextField.class).setText("Ben"));
    robot.clickOn("#password").write("right").type(KeyCode.ENTER);
    until(() -> shows(robot, "#home-screen"));
    until(() -> robot.lookup(Texts.of("home.signedin", "Ben")).tryQuery().isPresent());
    assertThat(shows(robot, "#board-" + board)).as("a board of somebody else").isFalse();
  }

  @Test
  void whoseChangesWereNotSentIsAskedBefore(FxRobot robot) {
    outside().unsent(3);
    signOut(robot);
    until(() -> robot.lookup(Texts.of("signout.detail", 3)).tryQuery().isPresent());
    robot.type(KeyCode.ESCAPE);
    until(() -> !shows(robot, ".dialog-pane"));
    assertThat(app().screen()).isEqualTo("home-screen");
    assertThat(outside().left()).isEmpty();

    robot.clickOn("#sign-out");
    until(() -> shows(robot, ".dialog-pane"));
    robot.clickOn(robot.lookup(".dialog-pane .danger").queryButton());
    until(() -> shows(robot, "#sign-in-screen"));
    assertThat(outside().left()).hasSize(1);
  }
}
