package io.streamboard.client.connection;

import io.streamboard.model.json.MalformedException;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Query;
import io.streamboard.model.wire.ServerMessage;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/**
 * Keeps a client connected to its server.
 *
 * <pre>
 * Idle ──start──► Opening ──welcome──► Online
 *                   ▲  │ refused, closed,  │ closed, silent
 *          time up  │  ▼ no welcome        ▼
 *                 Waiting ◄────────────────┘        any ──final code──► Ended      any ──stop──► Stopped
 * </pre>
 *
 * <p>A state machine without a thread: its owner calls {@link #tick} no later than {@link
 * #nextWake} says and passes the transport's events on. Everything happens on the owner's thread.
 */
public final class Connection implements TransportListener {
  /** From the start of a connection to the server's welcome, in milliseconds. */
  static final long OPENING_PATIENCE = 10_000;

  /**
   * A connection that lasted so long was a good one: the next break begins with short waits again.
   */
  static final long PROVEN_AFTER = 10_000;

  private final InstantSource clock;
  private final RandomGenerator random;
  private final Transport transport;
  private final ConnectionListener listener;
  private final Requests requests = new Requests();
  private final Silence silence = new Silence();
  private LinkState state = new LinkState.Idle();
  private long connections;

  public Connection(
      InstantSource clock,
      RandomGenerator random,
      Transport transport,
      ConnectionListener listener) {
    this.clock = clock;
    this.random = random;
    this.transport = transport;
    this.listener = listener;
  }

  public LinkState state() {
    return state;
  }

  public void start() {
    if (state instanceof LinkState.Idle) {
      connect(0);
    }
  }

  /** Ends the connection for good; open questions fail. */
  public void stop() {
    if (!finished()) {
      transport.close();
      become(new LinkState.Stopped());
      requests.abandon(ErrorCode.LOG_UNAVAILABLE);
    }
  }

  /**
   * Sends the message if online; else drops it: who sends keeps what must not be lost, and sends it
   * again when online.
   */
  public void send(ClientMessage message) {
    if (state instanceof LinkState.Online) {
      transport.send(MessageCodec.encode(message));
    }
  }

  /**
   * Asks a question. The future fails with {@link RequestException}; it completes on the stepping
   * thread.
   */
  public CompletableFuture<Answer> ask(Query query) {
    CompletableFuture<Answer> future = new CompletableFuture<>();
    if (finished()) {
      future.completeExceptionally(
          new RequestException(ErrorCode.LOG_UNAVAILABLE, "the connection has ended"));
    } else {
      send(requests.add(query, clock.millis(), future));
    }
    return future;
  }

  /** Does what is due. */
  public void tick() {
    long now = clock.millis();
    requests.expire(now);
    switch (state) {
      case LinkState.Opening opening when opening.giveUpAt() <= now -> lost(Optional.empty());
      case LinkState.Waiting waiting when waiting.until() <= now -> connect(waiting.attempt());
      case LinkState.Online online -> checkSilence(now);
      case LinkState.Opening _,
          LinkState.Waiting _,
          LinkState.Idle _,
          LinkState.Ended _,
          LinkState.Stopped _ -> {}
    }
  }

  /**
   * When {@link #tick} is due next, in milliseconds of the clock; empty when nothing is awaited.
   */
  public OptionalLong nextWake() {
    OptionalLong mine =
        switch (state) {
          case LinkState.Opening opening -> OptionalLong.of(opening.giveUpAt());
          case LinkState.Waiting waiting -> OptionalLong.of(waiting.until());
          case LinkState.Online _ -> OptionalLong.of(silence.nextCheck());
          case LinkState.Idle _, LinkState.Ended _, LinkState.Stopped _ -> OptionalLong.empty();
        };
    OptionalLong expiry = requests.nextExpiry();
    return mine.isPresent() && expiry.isPresent()
        ? OptionalLong.of(Math.min(mine.getAsLong(), expiry.getAsLong()))
        : mine.isPresent() ? mine : expiry;
  }

  @Override
  public void opened(long connection) {
    if (concerns(connection)) {
      silence.heard(clock.millis());
    }
  }

  @Override
  public void received(long connection, String frame) {
    if (!concerns(connection)) {
      return;
    }
    silence.heard(clock.millis());
    ServerMessage message;
    try {
      message = MessageCodec.decodeServer(frame);
    } catch (MalformedException unreadable) {
      listener.unreadable(unreadable.code());
      return;
    }
    handle(message);
  }

  @Override
  public void ponged(long connection) {
    if (concerns(connection)) {
      silence.heard(clock.millis());
    }
  }

  @Override
  public void closed(long connection, int code) {
    if (concerns(connection)) {
      lost(Ending.ofClose(code));
    }
  }

  @Override
  public void refused(long connection, Refusal refusal) {
    if (!concerns(connection)) {
      return;
    }
    if (refusal.retryAfter().isPresent()) {
      waitAsTold(refusal.retryAfter().getAsLong());
    } else {
      lost(Ending.ofStatus(refusal.status()));
    }
  }

  private void handle(ServerMessage message) {
    switch (message) {
      case ServerMessage.Welcome welcome -> welcomed(welcome);
      case ServerMessage.Lease lease -> leased(lease.current());
      case ServerMessage.Response response -> requests.answered(response);
      case ServerMessage.Failure failure -> {
        if (!requests.failed(failure)) {
          listener.message(failure);
        }
      }
      case ServerMessage.Moved moved -> {
        if (!requests.moved(moved)) {
          listener.message(moved);
        }
      }
      case ServerMessage.OfBoard _, ServerMessage.BoardListed _, ServerMessage.BoardUnlisted _ ->
          listener.message(message);
    }
  }

  private void welcomed(ServerMessage.Welcome welcome) {
    if (state instanceof LinkState.Opening opening) {
      become(
          new LinkState.Online(
              opening.connection(), opening.attempt(), clock.millis(), true, welcome));
      requests.again().forEach(this::send);
    }
  }

  private void leased(boolean current) {
    if (state instanceof LinkState.Online online && online.current() != current) {
      become(
          new LinkState.Online(
              online.connection(), online.attempt(), online.since(), current, online.welcome()));
    }
  }

  private void checkSilence(long now) {
    switch (silence.check(now)) {
      case FINE -> {}
      case PING -> transport.ping();
      case DEAD -> lost(Optional.empty());
    }
  }

  private void lost(Optional<ErrorCode> end) {
    transport.close();
    if (end.isPresent()) {
      become(new LinkState.Ended(end.get()));
      requests.abandon(end.get());
      return;
    }
    long now = clock.millis();
    int attempt = failures(now) + 1;
    become(new LinkState.Waiting(attempt, now, now + Backoff.CONNECT.delay(attempt, random)));
  }

  /**
   * A server that says when to come again is there, so waiting does not grow; half as much is added
   * at random, because everybody is told the same.
   */
  private void waitAsTold(long retryAfter) {
    transport.close();
    long now = clock.millis();
    long told = Math.clamp(retryAfter, Backoff.CONNECT.first(), Backoff.CONNECT.most());
    long until = now + told + random.nextLong(told / 2 + 1);
    become(new LinkState.Waiting(Math.max(1, failures(now)), now, until));
  }

  private int failures(long now) {
    return switch (state) {
      case LinkState.Opening opening -> opening.attempt();
      case LinkState.Online online -> now - online.since() >= PROVEN_AFTER ? 0 : online.attempt();
      case LinkState.Waiting waiting -> waiting.attempt();
      case LinkState.Idle _, LinkState.Ended _, LinkState.Stopped _ -> 0;
    };
  }

  private void connect(int attempt) {
    connections++;
    become(new LinkState.Opening(connections, attempt, clock.millis() + OPENING_PATIENCE));
    transport.open(connections);
  }

  private void become(LinkState next) {
    state = next;
    listener.state(next);
  }

  private boolean concerns(long connection) {
    return switch (state) {
      case LinkState.Opening opening -> opening.connection() == connection;
      case LinkState.Online online -> online.connection() == connection;
      case LinkState.Idle _, LinkState.Waiting _, LinkState.Ended _, LinkState.Stopped _ -> false;
    };
  }

  private boolean finished() {
    return state instanceof LinkState.Ended || state instanceof LinkState.Stopped;
  }
}
