package io.streamboard.server.session;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.MalformedException;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.CloseCode;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.model.wire.ServerMessage.Settled;
import io.streamboard.server.delivery.Frame;
import io.streamboard.server.delivery.Subscriber;
import io.streamboard.server.identity.Identity.SignedIn;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * One connection of a signed-in person, from the welcome to its end: what it may say, and what it
 * is sent, which all goes through its outbox. {@link Incoming} does what the client asks for. The
 * transport calls {@link #received} and its like, one call at a time; workers and timers call the
 * rest.
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
  private final Incoming incoming;
  private final AtomicReference<SessionState> state =
      new AtomicReference<>(new SessionState.Live());
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
    this.incoming = new Incoming(this, parts, boards);
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
    incoming.take(message, () -> MessageCodec.request(text));
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
  public void moved(BoardId board) {
    boards.close(board);
    outbox.purge(board);
    parts
        .moves()
        .sentAway(board)
        .ifPresentOrElse(
            moved -> send(Frame.reply(moved)),
            // Nobody has it now: whoever comes back finds out.
            () -> end(CloseCode.STOPPING));
  }

  /** Says where the board is; without knowing that, what is to be said then. */
  void elsewhere(Optional<String> request, BoardId board) {
    parts
        .moves()
        .asked(request, board)
        .ifPresentOrElse(
            moved -> send(Frame.reply(moved)),
            () -> fail(request, ErrorCode.BEHIND, "nobody is ready to work on the board"));
  }

  @Override
  public boolean elsewhere(BoardId board) {
    Optional<ServerMessage.Moved> moved = parts.moves().asked(Optional.empty(), board);
    moved.ifPresent(told -> send(Frame.reply(told)));
    return moved.isPresent();
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

  /** The client said something that cannot be taken; too much of that ends the session. */
  void mistaken(Optional<String> request, ErrorCode code, String message) {
    fail(request, code, message);
    if (mistakes.incrementAndGet() >= parts.settings().mistakes()) {
      end(CloseCode.TOO_MANY_ERRORS);
    }
  }

  void fail(Optional<String> request, ErrorCode code, String message) {
    send(Frame.reply(new ServerMessage.Failure(request, code, message)));
  }

  boolean live() {
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
}
