package io.streamboard.model.exchange;

import io.streamboard.model.limit.Limits;

/** Texts of other programs as texts of widgets. */
public final class Texts {
  private static final char REPLACEMENT = '\uFFFD';

  private Texts() {}

  /** The text without what no text may hold, and no longer than one may be. */
  public static String of(String foreign, Losses losses, String source) {
    String lines = foreign.replace("\r\n", "\n");
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
