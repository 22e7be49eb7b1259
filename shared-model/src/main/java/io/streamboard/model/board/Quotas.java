package io.streamboard.model.board;

import io.streamboard.model.access.BoardAccess;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.WidgetAccess;
import io.streamboard.model.limit.Limits;

/** The counts that keep one board within what a node can hold. All limits are inclusive. */
final class Quotas {
  private Quotas() {}

  /** Code points of a widget's text. */
  static int points(WidgetState widget) {
    return points(widget.widget().text());
  }

  static int points(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Whether one more live widget, with its text, fits on the board. */
  static boolean fits(DraftWidgets widgets, WidgetState added) {
    return widgets.liveCount() < Limits.WIDGETS
        && widgets.textPoints() + points(added) <= Limits.BOARD_TEXT_POINTS;
  }

  /** Whether a text may become another one. */
  static boolean fits(DraftWidgets widgets, String from, String to) {
    int next = points(to);
    return next <= Limits.TEXT_POINTS
        && widgets.textPoints() - points(from) + next <= Limits.BOARD_TEXT_POINTS;
  }

  static boolean fits(BoardAccess access, Principal granted) {
    return access.grants().containsKey(granted) || access.grants().size() < Limits.BOARD_GRANTS;
  }

  static boolean fits(WidgetAccess access, Principal granted) {
    return access.grants().containsKey(granted) || access.grants().size() < Limits.WIDGET_GRANTS;
  }
}
