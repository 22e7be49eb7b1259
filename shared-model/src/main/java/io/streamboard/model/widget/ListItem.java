package io.streamboard.model.widget;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a text whose style makes each line an item of a list. Tabs before the line say how deep
 * it lies; whatever paints or writes such a text takes its items from here, so that all count
 * alike.
 *
 * @param level 0 for an item that lies in no other, at most {@link #DEEPEST}
 * @param mark what stands before it, as {@code •} or {@code 2.}
 * @param text without the tabs
 */
public record ListItem(int level, String mark, String text) {

  /** Items with more tabs lie as deep as this. */
  public static final int DEEPEST = 5;

  private static final List<String> BULLETS = List.of("•", "◦", "▪");
  private static final int LETTERS = 26;

  /** The items of a text, one for each of its lines. */
  public static List<ListItem> of(List<String> lines, boolean numbered) {
    List<ListItem> items = new ArrayList<>(lines.size());
    int[] counts = new int[DEEPEST + 1];
    for (String line : lines) {
      int level = level(line);
      counts[level]++;
      for (int deeper = level + 1; deeper <= DEEPEST; deeper++) {
        counts[deeper] = 0;
      }
      items.add(
          new ListItem(
              level,
              numbered ? number(level, counts[level]) : BULLETS.get(level % BULLETS.size()),
              line.substring(tabs(line))));
    }
    return List.copyOf(items);
  }

  /** How deep a line lies. */
  public static int level(String line) {
    return Math.min(tabs(line), DEEPEST);
  }

  private static int tabs(String line) {
    int tabs = 0;
    while (tabs < line.length() && line.charAt(tabs) == '\t') {
      tabs++;
    }
    return tabs;
  }

  /** Numbers, and below them letters, in turn. */
  private static String number(int level, int count) {
    return (level % 2 == 0 ? Integer.toString(count) : letters(count)) + ".";
  }

  /** a to z, then aa to zz and so on. */
  private static String letters(int count) {
    StringBuilder letters = new StringBuilder();
    for (int rest = count; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('a' + (rest - 1) % LETTERS));
    }
    return letters.toString();
  }
}
