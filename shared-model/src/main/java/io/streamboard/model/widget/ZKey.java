package io.streamboard.model.widget;

import io.streamboard.model.limit.Limits;
import io.streamboard.model.limit.Require;
import java.util.List;
import java.util.Optional;

/**
 * A fractional z-order key: between any two keys there is another, so raising one widget never
 * renumbers the others. Characters {@code 0-9A-Za-z} in ASCII order, never ending in {@code 0};
 * compared as text. (David Greenspan, "Implementing Fractional Indexing", without its integer
 * part.)
 */
public record ZKey(String value) implements Comparable<ZKey> {
  public static final ZKey FIRST = new ZKey("V");

  public ZKey {
    Require.that(
        !value.isEmpty() && value.length() <= Limits.Z_KEY_LENGTH, "z", "1 to 64 characters");
    Require.that(
        Require.onlyOf(value, c -> c < 128 && Character.isLetterOrDigit(c)),
        "z",
        "only letters and digits");
    Require.that(value.charAt(value.length() - 1) != '0', "z", "not ending in 0");
  }

  /**
   * A key between the two; empty means the open end. {@code below} must be less than {@code above}.
   * At an open end keys stay short for more than 10^10 calls. In one and the same gap there is room
   * for some 300 nested calls; then this throws {@link
   * io.streamboard.model.limit.InvalidValueException} and the caller gives {@link #spread} keys to
   * some neighbours.
   */
  public static ZKey between(Optional<ZKey> below, Optional<ZKey> above) {
    return ZKeyMath.between(below, above);
  }

  /**
   * So many keys between the two, rising and evenly far apart: to give a crowd of widgets short
   * keys again.
   */
  public static List<ZKey> spread(Optional<ZKey> below, Optional<ZKey> above, int count) {
    return ZKeyMath.spread(below, above, count);
  }

  @Override
  public int compareTo(ZKey other) {
    return value.compareTo(other.value);
  }
}
