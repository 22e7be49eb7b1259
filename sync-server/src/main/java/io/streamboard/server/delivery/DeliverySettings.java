package io.streamboard.server.delivery;

import java.time.Duration;

/**
 * What delivery keeps and how often it speaks.
 *
 * @param ringRecords records per open board for sessions that continue or lag
 * @param ringCharacters encoded changes per open board for the same, besides those of the newest
 *     record
 * @param presenceInterval the shortest time between two presence messages to a session
 * @param keepClosed how long a board that nobody has open is kept ready for those who come back
 */
public record DeliverySettings(
    int ringRecords, int ringCharacters, Duration presenceInterval, Duration keepClosed) {

  public static final DeliverySettings DEFAULT =
      new DeliverySettings(1_024, 1_048_576, Duration.ofMillis(16), Duration.ofSeconds(60));
}
