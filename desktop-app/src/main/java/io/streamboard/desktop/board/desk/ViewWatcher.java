package io.streamboard.desktop.board.desk;

import io.streamboard.model.view.WidgetView;
import java.util.Optional;

/**
 * Hears of every widget that is seen otherwise than before, threads too, which the canvas does not
 * paint. Told by the board on the JavaFX thread, after the canvas shows it.
 */
public interface ViewWatcher {

  /** Whose doing a difference is. */
  enum Cause {
    /** An operation of mine, as soon as it is submitted. */
    ME,
    /** Somebody else's, or what a node made of mine. */
    OTHERS,
    /** The whole view came: what happened is not known. */
    WHOLE
  }

  /**
   * One widget is seen like this now.
   *
   * @param before empty: it was not seen
   * @param after empty: it is not seen any more
   */
  void changed(Optional<WidgetView> before, Optional<WidgetView> after, Cause cause);

  /** All that differed at once has been told. */
  void settled();
}
