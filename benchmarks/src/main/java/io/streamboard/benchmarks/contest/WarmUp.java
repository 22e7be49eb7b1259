package io.streamboard.benchmarks.contest;

import io.streamboard.benchmarks.Flags;
import java.time.Duration;

/**
 * How long a contestant works before it is measured.
 *
 * @param first the first time, for its compiler
 * @param each every later time, for the fresh board and its clients
 */
record WarmUp(Duration first, Duration each) {

  /** As people write it: seconds, or seconds of the first and of each later time. */
  static WarmUp parse(String text) {
    String[] parts = text.split("/", 2);
    Duration first = Duration.ofSeconds(Flags.positive(parts[0]));
    return new WarmUp(
        first, parts.length == 1 ? first : Duration.ofSeconds(Flags.positive(parts[1])));
  }

  String text() {
    return "%d s (the first time) or %d s".formatted(first.toSeconds(), each.toSeconds());
  }
}
