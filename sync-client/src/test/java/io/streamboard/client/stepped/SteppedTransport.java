package io.streamboard.client.stepped;

import io.streamboard.client.connection.Refusal;
import io.streamboard.client.connection.Transport;
import io.streamboard.client.connection.TransportListener;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A socket of which the test moves every frame by hand: frames wait in both directions until they
 * are delivered or the connection is cut, which loses them.
 */
public final class SteppedTransport implements Transport {
  private final Acceptor acceptor;
  private final Deque<String> up = new ArrayDeque<>();
  private final Deque<String> down = new ArrayDeque<>();
  private @Nullable TransportListener listener;
  private Optional<ServerSide> server = Optional.empty();
  private OptionalInt closeCode = OptionalInt.empty();
  private boolean connecting;
  private boolean pinged;
  private long connection;

  /** A server that takes connections. */
  @FunctionalInterface
  public interface Acceptor {
    /** Somebody connects; what is to be sent goes into the transport. */
    ServerSide accept(SteppedTransport client);
  }

  /** A connection as its server has it. */
  public interface ServerSide {
    void received(String frame);

    void disconnected();
  }

  private static final ServerSide NOBODY =
      new ServerSide() {
        @Override
        public void received(String frame) {}

        @Override
        public void disconnected() {}
      };

  public SteppedTransport(Acceptor acceptor) {
    this.acceptor = acceptor;
  }

  /** Whom to tell; before the first event. */
  public void listener(TransportListener told) {
    listener = told;
  }

  @Override
  public void open(long next) {
    close();
    connection = next;
    connecting = true;
  }

  @Override
  public void send(String frame) {
    if (server.isPresent()) {
      up.add(frame);
    }
  }

  @Override
  public void ping() {
    pinged = true;
  }

  @Override
  public void close() {
    connecting = false;
    pinged = false;
    up.clear();
    down.clear();
    closeCode = OptionalInt.empty();
    Optional<ServerSide> was = server;
    server = Optional.empty();
    was.ifPresent(ServerSide::disconnected);
  }

  public boolean connecting() {
    return connecting;
  }

  public boolean open() {
    return server.isPresent();
  }

  /** Whether the client asked for a sign of life since the last call. */
  public boolean takePing() {
    boolean was = pinged;
    pinged = false;
    return was;
  }

  public void pong() {
    told().ponged(connection);
  }

  /** The server takes the connection. */
  public void accept() {
    connecting = false;
    server = Optional.of(acceptor.accept(this));
    told().opened(connection);
  }

  /** The server, or nobody, answers the handshake with a refusal. */
  public void refuse(Refusal refusal) {
    connecting = false;
    told().refused(connection, refusal);
  }

  /** The server sends a frame. */
  public void toClient(String frame) {
    if (server.isPresent() || !connecting) {
      down.add(frame);
    }
  }

  /** The server ends the connection once what it sent before is delivered. */
  public void closeByServer(int code) {
    closeCode = OptionalInt.of(code);
  }

  public int waitingUp() {
    return up.size();
  }

  public int waitingDown() {
    return down.size() + (closeCode.isPresent() ? 1 : 0);
  }

  /** The next frame to the server; returns whether there was one. */
  public boolean deliverUp() {
    String frame = up.poll();
    if (frame == null || server.isEmpty()) {
      return false;
    }
    server.get().received(frame);
    return true;
  }

  /** The next frame, or the end, to the client; returns whether there was one. */
  public boolean deliverDown() {
    String frame = down.poll();
    if (frame != null) {
      told().received(connection, frame);
      return true;
    }
    if (closeCode.isPresent()) {
      int code = closeCode.getAsInt();
      long was = connection;
      close();
      told().closed(was, code);
      return true;
    }
    return false;
  }

  /** The network breaks: what is under way is lost. */
  public void cut() {
    if (server.isPresent()) {
      long was = connection;
      close();
      told().closed(was, 1006);
    }
  }

  /**
   * The network forgets the connection and tells nobody: the client sends into the void until its
   * patience ends or the connection is cut, and its server hears no more of it. Half-open.
   */
  public void lose() {
    if (server.isPresent()) {
      up.clear();
      down.clear();
      closeCode = OptionalInt.empty();
      server = Optional.of(NOBODY);
    }
  }

  private TransportListener told() {
    return Objects.requireNonNull(listener, "set the listener first");
  }
}
