package io.streamboard.client.connection;

import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;

/** Where a connection is. Times are milliseconds of the injected clock. */
public sealed interface LinkState {
  /** Not started. */
  record Idle() implements LinkState {}

  /** Connecting, or connected and not welcomed yet; broken off at {@code giveUpAt}. */
  record Opening(long connection, int attempt, long giveUpAt) implements LinkState {}

  /**
   * Welcomed.
   *
   * @param attempt how many connections failed in a row before this one; forgotten once it has
   *     lasted
   * @param current whether the node is at the end of the log
   */
  record Online(
      long connection, int attempt, long since, boolean current, ServerMessage.Welcome welcome)
      implements LinkState {}

  /** Broken; the next connection is tried at {@code until}. */
  record Waiting(int attempt, long since, long until) implements LinkState {}

  /** The server does not want this client any more. */
  record Ended(ErrorCode code) implements LinkState {}

  /** Stopped by its owner. */
  record Stopped() implements LinkState {}
}
