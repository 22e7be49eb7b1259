package io.streamboard.benchmarks.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.net.ssl.SSLContext;

/**
 * One WebSocket (RFC 6455) of the protocol: the handshake blocks, then frames are read without
 * blocking.
 */
public final class RawSocket implements AutoCloseable {
  private static final int BUFFER = 512 * 1024;

  /** Valid, and costs nothing. */
  private static final int NO_MASK = 0;

  private final SocketChannel channel;
  private final Pipe pipe;
  private ByteBuffer received = ByteBuffer.allocate(BUFFER);
  private boolean open = true;
  private int closeCode;

  /** Hears each whole text frame; the buffer is only valid during the call. */
  public interface Frames {
    void text(byte[] buffer, int offset, int length);
  }

  private RawSocket(SocketChannel channel, Pipe pipe) {
    this.channel = channel;
    this.pipe = pipe;
  }

  /**
   * Connects and upgrades. Throws when the server does not take it.
   *
   * @param from the loopback address to come from
   * @param trust for a server with TLS
   * @param receiveBytes what the kernel takes for a client that does not read; empty: as it likes
   */
  public static RawSocket connect(
      URI server, String token, String from, Optional<SSLContext> trust, OptionalInt receiveBytes)
      throws IOException {
    SocketChannel channel = SocketChannel.open();
    try {
      if (receiveBytes.isPresent()) {
        channel.setOption(StandardSocketOptions.SO_RCVBUF, receiveBytes.getAsInt());
      }
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.bind(new InetSocketAddress(from, 0));
      channel.connect(new InetSocketAddress(server.getHost(), server.getPort()));
      Pipe pipe = Pipe.over(channel, server, trust);
      Upgrade.perform(pipe, server.resolve("/v1/socket"), headers(token));
      channel.configureBlocking(false);
      return new RawSocket(channel, pipe);
    } catch (IOException refused) {
      channel.close();
      throw refused;
    }
  }

  private static List<String> headers(String token) {
    return List.of("Sec-WebSocket-Protocol: streamboard.v1", "Authorization: Bearer " + token);
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
    writeAll(Framing.masked(Framing.TEXT, text.getBytes(StandardCharsets.UTF_8), NO_MASK));
  }

  private void writeAll(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      pipe.write(bytes);
    }
    while (!pipe.flush()) {
      Thread.onSpinWait();
    }
  }

  /** Takes what has arrived and gives every whole text frame; answers pings. */
  public void receive(Frames frames) throws IOException {
    int count = pipe.read(received);
    if (count < 0) {
      open = false;
      return;
    }
    byte[] bytes = received.array();
    int taken =
        Framing.parse(
            bytes,
            0,
            received.position(),
            (opcode, buffer, from, end) -> take(frames, opcode, buffer, from, end));
    received.flip().position(taken);
    received.compact();
    if (!received.hasRemaining()) {
      received = ByteBuffer.allocate(received.capacity() * 2).put(received.flip());
    }
  }

  private void take(Frames frames, int opcode, byte[] buffer, int from, int end)
      throws IOException {
    if (opcode == Framing.TEXT) {
      frames.text(buffer, from, end - from);
    } else if (opcode == Framing.PING) {
      writeAll(Framing.masked(Framing.PONG, Arrays.copyOfRange(buffer, from, end), NO_MASK));
    } else if (opcode == Framing.CLOSE) {
      closeCode = end - from < 2 ? 0 : ByteBuffer.wrap(buffer).getShort(from) & 0xffff;
      open = false;
    }
  }

  @Override
  public void close() throws IOException {
    open = false;
    pipe.close();
  }
}
