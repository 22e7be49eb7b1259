package io.streamboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.DesktopApplication;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

/** A server that nobody has an account on, set up from the desktop's window. */
@ExtendWith(ApplicationExtension.class)
class FirstStartTest {
  private static final Duration SEEN = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void theOneTimeCodeMakesTheFirstAdministratorAndIsVoidThen(FxRobot robot) throws Exception {
    try (ServerProcess server = ServerProcess.start(ServerProcess.freshData(folder))) {
      String code = code(server);
      FxToolkit.registerPrimaryStage();
      FxToolkit.setupApplication(
          DesktopApplication.class,
          "--server",
          server.address().toString(),
          "--data-dir",
          folder.resolve("desktop").toString());
      setUp(robot, "not-the-code");
      problem(robot, Texts.of("setup.failed"));
      type(robot, "#code", code);
      type(robot, "#password", "short");
      robot.push(KeyCode.ENTER);
      problem(robot, Texts.of("setup.password.short", 12));
      type(robot, "#password", "abababababab");
      robot.push(KeyCode.ENTER);
      problem(robot, Texts.of("setup.invalid"));
      type(robot, "#password", "a long enough secret");
      robot.push(KeyCode.ENTER);
      Await.that("the boards", SEEN, () -> robot.lookup("#home-screen").tryQuery().isPresent());

      assertThat(server.data().resolve("admin-code")).doesNotExist();
      assertThat(server.command("", "user", "list")).contains("ana");
    } finally {
      FxToolkit.cleanupStages();
    }
  }

  private static String code(ServerProcess server) throws IOException {
    return Files.readString(server.data().resolve("admin-code")).strip();
  }

  private static void setUp(FxRobot robot, String code) {
    robot.clickOn("#other-way");
    type(robot, "#code", code);
    type(robot, "#name", "ana");
    type(robot, "#password", "a long enough secret");
    robot.push(KeyCode.ENTER);
  }

  private static void type(FxRobot robot, String field, String text) {
    robot.clickOn(field);
    robot.interact(() -> robot.lookup(field).queryAs(TextInputControl.class).setText(text));
  }

  private static void problem(FxRobot robot, String sentence) {
    Await.that(
        sentence,
        SEEN,
        () -> robot.lookup("#problem").queryAs(Label.class).getText().equals(sentence));
  }
}
