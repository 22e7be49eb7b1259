package io.streamboard.model.widget;

import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.limit.Require;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Arithmetic on z-order keys: a key is a fraction between 0 and 1 in base 62, written without
 * trailing zeros.
 */
final class ZKeyMath {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());

  /**
   * Digits in which keys are counted up and down at an open end. Halving there would use a digit
   * for each six keys.
   */
  private static final int COUNTING_DIGITS = 6;

  private ZKeyMath() {}

  static ZKey between(Optional<ZKey> below, Optional<ZKey> above) {
    if (below.isEmpty() && above.isEmpty()) {
      return ZKey.FIRST;
    }
    return counted(below, above).orElseGet(() -> spread(below, above, 1).getFirst());
  }

  /**
   * One step up or down from the only neighbour; empty between two neighbours, and where counting
   * has reached its end.
   */
  private static Optional<ZKey> counted(Optional<ZKey> below, Optional<ZKey> above) {
    if (below.isPresent() == above.isPresent()) {
      return Optional.empty();
    }
    BigInteger end = BASE.pow(COUNTING_DIGITS);
    BigInteger next =
        below.isPresent()
            ? number(below, COUNTING_DIGITS).add(BigInteger.ONE)
            : roundedUp(above.orElseThrow()).subtract(BigInteger.ONE);
    return next.signum() > 0 && next.compareTo(end) < 0
        ? Optional.of(key(next, COUNTING_DIGITS))
        : Optional.empty();
  }

  private static BigInteger roundedUp(ZKey key) {
    BigInteger number = number(Optional.of(key), COUNTING_DIGITS);
    return key.value().length() > COUNTING_DIGITS ? number.add(BigInteger.ONE) : number;
  }

  /** Evenly apart, with as few digits as give each its own place strictly between the two. */
  static List<ZKey> spread(Optional<ZKey> below, Optional<ZKey> above, int count) {
    Require.that(
        below.isEmpty() || above.isEmpty() || below.get().compareTo(above.get()) < 0,
        "z",
        "below less than above");
    BigInteger places = BigInteger.valueOf(count + 1L);
    for (int digits = 1; digits <= Limits.Z_KEY_LENGTH; digits++) {
      BigInteger low = number(below, digits);
      BigInteger high = above.isPresent() ? number(above, digits) : BASE.pow(digits);
      BigInteger gap = high.subtract(low);
      if (gap.compareTo(places) >= 0) {
        return evenly(low, gap, places, digits);
      }
    }
    throw exhausted();
  }

  private static List<ZKey> evenly(BigInteger low, BigInteger gap, BigInteger places, int digits) {
    List<ZKey> keys = new ArrayList<>();
    for (BigInteger i = BigInteger.ONE; i.compareTo(places) < 0; i = i.add(BigInteger.ONE)) {
      keys.add(key(low.add(gap.multiply(i).divide(places)), digits));
    }
    return keys;
  }

  private static InvalidValueException exhausted() {
    return new InvalidValueException(
        "z", "no key of at most " + Limits.Z_KEY_LENGTH + " characters is left");
  }

  /** The first digits of a key as a number; 0 for the open end below. */
  private static BigInteger number(Optional<ZKey> key, int digits) {
    String value = key.map(ZKey::value).orElse("");
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < digits; i++) {
      int digit = i < value.length() ? DIGITS.indexOf(value.charAt(i)) : 0;
      number = number.multiply(BASE).add(BigInteger.valueOf(digit));
    }
    return number;
  }

  private static ZKey key(BigInteger number, int digits) {
    char[] text = new char[digits];
    BigInteger rest = number;
    for (int i = digits - 1; i >= 0; i--) {
      BigInteger[] parts = rest.divideAndRemainder(BASE);
      text[i] = DIGITS.charAt(parts[1].intValue());
      rest = parts[0];
    }
    return new ZKey(new String(text).replaceAll("0+$", ""));
  }
}
