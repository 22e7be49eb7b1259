package io.streamboard.server.query;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ErrorCode;

/** Takes the one answer to a question, on any thread. */
public interface Reply {

  void answer(Answer answer);

  /** Another node works on the board that the question is about. */
  void elsewhere(BoardId board);

  /**
   * The question has no answer.
   *
   * @param message for developers; without content of a board
   */
  void failure(ErrorCode code, String message);
}
