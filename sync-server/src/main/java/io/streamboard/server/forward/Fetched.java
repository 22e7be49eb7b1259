package io.streamboard.server.forward;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.json.StateCodec;
import io.streamboard.model.wire.ErrorCode;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What came of asking the owner of a board for it. */
sealed interface Fetched {
  Logger LOG = LoggerFactory.getLogger(Fetched.class);

  /**
   * The board as its owner sent it.
   *
   * @param offset of the last record that is in it
   * @param current when the owner had folded everything, by the clock of this node
   */
  record Board(BoardState state, long offset, long current) implements Fetched {}

  /** The owner has set it aside until somebody looks. */
  record SetAside() implements Fetched {}

  /** Not now, or not by that node. */
  record Nothing() implements Fetched {}

  /** Empty is no answer; what cannot be read is none. */
  static Fetched of(Optional<Answer> answer, long askedAt) {
    return answer.map(said -> of(said, askedAt)).orElseGet(Nothing::new);
  }

  private static Fetched of(Answer answer, long askedAt) {
    return switch (answer) {
      case Answer.Image image -> of(image, askedAt);
      case Answer.Declined(ErrorCode code) when code == ErrorCode.QUARANTINED -> new SetAside();
      case Answer.Declined _, Answer.Taken _ -> new Nothing();
    };
  }

  private static Fetched of(Answer.Image image, long askedAt) {
    try {
      return new Board(
          StateCodec.decode(image.state()), image.offset(), askedAt - image.sinceAtEnd());
    } catch (RuntimeException | StackOverflowError unreadable) {
      LOG.error("An image of a board cannot be read", unreadable);
      return new Nothing();
    }
  }
}
