package io.streamboard.model.exchange.excalidraw;

/**
 * Keys of the order of elements, rising as texts: a letter that says how many digits follow, and a
 * number in base 62.
 */
final class OrderKeys {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private OrderKeys() {}

  static String key(int index) {
    int digits = 1;
    long first = 0;
    long room = DIGITS.length();
    while (index >= first + room) {
      first += room;
      room *= DIGITS.length();
      digits++;
    }
    StringBuilder key = new StringBuilder();
    long rest = index - first;
    for (int i = 0; i < digits; i++) {
      key.insert(0, DIGITS.charAt((int) (rest % DIGITS.length())));
      rest /= DIGITS.length();
    }
    return (char) ('a' + digits - 1) + key.toString();
  }
}
