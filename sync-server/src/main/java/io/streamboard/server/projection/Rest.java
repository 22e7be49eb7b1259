package io.streamboard.server.projection;

import java.time.Duration;

/**
 * How long the state store stores nothing after a round: what changes all the time need not be
 * stored all the time, and a kill costs no more than folding what came since. Pure.
 */
final class Rest {
  /** So many times as long as the round took: storing has a twentieth of one core at most. */
  private static final int TIMES = 19;

  private static final Duration SHORTEST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(1);

  private Rest() {}

  static Duration after(Duration round) {
    Duration share = round.multipliedBy(TIMES);
    if (share.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return share.compareTo(LONGEST) > 0 ? LONGEST : share;
  }
}
