package io.streamboard.client.board;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.json.StateCodec;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.Change;
import io.streamboard.model.view.Views;
import io.streamboard.model.wire.Position;
import io.streamboard.model.wire.ServerMessage;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The confirmed view of a board and how far it is: what the log has decided, as far as this client
 * was told.
 */
final class BoardReplica {
  private Optional<BoardView> view = Optional.empty();
  private Optional<Position> position = Optional.empty();

  /** Widgets of kinds that this version does not know: they are not in the view. */
  private final Set<WidgetId> unknown = new HashSet<>();

  /** What became of a frame. */
  enum Verdict {
    ACCEPTED,
    /** Its changes are in the view already. */
    KNOWN,
    /** Something before it is missing. */
    GAP,
    /** It does not fit the view. */
    MISFIT
  }

  Optional<BoardView> view() {
    return view;
  }

  Optional<Position> position() {
    return position;
  }

  /**
   * Tells a server what I have, so that it need not remember what it sent; empty when there is more
   * than this version knows.
   */
  Optional<String> hash() {
    return unknown.isEmpty() ? view.map(StateCodec::hash) : Optional.empty();
  }

  long revision() {
    return position.map(Position::revision).orElse(0L);
  }

  void replace(ServerMessage.Snapshot snapshot) {
    view = Optional.of(snapshot.view());
    position = Optional.of(snapshot.at());
    unknown.clear();
    unknown.addAll(snapshot.unknown());
  }

  /** Whether a continuation at this position is one of this replica. */
  boolean standsAt(Position at) {
    return position.isPresent() && position.get().equals(at);
  }

  /** The frame without what is about widgets that this version does not know. */
  ServerMessage.Changes understood(ServerMessage.Changes frame) {
    unknown.addAll(frame.unknown());
    if (unknown.isEmpty()) {
      return frame;
    }
    List<Change> known =
        frame.changes().stream()
            .filter(change -> change.subject().filter(unknown::contains).isEmpty())
            .toList();
    return new ServerMessage.Changes(
        frame.board(), frame.after(), frame.upto(), frame.chain(), known);
  }

  /** Takes a frame that is {@link #understood}. */
  Verdict accept(ServerMessage.Changes frame) {
    if (view.isEmpty() || frame.after() > revision()) {
      return Verdict.GAP;
    }
    if (frame.upto() <= revision()) {
      return Verdict.KNOWN;
    }
    if (frame.after() < revision()) {
      return Verdict.GAP;
    }
    try {
      view = Optional.of(Views.apply(view.get(), frame.changes()));
    } catch (IllegalStateException misfit) {
      return Verdict.MISFIT;
    }
    position = Optional.of(new Position(frame.upto(), frame.chain()));
    return Verdict.ACCEPTED;
  }

  void wipe() {
    unknown.clear();
    view = Optional.empty();
    position = Optional.empty();
  }
}
