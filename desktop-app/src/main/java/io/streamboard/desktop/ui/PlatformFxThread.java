package io.streamboard.desktop.ui;

import java.time.Duration;
import javafx.animation.PauseTransition;
import javafx.application.Platform;

/** The JavaFX application thread; the only caller of {@link Platform#runLater}. */
public final class PlatformFxThread implements FxThread {

  @Override
  public boolean here() {
    return Platform.isFxApplicationThread();
  }

  @Override
  public void run(Runnable work) {
    Platform.runLater(work);
  }

  @Override
  public Cancellation after(Duration delay, Runnable work) {
    PauseTransition pause =
        new PauseTransition(javafx.util.Duration.millis((double) delay.toMillis()));
    pause.setOnFinished(event -> work.run());
    Platform.runLater(pause::play);
    return () -> Platform.runLater(pause::stop);
  }
}
