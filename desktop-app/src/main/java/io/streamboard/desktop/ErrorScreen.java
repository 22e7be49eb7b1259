package io.streamboard.desktop;

import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Texts;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last resort: an error that nobody expected. Shows a short code that is the same for the same
/// place in the program, so that it can be read aloud and found again in the log.
final class ErrorScreen {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorScreen.class);

  private final Stage stage;
  private Optional<Consumer<String>> line = Optional.empty();
  private boolean shown;

  ErrorScreen(Stage stage) {
    this.stage = stage;
  }

  /// From now on an exception in one handler is told in one line, as the window survives it.
  void surviving(Consumer<String> say) {
    line = Optional.of(say);
  }

  /// Confined to the JavaFX thread.
  void show(Throwable error) {
    String code = code(error);
    LOG.error("unexpected error {}", code, error);
    if (shown) {
      return;
    }
    if (line.isPresent() && error instanceof Exception) {
      line.get().accept(Texts.of("app.failed.line", code));
      return;
    }
    shown = true;
    Label title = new Label(Texts.of("app.failed"));
    title.getStyleClass().add("title");
    Label detail = new Label(Texts.of("app.failed.detail", code));
    detail.setWrapText(true);
    detail.setMaxWidth(480);
    detail.setTextAlignment(TextAlignment.CENTER);
    VBox box = new VBox(16, title, detail, Controls.text("quit", "app.quit", Platform::exit));
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("page");
    box.setId("error-screen");
    stage.titleProperty().unbind();
    stage.setTitle(Texts.of("app.part", title.getText()));
    Scene scene = stage.getScene();
    if (scene == null) {
      stage.setScene(new Scene(box, 640, 400));
    } else {
      scene.setRoot(box);
    }
    stage.show();
  }

  private static String code(Throwable error) {
    StackTraceElement[] trace = error.getStackTrace();
    String place = trace.length == 0 ? "" : trace[0].getClassName() + trace[0].getMethodName();
    return HexFormat.of().toHexDigits((error.getClass().getName() + place).hashCode());
  }
}
