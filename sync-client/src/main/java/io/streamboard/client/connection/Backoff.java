package io.streamboard.client.connection;

import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: doubles from {@code first} to {@code most} milliseconds,
 * and the upper half is random so that clients that lost the same server do not come back in the
 * same moment.
 */
public record Backoff(long first, long most) {
  /** Between connections. */
  public static final Backoff CONNECT = new Backoff(500, 30_000);

  /**
   * The time to wait.
   *
   * @param attempt 1 after the first failure
   */
  public long delay(int attempt, RandomGenerator random) {
    long full = Math.min(most, first << Math.min(attempt - 1, 20));
    return full / 2 + random.nextLong(full / 2 + 1);
  }
}
