package io.streamboard.server.delivery;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.wire.ServerMessage.PersonPresence;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The other nodes, as soon as they are met, and the numbers of what they are told. Thread-safe. */
final class Neighbours {

  private final AtomicLong number = new AtomicLong();
  private volatile OtherNodes others = OtherNodes.NONE;

  void meet(OtherNodes met) {
    others = met;
  }

  boolean any() {
    return others.any();
  }

  /** See {@link NodePresence}. */
  void tell(
      BoardId board,
      long at,
      List<PersonPresence> people,
      Optional<List<String>> there,
      boolean asks) {
    OtherNodes met = others;
    met.tell(
        new NodePresence(met.self(), number.incrementAndGet(), board, at, people, there, asks));
  }
}
