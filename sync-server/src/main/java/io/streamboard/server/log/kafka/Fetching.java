package io.streamboard.server.log.kafka;

import java.time.Duration;

/**
 * When the broker answers a follower that has read everything.
 *
 * @param bytes as soon as there are so many
 * @param patience or after so long, whatever there is
 */
record Fetching(int bytes, Duration patience) {

  /** As soon as there is anything. */
  static final Fetching AT_ONCE = new Fetching(1, Duration.ofMillis(500));

  /**
   * Seldom: for the topic to which this process alone appends, so that it knows each record before
   * the broker can tell. An answer for each record costs as much as the record itself.
   */
  static final Fetching SELDOM = new Fetching(1024 * 1024, Duration.ofMillis(200));
}
