package io.streamboard.client;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.wire.Presence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One open board of a client. */
public interface BoardHandle extends AutoCloseable {
  BoardId board();

  /**
   * The optimistic view now: confirmed, with my pending operations on top. Empty before the first
   * view and after the end.
   */
  Optional<BoardView> view();

  /**
   * The view, and how others edited its texts since the last reading: for a screen that carries
   * what it keeps of texts, such as carets and undo, over the edits of others. Has one caller,
   * which makes its text changes on what it read last. Empty as {@link #view} is.
   */
  Optional<Reading> read();

  /**
   * What {@link #read} found.
   *
   * @param edits by others, the earliest first, of texts that were in the view all the time; the
   *     first is made on the text as it was read last, with what was submitted since
   */
  record Reading(BoardView view, Map<WidgetId, List<TextDelta>> edits) {
    public Reading {
      edits = Map.copyOf(edits);
    }
  }

  /** The last confirmed revision; 0 before the first view. */
  long revision();

  /**
   * How many of my operations have no outcome yet, with those that this client's last handle on the
   * board has left.
   */
  int pending();

  /**
   * Puts the operation into the optimistic view at once and sends it as soon as possible. A text
   * change is given as the edit that the person made on the text on the screen, and its {@code
   * base} is the text revision of the widget's view that the screen showed; 0 means the newest. The
   * client works out what that is on the text of now. Edits of one text are composed while an
   * earlier one is unanswered, so several submissions can have one outcome.
   *
   * @return the number under which {@link BoardListener#settled} tells the outcome; no other
   *     submission of the client has it
   */
  long submit(Operation operation);

  /** Like {@link #submit}, and ends the live drag that was shown under this id. */
  long drop(Operation operation, String drag);

  /**
   * Replaces what others see of me on this board; sent at most 60 times a second, the newest wins.
   */
  void show(Presence presence);

  /** Leaves the board. Pending operations are still sent. */
  @Override
  void close();
}
