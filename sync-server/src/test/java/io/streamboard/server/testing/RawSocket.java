package io.streamboard.server.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;

/** A peer that says exactly the bytes it is told to, however wrong. Reading waits at most 15 s. */
public final class RawSocket implements AutoCloseable {

  /** One frame as it came: the first byte of its head, and its payload. */
  public record Incoming(int first, byte[] payload) {

    public boolean isText() {
      return first == 0x81;
    }

    public boolean isClose() {
      return first == 0x88;
    }

    public int closeCode() {
      return ByteBuffer.wrap(payload).getShort() & 0xFFFF;
    }
  }

  private final Socket socket;
  private final DataInputStream in;

  public RawSocket(int port) throws IOException {
    this(port, 0);
  }

  /**
   * A peer for which the kernel keeps little.
   *
   * @param receiveBuffer in bytes; 0 for the usual
   */
  public RawSocket(int port, int receiveBuffer) throws IOException {
    this.socket = new Socket();
    if (receiveBuffer > 0) {
      socket.setReceiveBufferSize(receiveBuffer);
    }
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    socket.setSoTimeout(15_000);
    this.in = new DataInputStream(socket.getInputStream());
  }

  /**
   * The handshake that is right in everything but what the lines add, and the head of the answer.
   */
  public String handshake(String token, String... more) throws IOException {
    send(handshakeBytes(token, more));
    return head();
  }

  /** The right handshake and, in the same write, these bytes; answers the head of the answer. */
  public String handshakeWith(String token, byte[] following) throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(handshakeBytes(token));
    both.writeBytes(following);
    send(both.toByteArray());
    return head();
  }

  private static byte[] handshakeBytes(String token, String... more) {
    return ("GET /v1/socket HTTP/1.1\r\n"
            + "Host: 127.0.0.1\r\n"
            + "Upgrade: websocket\r\n"
            + "Connection: Upgrade\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + "Sec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Protocol: streamboard.v1\r\n"
            + "Authorization: Bearer "
            + token
            + "\r\n"
            + lines(List.of(more))
            + "\r\n")
        .getBytes(ISO_8859_1);
  }

  /** A request with only these lines, and the head of the answer. */
  public String request(String first, List<String> headers) throws IOException {
    send((first + "\r\n" + lines(headers) + "\r\n").getBytes(ISO_8859_1));
    return head();
  }

  private static String lines(List<String> lines) {
    StringBuilder all = new StringBuilder();
    lines.forEach(line -> all.append(line).append("\r\n"));
    return all.toString();
  }

  public void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /** A frame with this first byte, masked as a client must. */
  public static byte[] masked(int first, byte[] payload) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(first);
    if (payload.length <= 125) {
      out.write(0x80 | payload.length);
    } else if (payload.length <= 0xFFFF) {
      out.write(0x80 | 126);
      out.writeBytes(ByteBuffer.allocate(2).putShort((short) payload.length).array());
    } else {
      out.write(0x80 | 127);
      out.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
    }
    byte[] mask = {1, 2, 3, 4};
    out.writeBytes(mask);
    for (int i = 0; i < payload.length; i++) {
      out.write(payload[i] ^ mask[i % 4]);
    }
    return out.toByteArray();
  }

  /** The next frame. */
  public Incoming next() throws IOException {
    int first = in.readUnsignedByte();
    int length = in.readUnsignedByte();
    long size =
        switch (length) {
          case 126 -> in.readUnsignedShort();
          case 127 -> in.readLong();
          default -> length;
        };
    return new Incoming(first, in.readNBytes((int) size));
  }

  /** Reads on until the close frame and answers its code. */
  public int closeCode() throws IOException {
    Incoming frame = next();
    while (!frame.isClose()) {
      frame = next();
    }
    return frame.closeCode();
  }

  /** The head of an HTTP answer; what came of it when the connection ends. */
  public String head() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return head.toString();
      }
      head.append((char) next);
    }
    return head.toString();
  }

  /** What follows a head: so many bytes. */
  public String body(int bytes) throws IOException {
    return new String(in.readNBytes(bytes), ISO_8859_1);
  }

  /** Vanishes: the other side meets a reset. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
