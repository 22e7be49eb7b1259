package io.streamboard.desktop;

import io.streamboard.desktop.ui.FxThread;
import io.streamboard.desktop.window.WindowPlace;
import java.time.Duration;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/**
 * Where the first window stands: on the screen with all of its frame, or as the command line says.
 */
record FirstPlace(Stage stage, FxThread fx) {

  private static final double MOST_HEIGHT = 880;

  /** By then a window manager has placed and framed a new window. */
  private static final Duration SETTLING = Duration.ofMillis(300);

  /**
   * Keeps the window with its frame on the screen: how thick that is, a window manager tells only
   * once the window is shown.
   */
  void fit() {
    stage.addEventHandler(
        WindowEvent.WINDOW_SHOWN,
        shown -> {
          fitNow();
          FxThread.Cancellation _ = fx.after(SETTLING, this::fitNow);
        });
  }

  private void fitNow() {
    Rectangle2D box =
        new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    Rectangle2D fitting = WindowPlace.fitted(box, WindowPlace.screenOf(box));
    if (!stage.isMaximized() && !fitting.equals(box)) {
      stage.setWidth(fitting.getWidth());
      stage.setHeight(fitting.getHeight());
      place(fitting.getMinX(), fitting.getMinY());
    }
  }

  /**
   * Puts the window on a half of the screen, or as near to that as its least size allows; once more
   * when it is shown, as some window managers place a new window themselves.
   */
  void standOn(Arguments.Half half) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    double width = Math.max(stage.getMinWidth(), screen.getWidth() / 2);
    double left =
        switch (half) {
          case LEFT -> screen.getMinX();
          case RIGHT -> Math.max(screen.getMinX(), screen.getMaxX() - width);
        };
    stage.setWidth(width);
    stage.setHeight(Math.min(screen.getHeight(), MOST_HEIGHT));
    place(left, screen.getMinY());
    stage.setOnShown(shown -> fx.after(SETTLING, () -> place(left, screen.getMinY())));
  }

  private void place(double x, double y) {
    stage.setX(x);
    stage.setY(y);
  }
}
