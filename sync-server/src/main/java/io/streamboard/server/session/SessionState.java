package io.streamboard.server.session;

import io.streamboard.model.wire.CloseCode;

/** Where a session is in its life. */
public sealed interface SessionState {

  /** Messages are taken and sent. */
  record Live() implements SessionState {}

  /** The server has said goodbye; nothing is taken or sent any more. */
  record Closing(CloseCode code) implements SessionState {}

  /** The connection is gone. */
  record Ended() implements SessionState {}
}
