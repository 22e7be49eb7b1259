package io.streamboard.desktop.ui;

/** Texts that no widget and no comment has room for. */
public final class TooLong {

  private TooLong() {}

  /** Whether the text has more code points than there is room for. */
  public static boolean is(String text, int most) {
    return text.codePointCount(0, text.length()) > most;
  }

  /** Why it is not taken, for the person who wrote or pasted it. */
  public static String sentence(String text, int most) {
    return Texts.of("text.too-long", text.codePointCount(0, text.length()), most);
  }
}
