package io.streamboard.desktop.exchange;

import java.util.Optional;

/** What imports and exports ask and tell the person; on the JavaFX thread. */
public interface ExchangeWindow {

  /** Asks what to write, and how. Empty when the person left the question. */
  Optional<ExportChoice> ask(ExportOffer offer);

  /** Shows what was lost, until it is closed. */
  void report(LossReport report);

  /**
   * Tells that nothing was done.
   *
   * @param what was to be done, {@code why} it was not
   */
  void failed(String what, String why);

  /** Tells that all went well, in a line that goes by itself. */
  void done(String line);
}
