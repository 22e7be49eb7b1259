package io.streamboard.client.connection;

import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;

/** Hears what comes out of a {@link Connection}, on the thread that steps it. */
public interface ConnectionListener {
  void state(LinkState state);

  /**
   * Everything but welcomes, leases and answers to questions, which the connection deals with
   * itself.
   */
  void message(ServerMessage message);

  /** A frame could not be read: whatever it told is missing. */
  void unreadable(ErrorCode code);
}
