package io.streamboard.client.board;

import io.streamboard.model.wire.Presence;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What others shall see of me: at most 60 updates a second leave, the newest wins. Times are
 * milliseconds.
 */
final class PresenceOut {
  /** The least time between two updates: 1000 / 60, rounded up. */
  static final long PACE = 17;

  private Presence newest = Presence.NONE;
  private boolean waiting;
  private long sentAt = -PACE;

  void show(Presence presence) {
    if (!presence.equals(newest)) {
      newest = presence;
      waiting = true;
    }
  }

  /** The drop has taken the drag's place. */
  void dropped(String drag) {
    if (newest.drag().filter(shown -> shown.id().equals(drag)).isPresent()) {
      newest = newest.withDrag(Optional.empty());
    }
  }

  /** A drop will not be in the log, so nobody else says that its drag is over. */
  void notDropped() {
    waiting = true;
  }

  /** A new session knows nothing of me yet. */
  void again() {
    waiting = !newest.equals(Presence.NONE);
  }

  /** The update that is due now, counted as sent. */
  Optional<Presence> due(long now) {
    if (!waiting || now < sentAt + PACE) {
      return Optional.empty();
    }
    waiting = false;
    sentAt = now;
    return Optional.of(newest);
  }

  OptionalLong nextDue() {
    return waiting ? OptionalLong.of(sentAt + PACE) : OptionalLong.empty();
  }
}
