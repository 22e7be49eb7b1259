package io.streamboard.model.wire;

import io.streamboard.model.board.Chain;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.Change;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a server says on the socket. */
public sealed interface ServerMessage {
  /** What is about one board that the client has opened, or submits to. */
  sealed interface OfBoard extends ServerMessage {
    BoardId board();
  }

  /** The first message on every socket. */
  record Welcome(String session, PersonId person, String name, String version)
      implements ServerMessage {}

  /**
   * The whole view at a position: after an open, or in place of what the client has when continuing
   * is not possible.
   *
   * @param request that of the last open of the board on this session, if it named one
   * @param unknown widgets of a kind that this version does not know; the view is without them.
   *     Always empty where it is sent
   */
  record Snapshot(
      Optional<String> request,
      BoardId board,
      Position at,
      Cause cause,
      BoardView view,
      Set<WidgetId> unknown)
      implements OfBoard {
    public Snapshot {
      unknown = Set.copyOf(unknown);
    }

    public Snapshot(BoardId board, Position at, Cause cause, BoardView view) {
      this(Optional.empty(), board, at, cause, view, Set.of());
    }
  }

  /** Why a whole view is sent. */
  enum Cause {
    /** The client asked without a position. */
    OPENED,
    /** The server no longer has the changes since the client's position. */
    POSITION_TOO_OLD,
    /** The client's history is not the server's. */
    CHAIN_DIFFERS,
    /** The client's rights are others than at its position. */
    RIGHTS_CHANGED,
    /** The client read too slowly. */
    SLOW_READER
  }

  /**
   * The client's position fits; changes follow from there.
   *
   * @param request that of the open, if it named one
   */
  record Resumed(Optional<String> request, BoardId board, Position at) implements OfBoard {
    public Resumed(BoardId board, Position at) {
      this(Optional.empty(), board, at);
    }
  }

  /**
   * All that changed for this view in revisions {@code after + 1} to {@code upto}; may be empty of
   * changes, as hidden and void operations only widen the interval. A client accepts it only when
   * it stands at {@code after}.
   *
   * @param chain at {@code upto}
   * @param unknown widgets of a kind that this version does not know, added or revealed here; the
   *     changes are without them. Always empty where it is sent
   */
  record Changes(
      BoardId board,
      long after,
      long upto,
      Chain chain,
      List<Change> changes,
      Set<WidgetId> unknown)
      implements OfBoard {
    public Changes {
      changes = List.copyOf(changes);
      unknown = Set.copyOf(unknown);
    }

    public Changes(BoardId board, long after, long upto, Chain chain, List<Change> changes) {
      this(board, after, upto, chain, changes, Set.of());
    }
  }

  /** What became of operations of this session. Sent before the changes of the same revisions. */
  record Outcomes(BoardId board, List<Settled> settled) implements OfBoard {}

  record Settled(WriterId writer, long counter, long revision, Outcome outcome) {}

  /**
   * Not appended. When the code says retry: send the same bytes again later; else a {@code
   * declined} takes its place in the log.
   */
  record Refused(BoardId board, WriterId writer, long counter, ErrorCode code) implements OfBoard {}

  /**
   * What others do now; a person absent from {@code people} is unchanged, {@code left} are gone.
   */
  record PresenceChanged(BoardId board, List<PersonPresence> people, List<String> left)
      implements OfBoard {}

  /**
   * A person who is there.
   *
   * @param session of the person: somebody with two windows is there twice
   */
  record PersonPresence(String session, PersonId person, String name, Presence presence) {}

  /** The board is closed on this session: drop and wipe what you have of it. */
  record BoardClosed(BoardId board, Ending ending) implements OfBoard {}

  enum Ending {
    REVOKED,
    DELETED
  }

  /**
   * The board is worked on by another node, and closed on this session without being over: what the
   * client has of it stays, and goes on there.
   *
   * @param request that asked for the board or about it, if it named one
   * @param address of that node: http or https, with the path below which it is served
   * @param waitMillis before connecting there, so that not everybody comes at once
   */
  record Moved(Optional<String> request, BoardId board, String address, long waitMillis)
      implements OfBoard {}

  /** Whether the node is at the end of the log; when it is not, what is shown may be old. */
  record Lease(boolean current) implements ServerMessage {}

  record Response(String id, Answer answer) implements ServerMessage {}

  /**
   * Something this session asked or said was refused.
   *
   * @param request the id of the request that failed, when it had one
   */
  record Failure(Optional<String> request, ErrorCode code, String message)
      implements ServerMessage {}

  /**
   * A board has come into this person's list or changed in it; {@code by} says who shared it, if
   * somebody just did.
   */
  record BoardListed(Answer.BoardEntry entry, Optional<Answer.Named> by) implements ServerMessage {}

  /** A board has left this person's list. */
  record BoardUnlisted(BoardId board) implements ServerMessage {}
}
