package io.streamboard.model.limit;

import java.util.Collection;
import java.util.function.IntPredicate;

/** The checks that constructors of the model share. All throw {@link InvalidValueException}. */
public final class Require {
  private Require() {}

  public static void that(boolean holds, String field, String rule) {
    if (!holds) {
      throw new InvalidValueException(field, rule);
    }
  }

  /** Letters, digits, {@code _}, {@code -}, {@code .}; 1 to {@link Limits#ID_LENGTH} characters. */
  public static String id(String field, String value) {
    that(
        !value.isEmpty() && value.length() <= Limits.ID_LENGTH,
        field,
        "1 to " + Limits.ID_LENGTH + " characters");
    that(onlyOf(value, Require::isIdCharacter), field, "only letters, digits, '_', '-', '.'");
    return value;
  }

  /** Well-formed Unicode of at most {@code most} code points: no lone surrogate, no NUL. */
  public static String text(String field, String value, int most) {
    if (!fits(value, most)) {
      throw new InvalidValueException(field, "at most " + most + " code points");
    }
    that(isWellFormed(value), field, "well-formed Unicode without NUL");
    return value;
  }

  /** So many lower-case hexadecimal digits. */
  public static String hex(String field, String value, int digits) {
    if (value.length() != digits || !onlyOf(value, Require::isHexadecimal)) {
      throw new InvalidValueException(field, digits + " hexadecimal digits");
    }
    return value;
  }

  /** Whether each character of the value is one of these. */
  public static boolean onlyOf(String value, IntPredicate characters) {
    for (int at = 0; at < value.length(); at++) {
      if (!characters.test(value.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  public static void count(String field, Collection<?> values, int least, int most) {
    if (values.size() < least || values.size() > most) {
      throw new InvalidValueException(field, least + " to " + most + " entries");
    }
  }

  private static boolean isIdCharacter(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-'
        || c == '.';
  }

  private static boolean isHexadecimal(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  /** No text has more code points than characters, so that few texts are counted. */
  private static boolean fits(String value, int most) {
    return value.length() <= most
        || (value.length() <= 2 * most && value.codePointCount(0, value.length()) <= most);
  }

  private static boolean isWellFormed(String value) {
    int at = 0;
    while (at < value.length()) {
      char c = value.charAt(at);
      boolean pair = Character.isHighSurrogate(c) && lowAt(value, at + 1);
      if (c == 0 || (Character.isSurrogate(c) && !pair)) {
        return false;
      }
      at += pair ? 2 : 1;
    }
    return true;
  }

  private static boolean lowAt(String value, int at) {
    return at < value.length() && Character.isLowSurrogate(value.charAt(at));
  }
}
