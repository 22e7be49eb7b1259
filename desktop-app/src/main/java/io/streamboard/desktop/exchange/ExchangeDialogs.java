package io.streamboard.desktop.exchange;

import io.streamboard.desktop.ui.Clips;
import io.streamboard.desktop.ui.Dialogs;
import io.streamboard.desktop.ui.Toasts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;
import javafx.scene.control.Label;

/** Asks and tells in dialogs over a window. */
public final class ExchangeDialogs implements ExchangeWindow {

  private final Scene over;
  private final Clips clips;
  private final ObservableBooleanValue dark;
  private final Consumer<String> say;

  /**
   * @param dark whether the board looks dark now: so does a picture, unless another is chosen
   * @param say tells a line that goes by itself, as {@link Toasts#show} does
   */
  public ExchangeDialogs(
      Scene over, Clips clips, ObservableBooleanValue dark, Consumer<String> say) {
    this.over = over;
    this.clips = clips;
    this.dark = dark;
    this.say = say;
  }

  @Override
  public Optional<ExportChoice> ask(ExportOffer offer) {
    return ExportDialog.ask(offer, dark.get(), over);
  }

  @Override
  public void report(LossReport report) {
    LossDialog.show(report, over, clips);
  }

  @Override
  public void failed(String what, String why) {
    Label text = new Label(why);
    text.setId("file-error");
    text.setWrapText(true);
    Dialogs.tell(over, what, text);
  }

  @Override
  public void done(String line) {
    say.accept(line);
  }
}
