package io.streamboard.benchmarks.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * One WebSocket (RFC 6455) of the protocol: the handshake blocks, then frames are read without
 * blocking. Sends text frames with a zero mask, which is valid and costs nothing.
 */
public final class RawSocket implements AutoCloseable {
  private static final int TEXT = 0x81;
  private static final int PING = 0x89;
  private static final int CLOSE = 0x88;
  private static final int BUFFER = 512 * 1024;

  private final SocketChannel channel;
  private ByteBuffer received = ByteBuffer.allocate(BUFFER);
  private boolean open = true;
  private int closeCode;

  /** Hears each whole text frame; the buffer is only valid during the call. */
  public interface Frames {
    void text(byte[] buffer, int offset, int length);
  }

  private RawSocket(SocketChannel channel) {
    this.channel = channel;
  }

  /**
   * Connects and upgrades. Throws when the server does not take it.
   *
   * @param from the loopback address to come from
   * @param receiveBytes what the kernel takes for a client that does not read; empty: as it likes
   */
  public static RawSocket connect(URI server, String token, String from, OptionalInt receiveBytes)
      throws IOException {
    SocketChannel channel = SocketChannel.open();
    try {
      if (receiveBytes.isPresent()) {
        channel.setOption(StandardSocketOptions.SO_RCVBUF, receiveBytes.getAsInt());
      }
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.bind(new InetSocketAddress(from, 0));
      channel.connect(new InetSocketAddress(server.getHost(), server.getPort()));
      RawSocket socket = new RawSocket(channel);
      socket.handshake(server, token);
      channel.configureBlocking(false);
      return socket;
    } catch (IOException refused) {
      channel.close();
      throw refused;
    }
  }

  private void handshake(URI server, String token) throws IOException {
    String request =
        "GET /v1/socket HTTP/1.1\r\nHost: "
            + server.getAuthority()
            + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Protocol: streamboard.v1\r\nAuthorization: Bearer "
            + token
            + "\r\n\r\n";
    writeAll(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    int end = -1;
    while (end < 0) {
      if (channel.read(received) < 0) {
        throw new IOException("the server ended the handshake");
      }
      end = headerEnd();
    }
    String status = new String(received.array(), 0, 12, StandardCharsets.US_ASCII);
    if (!status.equals("HTTP/1.1 101")) {
      throw new IOException("not upgraded: " + status);
    }
    received.flip().position(end);
    received.compact();
  }

  private int headerEnd() {
    byte[] bytes = received.array();
    for (int i = 3; i < received.position(); i++) {
      if (bytes[i] == '\n'
          && bytes[i - 1] == '\r'
          && bytes[i - 2] == '\n'
          && bytes[i - 3] == '\r') {
        return i + 1;
      }
    }
    return -1;
  }

  public SocketChannel channel() {
    return channel;
  }

  public boolean open() {
    return open;
  }

  /** The code of the server's close frame; 0 while there was none. */
  public int closeCode() {
    return closeCode;
  }

  public void send(String text) throws IOException {
    byte[] payload = text.getBytes(StandardCharsets.UTF_8);
    writeAll(frame(TEXT, payload));
  }

  private static ByteBuffer frame(int head, byte[] payload) {
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
    frame.put((byte) head);
    if (payload.length < 126) {
      frame.put((byte) (0x80 | payload.length));
    } else if (payload.length < 65_536) {
      frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
    } else {
      frame.put((byte) (0x80 | 127)).putLong(payload.length);
    }
    return frame.putInt(0).put(payload).flip();
  }

  private void writeAll(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Takes what has arrived and gives every whole text frame; answers pings. */
  public void receive(Frames frames) throws IOException {
    int count = channel.read(received);
    if (count < 0) {
      open = false;
      return;
    }
    received.flip();
    while (open && next(frames)) {
      // each call takes one frame
    }
    received.compact();
    if (!received.hasRemaining()) {
      received = ByteBuffer.allocate(received.capacity() * 2).put(received.flip());
    }
  }

  private boolean next(Frames frames) throws IOException {
    int start = received.position();
    if (received.remaining() < 2) {
      return false;
    }
    int head = received.get() & 0xff;
    int length = received.get() & 0x7f;
    int extra = length == 126 ? 2 : length == 127 ? 8 : 0;
    if (received.remaining() < extra) {
      received.position(start);
      return false;
    }
    if (extra == 2) {
      length = received.getShort() & 0xffff;
    } else if (extra == 8) {
      length = Math.toIntExact(received.getLong());
    }
    if (received.remaining() < length) {
      received.position(start);
      return false;
    }
    take(frames, head, length);
    received.position(received.position() + length);
    return true;
  }

  private void take(Frames frames, int head, int length) throws IOException {
    if (head == TEXT) {
      frames.text(received.array(), received.position(), length);
    } else if (head == PING) {
      byte[] payload = new byte[length];
      received.get(received.position(), payload);
      writeAll(frame(0x8A, payload));
    } else if (head == CLOSE) {
      closeCode = length < 2 ? 0 : received.getShort(received.position()) & 0xffff;
      open = false;
    }
  }

  @Override
  public void close() throws IOException {
    open = false;
    channel.close();
  }
}
