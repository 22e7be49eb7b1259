package io.streamboard.benchmarks.contestant;

import io.streamboard.benchmarks.generator.Tags;
import io.streamboard.benchmarks.wire.Scan;

/**
 * Finds moves in JSON without parsing it. A tag is the place of a widget: {@code x} is the sequence
 * and {@code y} the writer, both whole numbers, next to each other and in this order, as all
 * servers here send them. Where a server would write them otherwise nothing is found, and every
 * move counts as lost.
 */
final class TagScan {
  private static final byte[] X = Scan.ascii("\"x\":");
  private static final byte[] Y = Scan.ascii(",\"y\":");

  private TagScan() {}

  /** The place that is a tag, as members of a JSON object. */
  static String members(int writer, int sequence) {
    return "\"x\":" + sequence + ",\"y\":" + writer;
  }

  static void find(byte[] buffer, int from, int end, Tags tags) {
    for (int x = Scan.find(buffer, from, end, X);
        x >= 0;
        x = Scan.find(buffer, x + X.length, end, X)) {
      int number = x + X.length;
      int afterX = afterDigits(buffer, number, end);
      int afterY = afterDigits(buffer, afterX + Y.length, end);
      if (afterX > number
          && Scan.starts(buffer, afterX, end, Y)
          && afterY > afterX + Y.length
          && whole(buffer, afterY, end)) {
        tags.tag(
            (int) Scan.number(buffer, afterX + Y.length, end),
            (int) Scan.number(buffer, number, end));
      }
    }
  }

  private static int afterDigits(byte[] buffer, int from, int end) {
    int at = from;
    while (at < end && buffer[at] >= '0' && buffer[at] <= '9') {
      at++;
    }
    return at;
  }

  private static boolean whole(byte[] buffer, int at, int end) {
    return at < end && (buffer[at] == ',' || buffer[at] == '}');
  }
}
