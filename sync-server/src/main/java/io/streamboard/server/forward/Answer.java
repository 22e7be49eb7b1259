package io.streamboard.server.forward;

import io.streamboard.model.wire.ErrorCode;
import java.util.Map;

/** What the owner of a board answers. */
public sealed interface Answer {

  /**
   * A board.
   *
   * @param epoch of the ownership of its partition
   * @param sinceAtEnd how many milliseconds before the answer the owner had folded everything
   * @param offset of the last record that is in it; -1 before the first
   * @param state as {@link io.streamboard.model.json.StateCodec} writes it; not to be changed
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
  record Image(int partition, long epoch, long sinceAtEnd, long offset, byte[] state)
      implements Answer {}

  /**
   * The operations are on their way into the log, which tells what becomes of them.
   *
   * @param refused those that are not, by the counter
   */
  record Taken(Map<Long, ErrorCode> refused) implements Answer {
    public Taken {
      refused = Map.copyOf(refused);
    }
  }

  /** Nothing: the board is at another node, or cannot be had now. */
  record Declined(ErrorCode code) implements Answer {}
}
