package io.streamboard.model.board;

import io.streamboard.model.access.BoardAccess;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.WidgetAccess;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;

/** The counts that keep one board within what a node can hold. All limits are inclusive. */
final class Quotas {
  private Quotas() {}

  /** Code points of a widget's texts, and points of its ink. */
  static int points(WidgetState widget) {
    return points(widget.widget().text()) + points(widget.widget().kind());
  }

  private static int points(WidgetKind kind) {
    return switch (kind) {
      case WidgetKind.Ink ink -> ink.path().size();
      case WidgetKind.Thread thread ->
          thread.comments().stream().mapToInt(comment -> points(comment.text())).sum();
      case WidgetKind.Note _, WidgetKind.Shape _, WidgetKind.FreeText _ -> 0;
      case WidgetKind.Connector _, WidgetKind.Image _, WidgetKind.Frame _ -> 0;
    };
  }

  static int points(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Whether more live widgets, with what is written in them, fit on the board. */
  static boolean fits(DraftWidgets widgets, List<WidgetState> added) {
    long more = added.stream().mapToLong(Quotas::points).sum();
    return widgets.liveCount() + added.size() <= Limits.WIDGETS
        && widgets.textPoints() + more <= Limits.BOARD_TEXT_POINTS;
  }

  /** Whether a widget may have other words in it. */
  static boolean fits(DraftWidgets widgets, WidgetState from, WidgetState to) {
    return widgets.textPoints() - points(from) + points(to) <= Limits.BOARD_TEXT_POINTS;
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
