package io.streamboard.server.delivery;

import io.streamboard.model.access.Audience;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.WidgetId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Sends the newest presence of a board to sessions, each frame made once for all that need the same
 * one. Lives for one turn of a round; confined to the board's worker.
 */
final class PresenceTurn {

  private record Key(AudienceGroup group, long after) {}

  private final PresenceFeed presence;
  private final BoardState state;
  private final Map<Key, Optional<Frame>> shared = new HashMap<>();

  PresenceTurn(PresenceFeed presence, BoardState state) {
    this.presence = presence;
    this.state = state;
  }

  /** All that is new for the session. */
  void send(Attachment attachment) {
    String receiver = attachment.subscriber().session();
    long after = attachment.presenceSent();
    // A removed widget has no level of its own any more, so an audience alone would show a hidden
    // one.
    Audience audience = attachment.group().audience();
    Predicate<WidgetId> visible = widget -> state.live(widget).isPresent() && audience.sees(widget);
    Optional<Frame> frame =
        presence.concerns(after, receiver)
            ? presence.since(after, visible, receiver)
            : shared.computeIfAbsent(
                new Key(attachment.group(), after),
                key -> presence.since(after, visible, receiver));
    if (frame.isEmpty() || attachment.subscriber().send(frame.get())) {
      attachment.presenceSent(presence.version());
    }
  }
}
