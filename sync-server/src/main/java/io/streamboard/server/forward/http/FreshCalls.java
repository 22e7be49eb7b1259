package io.streamboard.server.forward.http;

import java.util.HashSet;
import java.util.Set;

/**
 * Which proven calls are no repetitions: each nonce once, and none from long ago or ahead, so that
 * few need to be remembered. Thread-safe.
 */
final class FreshCalls {
  /** By so much may the clocks of two nodes differ, with the time that the call took. */
  static final long MOST_MILLIS = 60_000;

  private Set<String> older = new HashSet<>();
  private Set<String> newer = new HashSet<>();
  private long turnedAt;

  /**
   * Whether the call may be answered; from now on it may not.
   *
   * @param time as the caller sent it, milliseconds
   */
  synchronized boolean take(String nonce, String time, long nowMillis) {
    if (!isNow(time, nowMillis)) {
      return false;
    }
    // What was put into the older set could be sent again for twice as long as a call is young.
    if (nowMillis - turnedAt > 2 * MOST_MILLIS) {
      older = newer;
      newer = new HashSet<>();
      turnedAt = nowMillis;
    }
    return !older.contains(nonce) && newer.add(nonce);
  }

  private static boolean isNow(String time, long nowMillis) {
    try {
      return Math.abs(nowMillis - Long.parseLong(time)) <= MOST_MILLIS;
    } catch (NumberFormatException none) {
      return false;
    }
  }
}
