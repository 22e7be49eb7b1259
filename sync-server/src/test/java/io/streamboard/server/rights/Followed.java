package io.streamboard.server.rights;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.Views;
import io.streamboard.model.wire.ServerMessage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a client shows that follows the frames of one board as docs/protocol.md says. */
final class Followed {

  private final TreeMap<Long, BoardView> views = new TreeMap<>();

  private Followed() {}

  /** Throws when a frame does not fit. */
  static Followed of(List<ServerMessage> messages, BoardId board) {
    Followed followed = new Followed();
    for (ServerMessage message : messages) {
      if (message instanceof ServerMessage.Snapshot snapshot && snapshot.board().equals(board)) {
        followed.views.put(snapshot.at().revision(), snapshot.view());
      } else if (message instanceof ServerMessage.Changes changes
          && changes.board().equals(board)) {
        followed.take(changes);
      }
    }
    return followed;
  }

  private void take(ServerMessage.Changes changes) {
    Map.Entry<Long, BoardView> last = views.lastEntry();
    if (changes.after() != last.getKey()) {
      throw new AssertionError("a gap: at " + last.getKey() + " comes " + changes.after());
    }
    views.put(changes.upto(), Views.apply(last.getValue(), changes.changes()));
  }

  /** The views that were shown, by revision. */
  Map<Long, BoardView> views() {
    return Map.copyOf(views);
  }

  BoardView last() {
    return views.lastEntry().getValue();
  }
}
