package io.streamboard.server.websocket;

import io.streamboard.model.wire.CloseCode;
import io.streamboard.server.identity.Identity.SignedIn;
import io.streamboard.server.session.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Connection;
import org.glassfish.tyrus.spi.Writer;

/**
 * One WebSocket: joins the connection, the library that reads frames, and the session. {@link
 * #read} is called by one thread at a time.
 */
final class Socket {

  private static final int PROTOCOL_ERROR = 1002;
  private static final int INVALID_TEXT = 1007;
  private static final int TOO_BIG = 1009;
  private static final int LIBRARY_OVERFLOW = 1011;

  private final SocketWire wire;
  private final String address;
  private final SignedIn who;
  private final FrameMeter meter = new FrameMeter();
  private volatile Optional<Session> session = Optional.empty();
  private volatile Optional<Connection> library = Optional.empty();
  private boolean refused;
  private volatile boolean gone;
  private volatile long heardAt;
  private volatile long pingedAt;

  Socket(SocketWire wire, String address, SignedIn who, long nowMillis) {
    this.wire = wire;
    this.address = address;
    this.who = who;
    this.heardAt = nowMillis;
    this.pingedAt = nowMillis;
  }

  /**
   * Called once before anything is read. The connection may be gone already: the session's first
   * words can meet a reset.
   */
  void begin(Session began, Connection reader) {
    session = Optional.of(began);
    library = Optional.of(reader);
    if (gone) {
      began.disconnected();
    }
  }

  String address() {
    return address;
  }

  SignedIn who() {
    return who;
  }

  Session session() {
    return session.orElseThrow();
  }

  /** Bytes have come. */
  void read(ByteBuffer bytes, long nowMillis) {
    heardAt = nowMillis;
    if (refused || library.isEmpty()) {
      return;
    }
    Optional<FrameMeter.Fault> fault = meter.look(bytes);
    if (fault.isPresent()) {
      refused = true;
      refuse(fault.get());
    } else {
      library.get().getReadHandler().handle(bytes);
    }
  }

  /** Asks whether the peer is there, or gives it up. */
  void tick(long nowMillis, SocketSettings settings) {
    if (nowMillis - heardAt >= settings.silentAfter().toMillis()) {
      session().end(CloseCode.SILENT);
    } else if (nowMillis - pingedAt >= settings.pingEvery().toMillis()) {
      pingedAt = nowMillis;
      wire.control(FrameBytes.ping());
    }
  }

  void disconnected() {
    gone = true;
    session.ifPresent(Session::disconnected);
  }

  /** What the library wants to write by itself. */
  Writer libraryWriter() {
    return new LibraryWriter();
  }

  /** The library is done with the connection. */
  void libraryClosed() {
    wire.end();
  }

  private void refuse(FrameMeter.Fault fault) {
    switch (fault) {
      case PROTOCOL, BINARY -> session().receivedBinary();
      case TOO_LARGE -> session().receivedTooMuch();
    }
  }

  /** Answers to pings pass; its reasons for closing become ours where we have one. */
  private final class LibraryWriter extends Writer {

    @Override
    public void write(ByteBuffer frame, CompletionHandler<ByteBuffer> handler) {
      ByteBuffer copy = ByteBuffer.allocate(frame.remaining()).put(frame.duplicate()).flip();
      if (FrameBytes.isClose(copy)) {
        close(copy);
      } else {
        wire.control(copy);
      }
      handler.completed(frame);
    }

    private void close(ByteBuffer frame) {
      switch (FrameBytes.closeCode(frame)) {
        case PROTOCOL_ERROR, INVALID_TEXT -> session().receivedBinary();
        case TOO_BIG, LIBRARY_OVERFLOW -> session().receivedTooMuch();
        default -> wire.close(frame);
      }
    }

    @Override
    public void close() throws IOException {
      wire.end();
    }
  }
}
