package io.streamboard.server.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When the changes of a board may go out again. A write to a socket costs some five microseconds,
 * nearly all of them the kernel's, and one more change in the same write next to nothing. So a
 * board that many have open rests after each round, the longer the more they are, and what happens
 * meanwhile goes out together; the first change after a quiet time never waits. Confined to the
 * board's worker.
 */
final class Tempo {

  /** In less hardly anything else happens, and the waking afterwards costs more than it spares. */
  private static final long LEAST_MILLIS = 2;

  private final DeliverySettings settings;
  private Instant round = Instant.EPOCH;
  private Optional<Long> oldest = Optional.empty();
  private Optional<Long> underWay = Optional.empty();

  Tempo(DeliverySettings settings) {
    this.settings = settings;
  }

  /**
   * A record came that is to be sent.
   *
   * @param at when it was appended, in milliseconds of its node's time
   */
  void happened(long at) {
    if (oldest.isEmpty()) {
      oldest = Optional.of(at);
    }
  }

  /**
   * How long the next round still has to wait; not positive when it may begin.
   *
   * @param sessions to which it goes
   */
  Duration rest(Instant now, int sessions) {
    Duration pause = pause(sessions);
    return oldest.isEmpty() || pause.isZero()
        ? Duration.ZERO
        : pause.minus(Duration.between(round, now));
  }

  /** The same for presence, of which nobody has to see each. */
  Duration presencePause(int sessions) {
    Duration pause = pause(sessions);
    Duration least = settings.presenceInterval();
    return pause.compareTo(least) > 0 ? pause : least;
  }

  /** From one round to the next, in whole milliseconds; among few there is none. */
  private Duration pause(int sessions) {
    long whole = settings.restPerSession().multipliedBy(sessions).toMillis();
    return whole < LEAST_MILLIS
        ? Duration.ZERO
        : Duration.ofMillis(Math.min(whole, settings.longestRest().toMillis()));
  }

  /**
   * What happened goes out from now on; what happens until all is out belongs to the next round.
   */
  void begin(Instant now) {
    if (oldest.isPresent()) {
      round = now;
    }
    underWay = oldest;
    oldest = Optional.empty();
  }

  /** All that happened before the round is out; answers since when the oldest waited, if any. */
  Optional<Long> end() {
    Optional<Long> waited = underWay;
    underWay = Optional.empty();
    return waited;
  }
}
