package io.streamboard.desktop.board.talk;

/** Texts of people where there is room for their beginning only. */
public final class Shortened {

  private Shortened() {}

  /** The text in one line, of so many code points at most. */
  public static String of(String text, int most) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
  }
}
