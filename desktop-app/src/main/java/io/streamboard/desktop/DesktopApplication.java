package io.streamboard.desktop;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The window; with `--smoke` it is shown once and closed, which proves that a package is whole.
/// Confined to the JavaFX thread.
public final class DesktopApplication extends Application {

  /// Called by JavaFX only.
  public DesktopApplication() {}

  @Override
  public void start(Stage stage) {
    setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    stage.setTitle("Streamboard");
    stage.setScene(new Scene(new StackPane(new Label(Main.version())), 640, 400));
    stage.show();
    if (getParameters().getUnnamed().contains("--smoke")
        || getParameters().getRaw().contains("--smoke")) {
      System.out.println("shown " + Main.version());
      Platform.exit();
    }
  }
}
