package io.streamboard.server.session;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.OperationId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.MalformedException;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.CloseCode;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.model.wire.ServerMessage.Settled;
import io.streamboard.server.delivery.Frame;
import io.streamboard.server.delivery.Stand;
import io.streamboard.server.delivery.Subscriber;
import io.streamboard.server.identity.Identity.SignedIn;
import io.streamboard.server.query.Reply;
import io.streamboard.server.replica.ReplicaState;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One connection of a signed-in person. The transport calls {@link #received} and its like, one
 * call at a time; workers and timers call the rest. Everything it sends goes through its outbox.
 */
public final class Session implements Subscriber {

  /** Seconds for which a session may say more than its rate. */
  private static final int PATIENCE_SECONDS = 5;

  private final String id;
  private final SignedIn who;
  private final SessionParts parts;
  private final Wire wire;
  private final Outbox outbox;
  private final Quota messages;
  private final Consumer<Session> whenOver;
  private final OpenBoards boards = new OpenBoards();
  private final AtomicReference<SessionState> state =
      new AtomicReference<>(new SessionState.Live());
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger mistakes = new AtomicInteger();

  /**
   * @param whenOver told once, when the session takes and sends nothing any more
   */
  Session(String id, SignedIn who, SessionParts parts, Wire wire, Consumer<Session> whenOver) {
    this.id = id;
    this.who = who;
    this.parts = parts;
    this.wire = wire;
    this.whenOver = whenOver;
    this.outbox = new Outbox(parts.settings().outboxBytes(), wire, parts.clock(), this::woken);
    int perSecond = parts.settings().messagesPerSecond();
    this.messages = new Quota(perSecond, perSecond * PATIENCE_SECONDS, parts.clock());
  }

  public SessionState state() {
    return state.get();
  }

  SignedIn who() {
    return who;
  }

  /** A text message has come. */
  public void received(String text) {
    if (!live()) {
      return;
    }
    if (!messages.take(1)) {
      end(CloseCode.TOO_FAST);
      return;
    }
    ClientMessage message;
    try {
      message = MessageCodec.decodeClient(text);
    } catch (MalformedException mistake) {
      mistaken(mistake.request(), mistake.code(), String.valueOf(mistake.getMessage()));
      return;
    }
    take(message, () -> MessageCodec.request(text));
  }

  /** A message longer than the limit has come, or is coming. */
  public void receivedTooMuch() {
    end(CloseCode.TOO_LARGE);
  }

  /** A binary message has come, or text that is none. */
  public void receivedBinary() {
    end(CloseCode.BAD_MESSAGE);
  }

  /** The connection is gone. */
  public void disconnected() {
    outbox.close();
    SessionState before = state.getAndSet(new SessionState.Ended());
    if (before instanceof SessionState.Live) {
      leave();
    }
  }

  /** Ends the session with this code; nothing of any board is sent any more. */
  public void end(CloseCode code) {
    SessionState now = state.get();
    if (now instanceof SessionState.Live
        && state.compareAndSet(now, new SessionState.Closing(code))) {
      List<Frame> rest =
          outbox.close().stream().filter(frame -> frame.kind() == Frame.Kind.REPLY).toList();
      wire.close(drops(code) ? List.of() : rest, code);
      leave();
    }
  }

  /** Looks whether the session reads; called about every second. */
  void tick(long nowMillis) {
    boolean stuck =
        outbox.stuckSince().stream()
            .anyMatch(since -> nowMillis - since >= parts.settings().slowReaderAfter().toMillis());
    if (stuck) {
      end(CloseCode.SLOW_READER);
    }
  }

  @Override
  public String session() {
    return id;
  }

  @Override
  public PersonId person() {
    return who.person();
  }

  @Override
  public boolean ready(BoardId board) {
    return outbox.idleOrWake(board);
  }

  @Override
  public void wakeLater(BoardId board) {
    outbox.wakeWhenIdle(board);
  }

  @Override
  public boolean send(Frame frame) {
    boolean taken = outbox.offer(frame);
    if (!taken && frame.kind() == Frame.Kind.REPLY) {
      end(CloseCode.SLOW_READER);
    }
    return taken;
  }

  @Override
  public void purge(BoardId board) {
    outbox.purge(board);
  }

  @Override
  public void closed(BoardId board) {
    boards.close(board);
  }

  @Override
  public void settled(BoardId board, List<Settled> settled) {
    send(Frame.reply(new ServerMessage.Outcomes(board, settled)));
  }

  @Override
  public void refused(BoardId board, WriterId writer, long counter, ErrorCode code) {
    send(Frame.reply(new ServerMessage.Refused(board, writer, counter, code)));
  }

  /** Bytes that wait or are being written; for tests and figures. */
  public int pendingBytes() {
    return outbox.pendingBytes();
  }

  /**
   * @param named the request that the message names, looked for when it is refused only
   */
  private void take(ClientMessage message, Supplier<Optional<String>> named) {
    switch (message) {
      case ClientMessage.OpenBoard open -> open(open);
      case ClientMessage.CloseBoard close -> close(close.board());
      case ClientMessage.Submit submit -> submit(submit, named);
      case ClientMessage.ShowPresence show -> show(show, named);
      case ClientMessage.Request request -> ask(request);
    }
  }

  private void open(ClientMessage.OpenBoard open) {
    Optional<String> request = open.request();
    if (!parts.lease().current()) {
      fail(request, ErrorCode.BEHIND, "the server is behind the log");
    } else if (!boards.isOpen(open.board()) && boards.size() >= parts.settings().openBoards()) {
      fail(request, ErrorCode.BUSY, "too many boards are open on this session");
    } else {
      boards.open(open.board());
      parts
          .boards()
          .with(open.board(), loaded -> attach(loaded, open.board(), stand(open), request));
    }
  }

  private static Optional<Stand> stand(ClientMessage.OpenBoard open) {
    return open.from().map(at -> new Stand(at, open.view()));
  }

  /** On the board's worker. */
  private void attach(
      ReplicaState.Loaded loaded, BoardId board, Optional<Stand> from, Optional<String> request) {
    switch (loaded) {
      case ReplicaState.Live replica -> {
        if (!parts.delivery().attach(replica.state(), this, request, from)) {
          boards.close(board);
          fail(request, ErrorCode.NOT_FOUND, "no such board");
        } else if (!live()) {
          parts.delivery().forget(board, this);
        }
      }
      case ReplicaState.Quarantined set -> {
        boards.close(board);
        fail(request, ErrorCode.QUARANTINED, "the board is set aside");
      }
    }
  }

  private void close(BoardId board) {
    if (boards.isOpen(board)) {
      boards.close(board);
      parts.boards().with(board, loaded -> parts.delivery().detach(board, this));
    }
  }

  private void submit(ClientMessage.Submit submit, Supplier<Optional<String>> named) {
    if (submit.operations().stream().anyMatch(Session::onlyByServers)) {
      mistaken(named.get(), ErrorCode.INVALID, "an operation that only servers append");
      return;
    }
    boards.touch(submit.board());
    OperationId last =
        new OperationId(submit.writer(), submit.counter() + submit.operations().size() - 1);
    submit
        .endsDrag()
        .ifPresent(
            drag ->
                parts
                    .boards()
                    .with(
                        submit.board(),
                        loaded -> parts.delivery().endsDrag(submit.board(), this, last, drag)));
    parts.submissions().submit(parts.boards(), submission(submit));
  }

  private Submission submission(ClientMessage.Submit submit) {
    return new Submission(
        submit.board(),
        who.person(),
        submit.writer(),
        submit.counter(),
        submit.operations(),
        this,
        () -> parts.identity().caller(who.person()),
        false);
  }

  private static boolean onlyByServers(Operation operation) {
    return operation instanceof Operation.AccessBarrier
        || operation instanceof Operation.Declined
        || operation instanceof Operation.Unreadable;
  }

  private void show(ClientMessage.ShowPresence show, Supplier<Optional<String>> named) {
    BoardId board = show.board();
    if (!boards.isOpen(board)) {
      fail(named.get(), ErrorCode.NOT_OPEN, "the board is not open on this session");
    } else if (boards.show(board, show.presence())) {
      parts
          .boards()
          .with(
              board,
              loaded ->
                  boards
                      .latest(board)
                      .ifPresent(shown -> parts.delivery().show(board, this, shown)));
    }
  }

  private void ask(ClientMessage.Request request) {
    Optional<String> id = Optional.of(request.id());
    if (requests.incrementAndGet() > parts.settings().requests()) {
      requests.decrementAndGet();
      fail(id, ErrorCode.BUSY, "too many unanswered requests");
      return;
    }
    parts.queries().ask(who.person(), request.query(), new RequestReply(request.id()));
  }

  private void mistaken(Optional<String> request, ErrorCode code, String message) {
    fail(request, code, message);
    if (mistakes.incrementAndGet() >= parts.settings().mistakes()) {
      end(CloseCode.TOO_MANY_ERRORS);
    }
  }

  private void fail(Optional<String> request, ErrorCode code, String message) {
    send(Frame.reply(new ServerMessage.Failure(request, code, message)));
  }

  private boolean live() {
    return state.get() instanceof SessionState.Live;
  }

  /** All that was due to a board may go out now. Called by whoever ended the last write. */
  private void woken(BoardId board) {
    parts.boards().workers().of(board).execute(() -> parts.delivery().wake(board, this));
  }

  private void leave() {
    whenOver.accept(this);
    for (BoardId board : boards.touched()) {
      parts.boards().workers().of(board).execute(() -> parts.delivery().forget(board, this));
    }
  }

  /**
   * After these codes nothing more of what the person may have seen is sent, or nothing would be
   * read.
   */
  private static boolean drops(CloseCode code) {
    return switch (code) {
      case SIGNED_OUT, ACCOUNT_DISABLED, SLOW_READER, SILENT -> true;
      case BAD_MESSAGE, TOO_LARGE, TOO_MANY_ERRORS, TOO_FAST, STOPPING, INTERNAL -> false;
    };
  }

  private final class RequestReply implements Reply {

    private final String request;

    RequestReply(String request) {
      this.request = request;
    }

    @Override
    public void answer(Answer answer) {
      requests.decrementAndGet();
      send(Frame.reply(new ServerMessage.Response(request, answer)));
    }

    @Override
    public void failure(ErrorCode code, String message) {
      requests.decrementAndGet();
      fail(Optional.of(request), code, message);
    }
  }
}
