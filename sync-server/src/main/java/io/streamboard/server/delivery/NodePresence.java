package io.streamboard.server.delivery;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.wire.ServerMessage.PersonPresence;
import java.util.List;
import java.util.Optional;

/**
 * What the sessions of one node show on one board, as it is told to the other nodes. Any of them
 * may be lost or late: the next makes good for it.
 *
 * @param node the run of the node: after a restart it is another one
 * @param number of those of one node a later one has a higher; who has heard it ignores lower ones
 * @param at the node's revision of the board: of operations after it, it knew nothing
 * @param people the sessions whose presence is new, with the newest of each
 * @param there told when a session has left, and now and then: all sessions of the node that have
 *     the board open, so that others have left
 * @param asks whether the other nodes are to tell all they have on the board
 */
public record NodePresence(
    String node,
    long number,
    BoardId board,
    long at,
    List<PersonPresence> people,
    Optional<List<String>> there,
    boolean asks) {

  public NodePresence {
    people = List.copyOf(people);
    there = there.map(List::copyOf);
  }
}
