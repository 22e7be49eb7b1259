package io.streamboard.desktop.board.talk;

import java.util.Optional;

/** Finds in a text that is being written whom it is about to mention. Pure. */
final class Mentions {

  /** Longer is no name that somebody is looking for. */
  private static final int MOST = 40;

  private Mentions() {}

  /**
   * The sign {@code @} at which a mention begins, and what stands between it and the caret.
   *
   * @param from the place of the sign in the text, in UTF-16 units
   */
  record Begun(int from, String name) {}

  /** The mention that is being written at the caret; empty when none is. */
  static Optional<Begun> at(String text, int caret) {
    int sign = text.lastIndexOf('@', caret - 1);
    if (sign < 0 || caret - sign > MOST) {
      return Optional.empty();
    }
    String name = text.substring(sign + 1, caret);
    boolean apart = sign == 0 || !Character.isLetterOrDigit(text.charAt(sign - 1));
    return apart && name.indexOf('\n') < 0 && !name.startsWith(" ")
        ? Optional.of(new Begun(sign, name))
        : Optional.empty();
  }
}
