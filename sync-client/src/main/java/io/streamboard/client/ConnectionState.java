package io.streamboard.client;

import io.streamboard.model.wire.ErrorCode;

/** Where the connection is; what the small sign in a window shows. */
public sealed interface ConnectionState {
  record Connecting() implements ConnectionState {}

  /**
   * Connected.
   *
   * @param current false means the server is behind the log, so what is shown may be old
   */
  record Online(boolean current) implements ConnectionState {}

  /** Lost; the client tries again by itself. */
  record Waiting(int attempt, long retryInMillis) implements ConnectionState {}

  /**
   * The server does not want this client any more (signed out, disabled …): only a new sign-in
   * helps.
   */
  record Ended(ErrorCode code) implements ConnectionState {}

  record Closed() implements ConnectionState {}
}
