package io.streamboard.server.identity.admin;

import java.text.Normalizer;
import java.util.Optional;

/** What may be a name. */
final class Names {
  private static final int MOST_POINTS = 64;

  private Names() {}

  /** The name as it is kept; empty when it cannot be one. */
  static Optional<String> signIn(String text) {
    return display(text)
        .filter(
            name ->
                name.codePoints()
                    .noneMatch(
                        point -> Character.isWhitespace(point) || Character.isSpaceChar(point)));
  }

  static Optional<String> display(String text) {
    if (text.length() > 4 * MOST_POINTS) {
      return Optional.empty();
    }
    String name = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    boolean fits = !name.isEmpty() && name.codePointCount(0, name.length()) <= MOST_POINTS;
    return fits && name.codePoints().noneMatch(Names::isForbidden)
        ? Optional.of(name)
        : Optional.empty();
  }

  /**
   * Control and format characters could make two names look alike; surrogates are halves of
   * nothing.
   */
  private static boolean isForbidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
