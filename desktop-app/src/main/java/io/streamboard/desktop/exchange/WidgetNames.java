package io.streamboard.desktop.exchange;

import io.streamboard.desktop.board.talk.Kinds;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.widget.Widget;

/** How a person finds a widget again: its kind and its first words. */
final class WidgetNames {

  private static final int WORDS = 40;

  private WidgetNames() {}

  static String of(Widget widget) {
    String kind = Kinds.name(widget.kind());
    String words = words(widget.text());
    return words.isEmpty() ? kind : Texts.of("report.widget", kind, words);
  }

  private static String words(String text) {
    String line = text.strip().lines().findFirst().orElse("").strip();
    return line.codePointCount(0, line.length()) <= WORDS
        ? line
        : line.substring(0, line.offsetByCodePoints(0, WORDS)).strip() + "…";
  }
}
