package io.streamboard.server.websocket;

import java.io.IOException;
import java.time.InstantSource;

/**
 * How slow a peer may be: half a minute, and from then on 16 KiB a second on average. Less is no
 * line that somebody works on, and would hold a place that others wait for. Confined to the thread
 * of its request.
 */
final class Pace {
  private static final long GRACE_MILLIS = 30_000;
  private static final long BYTES_PER_MILLI = 16;

  private final InstantSource clock;
  private final long since;
  private long bytes;

  Pace(InstantSource clock) {
    this.clock = clock;
    this.since = clock.millis();
  }

  /** So many have passed. Throws when they took too long. */
  void passed(long more) throws IOException {
    bytes += more;
    if (clock.millis() - since > GRACE_MILLIS + bytes / BYTES_PER_MILLI) {
      throw new IOException("a peer that is too slow");
    }
  }
}
