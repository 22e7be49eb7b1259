package io.streamboard.desktop.search;

import io.streamboard.model.wire.Answer;

/** The text of a hit, cut in three. */
record Excerpt(String before, String found, String after) {

  /** What lies outside of the text counts as its end: the numbers are a server's. */
  static Excerpt of(Answer.Hit hit) {
    String text = hit.excerpt();
    int points = text.codePointCount(0, text.length());
    int from = Math.clamp(hit.from(), 0, points);
    int upto = Math.clamp(hit.upto(), from, points);
    int first = text.offsetByCodePoints(0, from);
    int last = text.offsetByCodePoints(first, upto - from);
    return new Excerpt(text.substring(0, first), text.substring(first, last), text.substring(last));
  }
}
