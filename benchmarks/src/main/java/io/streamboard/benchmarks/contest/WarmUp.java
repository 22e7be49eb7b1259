package io.streamboard.benchmarks.contest;

import io.streamboard.benchmarks.Flags;
import io.streamboard.benchmarks.generator.Crowd;
import java.time.Duration;

/**
 * How long a contestant works before it is measured.
 *
 * @param first once after its start, at a moderate load, until the compiler of a JVM is done
 * @param each before each measurement, at the load that is measured, for the fresh board
 */
public record WarmUp(Duration first, Duration each) {
  /** 600 moves and 24,000 deliveries a second: about a core of a server that is not warm. */
  static final Crowd CROWD = new Crowd(40, 40, 1, 15);

  /** What a server takes that has just started. */
  static final Crowd COLD = new Crowd(40, 40, 1, 3);

  /** V8 compiles within seconds, and so does the JVM what little the floor has. */
  private static final int OTHERS_PART = 5;

  private static final Duration LEAST = Duration.ofSeconds(1);

  /** As people write it: seconds, or seconds of the first and of each other time. */
  static WarmUp parse(String text) {
    String[] parts = text.split("/", 2);
    Duration first = Duration.ofSeconds(Flags.positive(parts[0]));
    return new WarmUp(
        first, parts.length == 1 ? first : Duration.ofSeconds(Flags.positive(parts[1])));
  }

  /**
   * After its start.
   *
   * @param ours whether it is Streamboard
   */
  Duration first(boolean ours) {
    Duration others = first.dividedBy(OTHERS_PART);
    return ours ? first : others.compareTo(LEAST) < 0 ? LEAST : others;
  }

  String text() {
    return "%d s of the same; before all that each server worked once, with %s clients at %d moves a second: Streamboard %d s, others %d s"
        .formatted(
            each.toSeconds(),
            CROWD.text(),
            CROWD.perSecond(),
            first.toSeconds(),
            first(false).toSeconds());
  }
}
