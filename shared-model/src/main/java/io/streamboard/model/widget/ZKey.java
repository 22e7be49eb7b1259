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

  /** What is left of the longest keys gives room to more widgets than a board has. */
  private static final int NEAR_THE_END = Limits.Z_KEY_LENGTH - 6;

  private static final String LAST = "z".repeat(NEAR_THE_END);
  private static final String LOWEST = "0".repeat(NEAR_THE_END);

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

  /**
   * Whether others find a place beyond it at the open end above. Counting in six digits never comes
   * to a key without; somebody who wants to hinder others may choose one.
   */
  public boolean hasRoomAbove() {
    return !value.startsWith(LAST);
  }

  /** As {@link #hasRoomAbove}, at the open end below. */
  public boolean hasRoomBelow() {
    return !value.startsWith(LOWEST);
  }

  @Override
  public int compareTo(ZKey other) {
    return value.compareTo(other.value);
  }
}
