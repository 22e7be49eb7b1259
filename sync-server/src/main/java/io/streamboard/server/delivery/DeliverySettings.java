package io.streamboard.server.delivery;

import java.time.Duration;

/**
 * What delivery keeps and how often it speaks.
 *
 * @param ringRecords records per open board for sessions that continue or lag
 * @param ringCharacters encoded changes per open board for the same, besides those of the newest
 *     record
 * @param presenceInterval the shortest time between two presence messages to a session; where
 *     changes rest for longer, presence does too
 * @param keepClosed how long a board that nobody has open is kept ready for those who come back
 * @param restPerSession how long a board's changes wait for each other after a round of them, for
 *     each session that is sent them
 * @param longestRest but never longer than this
 * @param sessionsPerTurn to so many sessions a board writes before its thread takes what came
 *     meanwhile
 */
public record DeliverySettings(
    int ringRecords,
    int ringCharacters,
    Duration presenceInterval,
    Duration keepClosed,
    Duration restPerSession,
    Duration longestRest,
    int sessionsPerTurn) {

  /** Some three times what a write costs, so that rounds take a third of a board's thread. */
  private static final Duration REST_PER_SESSION = Duration.ofNanos(20_000);

  /** As long as a screen shows one picture. */
  private static final Duration LONGEST_REST = Duration.ofMillis(16);

  /** Writes of some millisecond. */
  private static final int SESSIONS_PER_TURN = 128;

  /** With the rests and the turns that were measured to serve best. */
  public DeliverySettings(
      int ringRecords, int ringCharacters, Duration presenceInterval, Duration keepClosed) {
    this(
        ringRecords,
        ringCharacters,
        presenceInterval,
        keepClosed,
        REST_PER_SESSION,
        LONGEST_REST,
        SESSIONS_PER_TURN);
  }

  public static final DeliverySettings DEFAULT =
      new DeliverySettings(1_024, 1_048_576, Duration.ofMillis(12), Duration.ofSeconds(60));
}
