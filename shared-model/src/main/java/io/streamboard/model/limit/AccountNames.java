package io.streamboard.model.limit;

import java.text.Normalizer;
import java.util.Optional;

/**
 * What may be the name of an account: a server asks it of everybody, a client before it asks a
 * server. For any thread.
 */
public final class AccountNames {

  /** In Unicode code points. */
  public static final int LONGEST = 64;

  private AccountNames() {}

  /** The name to sign in by as it is kept, without white space; empty when it cannot be one. */
  public static Optional<String> signIn(String text) {
    return display(text)
        .filter(
            name ->
                name.codePoints()
                    .noneMatch(
                        point -> Character.isWhitespace(point) || Character.isSpaceChar(point)));
  }

  /** The name that others see, as it is kept; empty when it cannot be one. */
  public static Optional<String> display(String text) {
    if (text.length() > 4 * LONGEST) {
      return Optional.empty();
    }
    String name = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    boolean fits = !name.isEmpty() && name.codePointCount(0, name.length()) <= LONGEST;
    return fits && name.codePoints().noneMatch(AccountNames::isForbidden)
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
