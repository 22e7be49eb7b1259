package io.streamboard.server.history;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ServerMessage;

/**
 * Something that happened at one client. What went over its socket is there as it was sent; the
 * rest is what the client told the person before the screen.
 */
public sealed interface Event {
  /** When: nanoseconds of one clock that all histories of a run share, and that only grows. */
  long at();

  /** A socket came about; a client counts its sockets from 1. */
  record Connected(long at, long connection) implements Event {}

  record Lost(long at, long connection) implements Event {}

  /** Given to the socket of this moment; without one it never left. */
  record Said(long at, ClientMessage message) implements Event {}

  record Heard(long at, long connection, ServerMessage message) implements Event {}

  /** The person did something, which the client calls by this number. */
  record Invoked(long at, BoardId board, long number, Operation operation) implements Event {}

  /** The client told the person what became of it. */
  record Settled(long at, BoardId board, long number, long revision, Outcome outcome)
      implements Event {}

  /**
   * What was on the screen, with nothing of the person's own still on its way.
   *
   * @param view the hash of the view
   */
  record Shown(long at, BoardId board, long revision, String view) implements Event {}
}
