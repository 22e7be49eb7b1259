package io.streamboard.server.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.model.wire.ServerMessage.Settled;
import java.util.List;
import java.util.Optional;

/** What a person does on one board through one socket, under one writer. Belongs to one thread. */
final class Hand {

  private final TappedSocket socket;
  private final BoardId board;
  private final WriterId writer;
  private long counter;

  Hand(TappedSocket socket, BoardId board, String writer) {
    this.socket = socket;
    this.board = board;
    this.writer = new WriterId(writer);
  }

  /**
   * What came of one operation.
   *
   * @param refused the code of the refusal, if it was refused
   * @param settled the outcome; empty when a refusal says that none follows
   */
  record Result(Optional<ErrorCode> refused, Optional<Settled> settled) {}

  TappedSocket socket() {
    return socket;
  }

  WriterId writer() {
    return writer;
  }

  /** Submits under the next counters, of which it answers the last. */
  long submit(Operation... operations) {
    long first = counter + 1;
    counter += operations.length;
    socket.say(
        new ClientMessage.Submit(board, writer, first, List.of(operations), Optional.empty()));
    return counter;
  }

  /** Submits; each operation must be applied in full. Answers the last outcome. */
  Settled does(Operation... operations) {
    int mark = socket.mark();
    long last = submit(operations);
    for (long each = last - operations.length + 1; each <= last; each++) {
      Result result = result(mark, each);
      assertThat(result.refused()).isEmpty();
      assertThat(result.settled().map(Settled::outcome)).contains(Outcome.Applied.FULLY);
    }
    return settled(mark, last);
  }

  /** Submits one operation and waits for what comes of it. */
  Result tries(Operation operation) {
    int mark = socket.mark();
    return result(mark, submit(operation));
  }

  /** What came of the counter, from the mark on; waits for it. */
  Result result(int mark, long of) {
    ServerMessage first =
        socket.await(
            mark, ServerMessage.class, message -> settles(message, of) || refuses(message, of));
    if (!(first instanceof ServerMessage.Refused refused)) {
      return new Result(Optional.empty(), Optional.of(settled(mark, of)));
    }
    return new Result(
        Optional.of(refused.code()),
        refused.code() == ErrorCode.NOT_FOUND ? Optional.empty() : Optional.of(settled(mark, of)));
  }

  /** The outcome of the counter; waits for it. */
  Settled settled(int mark, long of) {
    return socket
        .await(mark, ServerMessage.Outcomes.class, message -> settles(message, of))
        .settled()
        .stream()
        .filter(settled -> isOf(settled, of))
        .findFirst()
        .orElseThrow();
  }

  private boolean settles(ServerMessage message, long of) {
    return message instanceof ServerMessage.Outcomes outcomes
        && outcomes.board().equals(board)
        && outcomes.settled().stream().anyMatch(settled -> isOf(settled, of));
  }

  private boolean isOf(Settled settled, long of) {
    return settled.writer().equals(writer) && settled.counter() == of;
  }

  private boolean refuses(ServerMessage message, long of) {
    return message instanceof ServerMessage.Refused refused
        && refused.board().equals(board)
        && refused.writer().equals(writer)
        && refused.counter() == of;
  }
}
