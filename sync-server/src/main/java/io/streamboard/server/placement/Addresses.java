package io.streamboard.server.placement;

import io.streamboard.model.id.BoardId;
import java.net.URI;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Where clients reach the nodes that work on boards. Any thread may ask. */
@FunctionalInterface
public interface Addresses {

  /** Of the other node that works on the board; empty while it is here, or nobody knows. */
  Optional<URI> of(BoardId board);

  /**
   * As a placement has it.
   *
   * @param partitions of the operations in which boards lie
   */
  static Addresses by(Placement placement, ToIntFunction<BoardId> partitions) {
    return board ->
        switch (placement.of(partitions.applyAsInt(board))) {
          case Seat.At at -> Optional.of(at.node().address());
          case Seat.Here _, Seat.Nobody _ -> Optional.empty();
        };
  }
}
