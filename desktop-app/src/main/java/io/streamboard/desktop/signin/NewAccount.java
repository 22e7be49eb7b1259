package io.streamboard.desktop.signin;

import java.text.Normalizer;

/**
 * What a server asks of the name and the password of a new account, so far as it can be told
 * without asking: the rules of the server, which also knows well-known passwords. For any thread.
 */
final class NewAccount {

  /** In Unicode code points, as below. */
  static final int SHORTEST_PASSWORD = 12;

  static final int LONGEST_NAME = 64;

  private NewAccount() {}

  /** Whether somebody can sign in by this name. */
  static boolean takesName(String typed) {
    String name = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    return !name.isEmpty()
        && points(name) <= LONGEST_NAME
        && name.codePoints().noneMatch(NewAccount::isForbidden);
  }

  static boolean isLongEnough(String password) {
    return points(Normalizer.normalize(password, Normalizer.Form.NFKC)) >= SHORTEST_PASSWORD;
  }

  private static int points(String text) {
    return text.codePointCount(0, text.length());
  }

  /** What is not seen could make two names look alike. */
  private static boolean isForbidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> Character.isWhitespace(point) || Character.isSpaceChar(point);
    };
  }
}
