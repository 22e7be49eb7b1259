package io.streamboard.server.log.kafka;

import java.time.Duration;

/**
 * When the broker answers a follower that has read everything.
 *
 * @param bytes as soon as there are so many
 * @param patience or after so long, whatever there is
 */
record Fetching(int bytes, Duration patience) {
  private static final Duration WHILE_PARTITIONS_CHANGE = Duration.ofMillis(500);

  /** As soon as there is anything; until then one question waits, and no other is asked. */
  static final Fetching AT_ONCE = new Fetching(1, Duration.ofSeconds(2));

  /**
   * Seldom: for the topic to which this process alone appends, so that it knows each record before
   * the broker can tell. An answer for each record costs as much as the record itself.
   */
  static final Fetching SELDOM = new Fetching(1024 * 1024, Duration.ofMillis(200));

  /**
   * The same where partitions come and go: a new one is asked for when the last answer is there.
   */
  Fetching changing() {
    return new Fetching(
        bytes,
        patience.compareTo(WHILE_PARTITIONS_CHANGE) < 0 ? patience : WHILE_PARTITIONS_CHANGE);
  }
}
