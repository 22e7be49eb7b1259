package io.streamboard.model.limit;

import java.util.Collection;

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
    that(
        value.chars().allMatch(Require::isIdCharacter),
        field,
        "only letters, digits, '_', '-', '.'");
    return value;
  }

  /** Well-formed Unicode of at most {@code most} code points: no lone surrogate, no NUL. */
  public static String text(String field, String value, int most) {
    that(
        value.length() <= 2 * most && value.codePointCount(0, value.length()) <= most,
        field,
        "at most " + most + " code points");
    that(
        value.codePoints().noneMatch(Require::isForbiddenPoint),
        field,
        "well-formed Unicode without NUL");
    return value;
  }

  public static void count(String field, Collection<?> values, int least, int most) {
    that(
        values.size() >= least && values.size() <= most, field, least + " to " + most + " entries");
  }

  private static boolean isIdCharacter(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-'
        || c == '.';
  }

  private static boolean isForbiddenPoint(int point) {
    return point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }
}
