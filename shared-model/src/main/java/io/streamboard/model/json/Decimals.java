package io.streamboard.model.json;

/**
 * The decimal text of a number of thousandths: no exponent, no trailing zero, no plus sign. It is
 * what JavaScript prints for the same number, and what hashes are made of.
 */
final class Decimals {
  private static final long PARTS = 1_000;

  private Decimals() {}

  static String text(double value) {
    long thousandths = Math.round(value * PARTS);
    long whole = Math.abs(thousandths) / PARTS;
    long part = Math.abs(thousandths) % PARTS;
    String sign = thousandths < 0 ? "-" : "";
    return part == 0 ? sign + whole : sign + whole + "." + fraction(part);
  }

  private static String fraction(long part) {
    int end = 3;
    String digits = Long.toString(PARTS + part).substring(1);
    while (digits.charAt(end - 1) == '0') {
      end--;
    }
    return digits.substring(0, end);
  }
}
