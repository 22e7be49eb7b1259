package io.streamboard.server.canary;

import java.util.OptionalLong;

/**
 * What is known of the canaries of one partition. Guarded by the lock of {@link Canary}; times are
 * milliseconds of its clock.
 */
final class Way {
  // When one came back in time, or none could be sent.
  private long wellAt;
  // Those sent until then say nothing any more about what is missing.
  private long settledUpTo = Long.MIN_VALUE;
  private Trouble missing = Trouble.NOT_APPENDED;
  private OptionalLong lastMillis = OptionalLong.empty();

  /**
   * @param now from when on canaries are missed
   */
  Way(long now) {
    wellAt = now;
  }

  /** Nothing is missed before. */
  void excused(long now) {
    wellAt = now;
  }

  /** The canary sent then has passed the stretch before {@code next}. */
  void passed(long sentAt, Trouble next) {
    if (sentAt > settledUpTo && next.compareTo(missing) > 0) {
      missing = next;
    }
  }

  void delivered(long sentAt, long now) {
    lastMillis = OptionalLong.of(now - sentAt);
    if (now - sentAt > Canary.PATIENCE.toMillis()) {
      passed(sentAt, Trouble.LATE);
    } else {
      wellAt = now;
      settledUpTo = Math.max(settledUpTo, sentAt);
      missing = Trouble.NOT_APPENDED;
    }
  }

  /** Whether none came back for longer than this. */
  boolean overdue(long now, long millis) {
    return now - wellAt > millis;
  }

  /** The first stretch that none passed since the last that came back in time. */
  Trouble missing() {
    return missing;
  }

  /** Empty before the first came back. */
  OptionalLong lastMillis() {
    return lastMillis;
  }
}
