package io.streamboard.server.history;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ServerMessage;
import java.util.Optional;

/** Which board an event is about. */
final class Boards {
  private Boards() {}

  static Optional<BoardId> of(Event event) {
    return switch (event) {
      case Event.Said said -> of(said.message());
      case Event.Heard heard -> of(heard.message());
      case Event.Invoked invoked -> Optional.of(invoked.board());
      case Event.Settled settled -> Optional.of(settled.board());
      case Event.Shown shown -> Optional.of(shown.board());
      case Event.Connected _, Event.Lost _ -> Optional.empty();
    };
  }

  /** Requests are about no board here: nothing of them is checked. */
  private static Optional<BoardId> of(ClientMessage message) {
    return switch (message) {
      case ClientMessage.OpenBoard open -> Optional.of(open.board());
      case ClientMessage.CloseBoard close -> Optional.of(close.board());
      case ClientMessage.Submit submit -> Optional.of(submit.board());
      case ClientMessage.ShowPresence presence -> Optional.of(presence.board());
      case ClientMessage.Request _ -> Optional.empty();
    };
  }

  private static Optional<BoardId> of(ServerMessage message) {
    return switch (message) {
      case ServerMessage.OfBoard ofBoard -> Optional.of(ofBoard.board());
      case ServerMessage.Welcome _,
          ServerMessage.Lease _,
          ServerMessage.Response _,
          ServerMessage.Failure _,
          ServerMessage.BoardListed _,
          ServerMessage.BoardUnlisted _ ->
          Optional.empty();
    };
  }
}
