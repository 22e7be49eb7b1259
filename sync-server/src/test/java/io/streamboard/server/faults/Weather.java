package io.streamboard.server.faults;

import java.time.Duration;
import java.util.SplittableRandom;

/** What a {@link ChaosProxy} does to bytes now. Thread-safe. */
final class Weather {
  private volatile Late late = new Late(0, 0);
  private volatile Cut cut = new Cut(0, 0);
  private volatile long nanosForByte;
  private volatile boolean stopped;

  private record Late(long leastNanos, long jitterNanos) {}

  private record Cut(int least, int most) {}

  void delay(Duration least, Duration jitter) {
    late = new Late(least.toNanos(), jitter.toNanos());
  }

  void cutAfter(int least, int most) {
    cut = new Cut(least, most);
  }

  /** So many bytes a second, in each direction of each connection; 0 is no bound. */
  void slow(int bytesPerSecond) {
    nanosForByte = bytesPerSecond == 0 ? 0 : 1_000_000_000L / bytesPerSecond;
  }

  /** How long so many bytes take. */
  long nanosFor(int bytes) {
    return nanosForByte * bytes;
  }

  void stopped(boolean now) {
    stopped = now;
  }

  boolean stopped() {
    return stopped;
  }

  long delayNanos(SplittableRandom random) {
    Late now = late;
    return now.leastNanos() + (now.jitterNanos() > 0 ? random.nextLong(now.jitterNanos()) : 0);
  }

  /** How many bytes a new connection may carry from the server. */
  long length(SplittableRandom random) {
    Cut now = cut;
    return now.most() == 0 ? Long.MAX_VALUE : random.nextInt(now.least(), now.most() + 1);
  }
}
