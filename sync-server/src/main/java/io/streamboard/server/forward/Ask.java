package io.streamboard.server.forward;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.server.placement.Node;

/** What one node asks of the owner of a board. */
public sealed interface Ask {

  /**
   * The board as it is, and whatever comes after it.
   *
   * @param node that asks: records of the board are sent there from now on
   */
  record ForImage(Node node, BoardId board) implements Ask {}

  /** To take operations of a person in, as from a session of its own. */
  record ToTake(PersonId person, ClientMessage.Submit submit) implements Ask {}
}
