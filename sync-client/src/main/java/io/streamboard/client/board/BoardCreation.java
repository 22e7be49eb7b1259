package io.streamboard.client.board;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** Makes one board: its first operation, sent until it has an outcome. */
public final class BoardCreation {
  /** Until the same is sent again, in milliseconds. */
  private static final long AGAIN_AFTER = 2_000;

  private final BoardId board;
  private final ClientMessage.Submit submit;
  private final InstantSource clock;
  private final BoardLink link;
  private final CompletableFuture<BoardId> made = new CompletableFuture<>();
  private OptionalLong againAt = OptionalLong.empty();

  public BoardCreation(
      BoardId board, String writer, String title, InstantSource clock, BoardLink link) {
    this.board = board;
    this.submit =
        new ClientMessage.Submit(
            board,
            new WriterId(writer),
            1,
            List.of(new Operation.BoardCreate(title)),
            Optional.empty());
    this.clock = clock;
    this.link = link;
  }

  /** Completes once the log has the board; fails with {@link CreationException}. */
  public CompletableFuture<BoardId> made() {
    return made;
  }

  /** Sends it, again if need be; to be called when there is a connection. */
  public void send() {
    link.send(submit);
    againAt = OptionalLong.of(clock.millis() + AGAIN_AFTER);
  }

  public void received(ServerMessage message) {
    if (message instanceof ServerMessage.Outcomes outcomes) {
      outcomes.settled().stream()
          .filter(settled -> settled.writer().equals(submit.writer()))
          .forEach(settled -> settle(settled.outcome()));
    } else if (message instanceof ServerMessage.Refused refused
        && refused.writer().equals(submit.writer())
        && !refused.code().retry()) {
      made.completeExceptionally(new CreationException(refused.code()));
    }
  }

  public void tick() {
    if (againAt.isPresent() && clock.millis() >= againAt.getAsLong()) {
      send();
    }
  }

  public OptionalLong nextWake() {
    return made.isDone() ? OptionalLong.empty() : againAt;
  }

  /** There will be no connection any more. */
  public void abandon() {
    made.completeExceptionally(new CreationException(ErrorCode.UNKNOWN_RESULT));
  }

  private void settle(Outcome outcome) {
    switch (outcome) {
      case Outcome.Applied _ -> made.complete(board);
      case Outcome.Void _ ->
          made.completeExceptionally(new CreationException(ErrorCode.NOT_ALLOWED));
    }
  }

  /** The board was not made, or nobody knows. */
  public static final class CreationException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final ErrorCode code;

    CreationException(ErrorCode code) {
      super(code.code());
      this.code = code;
    }

    public ErrorCode code() {
      return code;
    }
  }
}
