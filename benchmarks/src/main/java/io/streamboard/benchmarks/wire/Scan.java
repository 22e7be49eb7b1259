package io.streamboard.benchmarks.wire;

import java.nio.charset.StandardCharsets;

/** Finds what a measurement needs in a frame without parsing its JSON. */
public final class Scan {
  private Scan() {}

  public static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Where the pattern starts at or after {@code from}, or -1. */
  public static int find(byte[] buffer, int from, int end, byte[] pattern) {
    for (int i = from; i <= end - pattern.length; i++) {
      int j = 0;
      while (j < pattern.length && buffer[i + j] == pattern[j]) {
        j++;
      }
      if (j == pattern.length) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the bytes begin with the pattern. */
  public static boolean starts(byte[] buffer, int from, int end, byte[] pattern) {
    return find(buffer, from, Math.min(end, from + pattern.length), pattern) == from;
  }

  /** How often the pattern occurs. */
  public static int count(byte[] buffer, int from, int end, byte[] pattern) {
    int count = 0;
    for (int at = find(buffer, from, end, pattern);
        at >= 0;
        at = find(buffer, at + pattern.length, end, pattern)) {
      count++;
    }
    return count;
  }

  /** The digits that start at {@code from}, as a number. */
  public static long number(byte[] buffer, int from, int end) {
    long value = 0;
    for (int i = from; i < end && buffer[i] >= '0' && buffer[i] <= '9'; i++) {
      value = value * 10 + (buffer[i] - '0');
    }
    return value;
  }
}
