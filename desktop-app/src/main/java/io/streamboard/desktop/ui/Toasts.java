package io.streamboard.desktop.ui;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The one short line that tells what just happened; empty most of the time. Free of the scene
 * graph.
 */
public final class Toasts {

  private final FxThread fx;
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private Optional<FxThread.Cancellation> end = Optional.empty();

  public Toasts(FxThread fx) {
    this.fx = fx;
  }

  /** What is shown now; empty when nothing is. */
  public ReadOnlyStringProperty text() {
    return text.getReadOnlyProperty();
  }

  /** Shows the line for a few seconds, in place of what was shown before. */
  public void show(String line) {
    end.ifPresent(FxThread.Cancellation::cancel);
    text.set(line);
    end = Optional.of(fx.after(Tokens.NOW.motion().toast(), () -> text.set("")));
  }
}
