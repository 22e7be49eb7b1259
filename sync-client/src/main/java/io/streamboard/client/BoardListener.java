package io.streamboard.client;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Hears all that happens on one open board, on the client's event thread. What a listener does not
 * care for it leaves out.
 */
public interface BoardListener {
  /** A whole view: the first one, or after a resync. */
  default void opened(BoardView view) {}

  /**
   * The optimistic view changed.
   *
   * @param touched widgets that were added, changed or are gone
   */
  default void changed(BoardView view, Set<WidgetId> touched) {}

  /**
   * An operation of mine has its outcome.
   *
   * @param number as returned by {@link BoardHandle#submit}
   * @param revision of the operation, the {@code standing} for undo
   */
  default void settled(long number, long revision, Outcome outcome) {}

  /** Who else is there and what they do; all of them, myself excluded. */
  default void presence(Collection<ServerMessage.PersonPresence> people) {}

  /**
   * Whether the server follows the board up for me. Not so, and what is shown may be old, until the
   * board is open for the first time, and from the end of a connection until the server goes on
   * with the board from where the view stands.
   */
  default void current(boolean now) {}

  /** The board is gone for me; whatever shows it must close and forget it. */
  default void ended(ServerMessage.Ending ending) {}

  /** The board could not be opened. */
  default void failed(ErrorCode code, String message) {}

  /** A listener that only cares for the outcomes of its own operations. */
  static BoardListener settled(Consumer<Outcome> outcomes) {
    return new BoardListener() {
      @Override
      public void settled(long number, long revision, Outcome outcome) {
        outcomes.accept(outcome);
      }
    };
  }
}
