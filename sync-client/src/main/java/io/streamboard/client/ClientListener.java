package io.streamboard.client;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.wire.Answer;
import java.util.Optional;

/** Hears what concerns the person and not one board. */
public interface ClientListener {
  default void connection(ConnectionState state) {}

  /** A board came into my list or changed in it; {@code by} shared it just now. */
  default void boardListed(Answer.BoardEntry entry, Optional<Answer.Named> by) {}

  default void boardUnlisted(BoardId board) {}
}
