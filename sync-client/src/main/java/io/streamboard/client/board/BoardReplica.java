package io.streamboard.client.board;

import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.Views;
import io.streamboard.model.wire.Position;
import io.streamboard.model.wire.ServerMessage;
import java.util.Optional;

/**
 * The confirmed view of a board and how far it is: what the log has decided, as far as this client
 * was told.
 */
final class BoardReplica {
  private Optional<BoardView> view = Optional.empty();
  private Optional<Position> position = Optional.empty();

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

  long revision() {
    return position.map(Position::revision).orElse(0L);
  }

  void replace(ServerMessage.Snapshot snapshot) {
    view = Optional.of(snapshot.view());
    position = Optional.of(snapshot.at());
  }

  /** Whether a continuation at this position is one of this replica. */
  boolean standsAt(Position at) {
    return position.isPresent() && position.get().equals(at);
  }

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
    view = Optional.empty();
    position = Optional.empty();
  }
}
