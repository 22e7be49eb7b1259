package io.streamboard.client.board;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Hears what happens on a board, on the thread that steps it. */
public interface BoardEvents {
  /**
   * Others edited texts that are on the screen; told right before the view that shows it.
   *
   * @param edits the earliest first, each on the text of the screen after the one before
   */
  default void edited(Map<WidgetId, List<TextDelta>> edits) {}

  /** The whole view was replaced. */
  void opened(BoardView view);

  /** The optimistic view changed in these widgets, or in title or role. */
  void changed(BoardView view, Set<WidgetId> touched);

  /** The operation submitted under this number has its outcome, and the view shows it. */
  void settled(long number, long revision, Outcome outcome);

  /** The confirmed view has come to this revision; what shows it was told before. */
  void confirmed(long revision);

  /** The others on the board, all of them. */
  void presence(Collection<ServerMessage.PersonPresence> people);

  /**
   * Whether the server follows the board up for me from where the view stands. Nothing is told
   * before it does for the first time; not so from the end of a connection, or a gap, until it has
   * answered where it goes on.
   */
  default void current(boolean now) {}

  /** The board is gone; all that was known of it is wiped. */
  void ended(ServerMessage.Ending ending);

  /** The board cannot be opened. */
  void failed(ErrorCode code, String message);
}
