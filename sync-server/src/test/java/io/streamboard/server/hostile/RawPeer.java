package io.streamboard.server.hostile;

import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.wire.ServerMessage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A plain socket that says any bytes and hears what a server answers. A wait of more than 15 s
 * fails the test.
 */
final class RawPeer implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 15_000;
  private static final int TEXT = 0x81;
  private static final int CLOSE = 0x88;
  private static final int PONG = 0x8A;

  private final Socket socket;
  private final InputStream in;

  private RawPeer(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  /** What a server says on a WebSocket, or the end of it. */
  sealed interface Heard {
    record Message(ServerMessage message, String text) implements Heard {}

    record Pong(int length) implements Heard {}

    record Closed(int code, String reason) implements Heard {}

    /** The connection ended without a close frame. */
    record Gone() implements Heard {}
  }

  /** The head of an HTTP answer, names in lower case. */
  record Head(int status, String text) {}

  static RawPeer dial(int port) throws IOException {
    return dial(port, 0);
  }

  /**
   * Connects.
   *
   * @param receiveBuffer bytes that the kernel keeps for a reader who does not read; 0 for the
   *     usual
   */
  static RawPeer dial(int port, int receiveBuffer) throws IOException {
    Socket socket = new Socket();
    if (receiveBuffer > 0) {
      socket.setReceiveBufferSize(receiveBuffer);
    }
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return new RawPeer(socket);
  }

  /** Connects and becomes a session of the token's person; the welcome is taken. */
  static RawPeer signedIn(int port, String token, int receiveBuffer) throws IOException {
    RawPeer peer = dial(port, receiveBuffer);
    peer.send(Requests.handshake(token));
    int status = peer.head().map(Head::status).orElse(0);
    if (status != 101 || !(peer.hear() instanceof Heard.Message)) {
      throw new AssertionError("not welcome: " + status);
    }
    return peer;
  }

  /** Writes all; that the server has ended the connection meanwhile is no error. */
  void send(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
    } catch (IOException ended) {
      // What it said before is heard all the same.
    }
  }

  void say(String text) {
    send(ClientFrames.text(text));
  }

  /** Says that nothing more comes; what the server says is still heard. */
  void finish() throws IOException {
    socket.shutdownOutput();
  }

  /** How long to wait from now on; then a {@link java.net.SocketTimeoutException} is thrown. */
  void patience(Duration most) throws IOException {
    socket.setSoTimeout((int) most.toMillis());
  }

  /** Reads, and forgets, until the connection ends. */
  void drain() throws IOException {
    while (read() >= 0) {
      // Only the end counts.
    }
  }

  /** The answer to a request; empty when the connection ended without one. */
  Optional<Head> head() throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.indexOf("\r\n\r\n") < 0) {
      int read = read();
      if (read < 0) {
        return Optional.empty();
      }
      text.append((char) read);
    }
    if (!text.toString().startsWith("HTTP/1.1 ")) {
      throw new AssertionError("no HTTP answer: " + text);
    }
    return Optional.of(
        new Head(
            Integer.parseInt(text.substring(9, 12)), text.toString().toLowerCase(Locale.ROOT)));
  }

  Heard hear() throws IOException {
    int head = read();
    if (head < 0) {
      return new Heard.Gone();
    }
    byte[] payload = in.readNBytes(length());
    return switch (head) {
      case TEXT -> message(new String(payload, StandardCharsets.UTF_8));
      case CLOSE -> closed(payload);
      case PONG -> new Heard.Pong(payload.length);
      default -> throw new AssertionError("unexpected frame " + head);
    };
  }

  private static Heard message(String text) {
    return new Heard.Message(MessageCodec.decodeServer(text), text);
  }

  private static Heard closed(byte[] payload) {
    return new Heard.Closed(
        ByteBuffer.wrap(payload).getShort() & 0xFFFF,
        new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8));
  }

  private int length() throws IOException {
    int first = read();
    if (first == 126) {
      return ByteBuffer.wrap(in.readNBytes(2)).getShort() & 0xFFFF;
    }
    if (first == 127) {
      return Math.toIntExact(ByteBuffer.wrap(in.readNBytes(8)).getLong());
    }
    if (first < 0 || first > 127) {
      throw new AssertionError("a server does not mask, nor end within a frame: " + first);
    }
    return first;
  }

  /** The next byte, or -1 at the end, be it a clean one or not. */
  private int read() throws IOException {
    try {
      return in.read();
    } catch (SocketException cut) {
      return -1;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
