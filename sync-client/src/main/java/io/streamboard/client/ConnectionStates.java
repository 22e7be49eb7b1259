package io.streamboard.client;

import io.streamboard.client.connection.LinkState;
import java.util.Optional;

/** What people are shown of a connection. */
final class ConnectionStates {
  private ConnectionStates() {}

  /** Empty where nothing changes for people. */
  static Optional<ConnectionState> of(LinkState state) {
    return switch (state) {
      case LinkState.Idle _ -> Optional.empty();
      case LinkState.Opening _ -> Optional.of(new ConnectionState.Connecting());
      case LinkState.Online online -> Optional.of(new ConnectionState.Online(online.current()));
      case LinkState.Waiting waiting ->
          Optional.of(
              new ConnectionState.Waiting(waiting.attempt(), waiting.until() - waiting.since()));
      case LinkState.Ended ended -> Optional.of(new ConnectionState.Ended(ended.code()));
      case LinkState.Stopped _ -> Optional.of(new ConnectionState.Closed());
    };
  }
}
