package io.streamboard.server.delivery;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage.Settled;
import java.util.List;

/** Who submitted operations and hears what became of them. Called on the board's worker. */
public interface Author {

  void settled(BoardId board, List<Settled> settled);

  /**
   * The board is worked on by another node, and nothing was appended here.
   *
   * @return whether the author was told where to go; else it is refused what it submitted
   */
  default boolean elsewhere(BoardId board) {
    return false;
  }

  /**
   * The operations from this counter up to the next one are on their way into the log, now or
   * before.
   */
  default void launched(long from, long next) {}

  /** Not appended, see {@link io.streamboard.model.wire.ServerMessage.Refused}. */
  void refused(BoardId board, WriterId writer, long counter, ErrorCode code);
}
