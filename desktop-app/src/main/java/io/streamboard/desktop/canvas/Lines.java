package io.streamboard.desktop.canvas;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines by counting characters: good enough where letters are a few pixels high,
 * and cheap.
 */
final class Lines {

  private Lines() {}

  /**
   * At most {@code rows} lines of at most {@code columns} characters each; the rest is left out.
   */
  static List<String> wrap(String text, int columns, int rows) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      wrapParagraph(paragraph, columns, rows, lines);
      if (lines.size() >= rows) {
        return List.copyOf(lines.subList(0, rows));
      }
    }
    return List.copyOf(lines);
  }

  private static void wrapParagraph(String paragraph, int columns, int rows, List<String> lines) {
    String rest = paragraph;
    while (rest.length() > columns && lines.size() < rows) {
      int end = rest.lastIndexOf(' ', columns);
      int cut = end > 0 ? end : safeCut(rest, columns);
      lines.add(rest.substring(0, cut));
      rest = rest.substring(cut).stripLeading();
    }
    lines.add(rest);
  }

  /** Never between the halves of a surrogate pair. */
  private static int safeCut(String text, int columns) {
    return columns > 1 && Character.isHighSurrogate(text.charAt(columns - 1))
        ? columns - 1
        : Math.max(1, columns);
  }
}
