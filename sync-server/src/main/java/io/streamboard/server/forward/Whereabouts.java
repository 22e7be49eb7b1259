package io.streamboard.server.forward;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.placement.Node;
import java.util.Set;

/**
 * Which nodes have sessions on which boards. What a node says is known to itself at once and to the
 * others a little later; nothing is wrong where it is not, as a node that is forgotten asks again.
 * Thread-safe; never blocks but for {@link #close}.
 */
public interface Whereabouts extends AutoCloseable {

  /** The node has the board open; says nothing new when that is known. */
  void add(BoardId board, Node node);

  void remove(BoardId board, Node node);

  /** Who has the board open; a look-up in memory, for each record. */
  Set<Node> of(BoardId board);

  /** The node has ended: no board is open there. */
  void gone(Node node);

  @Override
  void close();
}
