package io.streamboard.model.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines where no font is at hand to measure it: each character counts as a
 * little more than half as wide as it is high.
 */
public final class TextLines {
  /** The distance of two lines, in heights of the text. */
  public static final double LINE = 1.25;

  private static final double CHARACTER = 0.56;

  private TextLines() {}

  /** Never empty; a word that is too long is broken. */
  public static List<String> of(String text, double width, double size) {
    int most = (int) Math.clamp(width / (size * CHARACTER), 1, 100_000);
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      wrap(paragraph, most, lines);
    }
    return lines;
  }

  private static void wrap(String paragraph, int most, List<String> lines) {
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : paragraph.split(" ", -1)) {
      int points = word.codePointCount(0, word.length());
      if (!line.isEmpty() && used + 1 + points > most) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      used += (line.isEmpty() ? 0 : 1) + points;
      line.append(line.isEmpty() ? "" : " ").append(word);
      used = breakLong(line, used, most, lines);
    }
    lines.add(line.toString());
  }

  private static int breakLong(StringBuilder line, int used, int most, List<String> lines) {
    int left = used;
    while (left > most) {
      int end = line.offsetByCodePoints(0, most);
      lines.add(line.substring(0, end));
      line.delete(0, end);
      left -= most;
    }
    return left;
  }
}
