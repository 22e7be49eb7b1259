package io.streamboard.server.session;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.placement.Addresses;
import java.util.Optional;
import java.util.function.Supplier;

/** Says to sessions where boards are that are not here. Thread-safe. */
public final class Moves {
  /** Sessions that have to leave together come to the next node within this time. */
  private static final int SPREAD_MILLIS = 2_000;

  private final Addresses addresses;
  private final Supplier<String> ids;

  /**
   * @param ids random ones
   */
  public Moves(Addresses addresses, Supplier<String> ids) {
    this.addresses = addresses;
    this.ids = ids;
  }

  /** Empty while nobody knows who has the board, or it is here and not ready. */
  Optional<ServerMessage.Moved> asked(Optional<String> request, BoardId board) {
    return moved(request, board, 0);
  }

  /** For a session that had the board open here. */
  Optional<ServerMessage.Moved> sentAway(BoardId board) {
    return moved(Optional.empty(), board, Math.floorMod(ids.get().hashCode(), SPREAD_MILLIS));
  }

  private Optional<ServerMessage.Moved> moved(Optional<String> request, BoardId board, long wait) {
    return addresses
        .of(board)
        .map(address -> new ServerMessage.Moved(request, board, address.toString(), wait));
  }
}
