package io.streamboard.server.query;

import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.Views;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.replica.StateStore;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells who changed a widget last, to who sees it: the state has the revision, the store who and
 * when. Thread-safe.
 */
public final class LastChanges {
  private static final Logger LOG = LoggerFactory.getLogger(LastChanges.class);

  private final StateStore store;
  private final Executor blocking;

  /**
   * @param blocking runs tasks that block
   */
  public LastChanges(StateStore store, Executor blocking) {
    this.store = store;
    this.blocking = blocking;
  }

  void tell(BoardState state, WidgetId widget, Caller caller, Reply reply) {
    Optional<WidgetState> found =
        state.live(widget).filter(live -> Views.audience(state, caller).sees(widget));
    if (found.isEmpty()) {
      reply.failure(ErrorCode.NOT_FOUND, "no such widget");
    } else {
      long revision = found.get().changedAt();
      blocking.execute(() -> reply.answer(of(state, widget, revision)));
    }
  }

  /** What the store has of an older or newer change says nothing of this one. */
  private Answer of(BoardState state, WidgetId widget, long revision) {
    try {
      return store
          .lastChange(state.board(), widget)
          .filter(change -> change.revision() == revision)
          .map(
              change ->
                  new Answer.Change(Optional.of(change.author()), OptionalLong.of(change.time())))
          .orElseGet(Answer.Change::unknown);
    } catch (RuntimeException unreadable) {
      LOG.warn("last-change-unknown: the store does not tell", unreadable);
      return Answer.Change.unknown();
    }
  }
}
