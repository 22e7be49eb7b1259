package io.streamboard.model.exchange;

import io.streamboard.model.limit.Limits;
import java.util.regex.Pattern;

/** Texts of other programs as texts of widgets. */
public final class Texts {
  private static final char REPLACEMENT = '\uFFFD';

  /** NUL is not among them: that it is replaced is told. */
  private static final Pattern UNSEEN = Pattern.compile("[\\x01-\\x08\\x0B-\\x1F\\x7F]");

  private Texts() {}

  /**
   * The text with lines as boards end them, without what no text may hold and control characters
   * that nobody sees, and no longer than one may be.
   */
  public static String of(String foreign, Losses losses, String source) {
    String lines = UNSEEN.matcher(foreign.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
    StringBuilder text = new StringBuilder(Math.min(lines.length(), 2 * Limits.TEXT_POINTS));
    int at = 0;
    int points = 0;
    boolean lost = false;
    while (at < lines.length() && points < Limits.TEXT_POINTS) {
      int point = lines.codePointAt(at);
      boolean good =
          point != 0 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
      text.appendCodePoint(good ? point : REPLACEMENT);
      lost |= !good;
      at += Character.charCount(point);
      points++;
    }
    losses.addIf(lost || at < lines.length(), LossCode.TEXT_CUT, source);
    return text.toString();
  }
}
