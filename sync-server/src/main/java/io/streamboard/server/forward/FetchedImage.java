package io.streamboard.server.forward;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.json.MalformedException;
import io.streamboard.model.json.StateCodec;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A board as its owner sent it.
 *
 * @param offset of the last record that is in it
 * @param current when the owner had folded everything, by the clock of this node
 */
record FetchedImage(BoardState state, long offset, long current) {
  private static final Logger LOG = LoggerFactory.getLogger(FetchedImage.class);

  /** Empty for an answer without a board, and where there was none. */
  static Optional<FetchedImage> of(Optional<Answer> answer, long askedAt) {
    try {
      return answer
          .filter(Answer.Image.class::isInstance)
          .map(Answer.Image.class::cast)
          .map(
              image ->
                  new FetchedImage(
                      StateCodec.decode(image.state()),
                      image.offset(),
                      askedAt - image.sinceAtEnd()));
    } catch (MalformedException none) {
      LOG.error("An image of a board cannot be read", none);
      return Optional.empty();
    }
  }
}
