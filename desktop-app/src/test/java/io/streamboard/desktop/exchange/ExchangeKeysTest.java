package io.streamboard.desktop.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.desktop.fake.FakeClips;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The questions of an export and the report of an import, by keys alone. */
@ExtendWith(ApplicationExtension.class)
class ExchangeKeysTest {

  private static final LossReport REPORT =
      new LossReport(
          "Opened a file",
          List.of(
              new LossReport.Row("Shape one", List.of("Is smooth now."), Optional.empty()),
              new LossReport.Row("Shape two", List.of("Is smooth now."), Optional.empty())));

  private static final ExportOffer OFFER =
      new ExportOffer(
          FileFormat.PNG,
          Map.of(ExportChoice.Part.BOARD, 5, ExportChoice.Part.SELECTION, 2),
          Map.of(
              ExportChoice.Part.BOARD, new Area(0, 0, 400, 300),
              ExportChoice.Part.SELECTION, new Area(0, 0, 200, 100)),
          /* whole= */ true);

  private final FakeClips clips = new FakeClips();
  private Optional<Stage> window = Optional.empty();

  /** In a window of its own: the given one serves other tests too. */
  @Start
  void start(Stage given) {
    Button before = new Button("where the keys were");
    before.setId("before");
    Stage stage = new Stage();
    window = Optional.of(stage);
    stage.setScene(new Scene(before, 700, 560));
    stage.setX(20);
    stage.setY(20);
    stage.show();
    before.requestFocus();
  }

  @AfterEach
  void end() {
    WaitForAsyncUtils.waitForAsyncFx(10_000, () -> window.orElseThrow().hide());
  }

  private Scene scene() {
    return window.orElseThrow().getScene();
  }

  private static void until(BooleanSupplier there) {
    try {
      WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, there::getAsBoolean);
    } catch (TimeoutException never) {
      throw new AssertionError("did not come", never);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static boolean has(FxRobot robot, String selector) {
    return robot.lookup(selector).tryQuery().filter(Node::isFocused).isPresent();
  }

  /** What has the keys in the window of the dialog after this key. */
  private static Node after(FxRobot robot, String dialog, KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
    return Objects.requireNonNull(robot.lookup(dialog).query().getScene().getFocusOwner());
  }

  private void isClosed(FxRobot robot, String dialog) {
    until(() -> robot.lookup(dialog).tryQuery().isEmpty());
    until(() -> has(robot, "#before"));
  }

  @Test
  void theReportIsReadCopiedAndLeftByKeys(FxRobot robot) {
    robot.interact(() -> LossDialog.show(REPORT, scene(), clips));
    until(() -> has(robot, "#loss-rows"));
    robot.push(KeyCode.CONTROL, KeyCode.C);
    until(() -> clips.get().text().contains("Shape two"));

    Node copy = after(robot, "#loss-report", KeyCode.TAB);
    assertThat(copy.getId()).isEqualTo("loss-copy");
    Node close = after(robot, "#loss-report", KeyCode.TAB);
    assertThat(close).isInstanceOf(Button.class).isNotEqualTo(copy);
    assertThat(after(robot, "#loss-report", KeyCode.TAB).getId()).isEqualTo("loss-rows");
    assertThat(after(robot, "#loss-report", KeyCode.SHIFT, KeyCode.TAB)).isEqualTo(close);
    assertThat(after(robot, "#loss-report", KeyCode.SHIFT, KeyCode.TAB)).isEqualTo(copy);

    robot.type(KeyCode.ENTER);
    until(() -> ((Button) copy).getText().equals("Copied"));
    assertThat(robot.lookup("#loss-report").tryQuery()).isPresent();
    robot.type(KeyCode.ESCAPE);
    isClosed(robot, "#loss-report");
  }

  private CompletableFuture<Optional<ExportChoice>> ask(FxRobot robot) {
    CompletableFuture<Optional<ExportChoice>> answer = new CompletableFuture<>();
    Platform.runLater(() -> answer.complete(ExportDialog.ask(OFFER, /* dark= */ false, scene())));
    until(() -> robot.lookup("#export-dialog").tryQuery().isPresent());
    until(() -> has(robot, "#export-go"));
    return answer;
  }

  @Test
  void anExportIsChosenByKeysAndEnterSaysYes(FxRobot robot) {
    CompletableFuture<Optional<ExportChoice>> answer = ask(robot);
    Node first = after(robot, "#export-dialog", KeyCode.TAB);
    assertThat(first.getId()).isEqualTo("export-part-board");
    Node part = after(robot, "#export-dialog", KeyCode.DOWN);
    assertThat(part.getId()).isEqualTo("export-part-selection");
    assertThat(((RadioButton) part).isSelected()).isTrue();
    assertThat(after(robot, "#export-dialog", KeyCode.TAB).getId()).isEqualTo("export-scale");
    assertThat(after(robot, "#export-dialog", KeyCode.TAB).getId()).isEqualTo("export-paper");
    assertThat(after(robot, "#export-dialog", KeyCode.TAB)).isInstanceOf(Button.class);
    assertThat(after(robot, "#export-dialog", KeyCode.TAB).getId()).isEqualTo("export-go");
    assertThat(after(robot, "#export-dialog", KeyCode.TAB)).isEqualTo(part);
    assertThat(after(robot, "#export-dialog", KeyCode.SHIFT, KeyCode.TAB).getId())
        .isEqualTo("export-go");

    robot.type(KeyCode.ENTER);
    until(answer::isDone);
    assertThat(answer.join().map(ExportChoice::part)).contains(ExportChoice.Part.SELECTION);
    isClosed(robot, "#export-dialog");
  }

  @Test
  void escapeLeavesAnExportWithoutAnAnswer(FxRobot robot) {
    CompletableFuture<Optional<ExportChoice>> answer = ask(robot);
    robot.type(KeyCode.ESCAPE);
    until(answer::isDone);
    assertThat(answer.join()).isEmpty();
    isClosed(robot, "#export-dialog");
  }
}
