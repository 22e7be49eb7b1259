package io.streamboard.desktop.search;

import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ErrorCode;
import java.util.List;

/** How far a search on all boards is. */
public sealed interface SearchState {

  /** No text is looked for. */
  record Idle() implements SearchState {}

  /** The server is asked, or will be in a moment. */
  record Searching() implements SearchState {}

  /** There is no connection; the search begins with the next one. */
  record Offline() implements SearchState {}

  /** The server did not answer the question. */
  record Failed(ErrorCode code) implements SearchState {}

  /**
   * The answer.
   *
   * @param hits as the server has ordered them; none when no widget has the text
   * @param more whether there may be others
   */
  record Found(List<Answer.Hit> hits, boolean more) implements SearchState {
    public Found {
      hits = List.copyOf(hits);
    }
  }
}
