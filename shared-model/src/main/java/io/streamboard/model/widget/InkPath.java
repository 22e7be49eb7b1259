package io.streamboard.model.widget;

import io.streamboard.model.limit.Limits;
import io.streamboard.model.limit.Require;
import java.util.StringTokenizer;

/**
 * The way of a pen, as one short text in place of thousands of objects: {@code x y w} for each
 * point, whole numbers with one space between, no sign and no leading zero.
 *
 * @param points 1 to {@link Limits#INK_POINTS} of them; x and y in ten-thousandths of the widget's
 *     box, 0 to 10,000; w, the width of the line there, in percent of its stroke width, 1 to 100
 */
public record InkPath(String points) {
  private static final int NUMBERS = 3;
  private static final int FULL = 10_000;
  private static final int FULL_WIDTH = 100;

  public InkPath {
    int numbers = checked(points);
    Require.that(numbers % NUMBERS == 0, "path", "three numbers for each point");
    Require.that(
        numbers <= NUMBERS * Limits.INK_POINTS, "path", "at most " + Limits.INK_POINTS + " points");
  }

  /** How many points it has. */
  public int size() {
    return (int) (points.chars().filter(c -> c == ' ').count() + 1) / NUMBERS;
  }

  /** All numbers in their order, three for each point. */
  public int[] numbers() {
    StringTokenizer tokens = new StringTokenizer(points, " ");
    int[] numbers = new int[tokens.countTokens()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Integer.parseInt(tokens.nextToken());
    }
    return numbers;
  }

  private static int checked(String points) {
    int numbers = 0;
    int start = 0;
    while (start <= points.length()) {
      int space = points.indexOf(' ', start);
      int end = space < 0 ? points.length() : space;
      boolean width = numbers % NUMBERS == NUMBERS - 1;
      int value = number(points, start, end);
      Require.that(
          width ? value >= 1 && value <= FULL_WIDTH : value <= FULL,
          "path",
          "x and y 0 to 10000, w 1 to 100");
      numbers++;
      start = end + 1;
    }
    return numbers;
  }

  private static int number(String points, int start, int end) {
    boolean fits = end > start && end - start <= 5;
    Require.that(
        fits && (points.charAt(start) != '0' || end == start + 1), "path", "whole numbers");
    int value = 0;
    for (int at = start; at < end; at++) {
      char digit = points.charAt(at);
      Require.that(digit >= '0' && digit <= '9', "path", "whole numbers");
      value = value * 10 + digit - '0';
    }
    return value;
  }
}
