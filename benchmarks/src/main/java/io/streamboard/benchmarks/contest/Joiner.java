package io.streamboard.benchmarks.contest;

import io.streamboard.benchmarks.generator.Dialect;
import io.streamboard.benchmarks.generator.Talk;
import io.streamboard.benchmarks.wire.Framing;
import io.streamboard.benchmarks.wire.Pipe;
import io.streamboard.benchmarks.wire.Upgrade;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.zip.Deflater;

/** One client that comes, takes all that is there, and goes. Used by the main thread. */
final class Joiner {
  private static final int LARGEST = 1 << 26;
  private static final int MASK = 1;
  private static final double NANOS_PER_MILLI = 1e6;

  private final ByteBuffer received = ByteBuffer.allocate(LARGEST);

  /**
   * One who joined.
   *
   * @param millis from connecting until the last byte was there
   * @param bytes that came after the handshake
   * @param deflated the same bytes, compressed as one stream
   */
  record Joined(double millis, int bytes, int deflated) {}

  /** Joins with a client that does not write. */
  Joined join(Dialect dialect, int client) throws IOException {
    received.clear();
    long start = System.nanoTime();
    URI target = dialect.target(client);
    try (SocketChannel channel = SocketChannel.open()) {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.connect(new InetSocketAddress(target.getHost(), target.getPort()));
      Pipe pipe = Pipe.over(channel, target, dialect.trust());
      Upgrade.perform(pipe, target, dialect.headers(client));
      take(pipe, dialect.talk(client));
    }
    double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
    return new Joined(millis, received.position(), deflated());
  }

  private void take(Pipe channel, Talk talk) throws IOException {
    talk.begin((opcode, payload) -> say(channel, opcode, payload));
    int taken = 0;
    while (!talk.joined()) {
      if (channel.read(received) < 0) {
        throw new IOException("the server ended the connection");
      }
      taken =
          Framing.parse(
              received.array(),
              taken,
              received.position(),
              (opcode, buffer, from, end) ->
                  talk.hear(
                      opcode,
                      buffer,
                      from,
                      end,
                      (code, payload) -> say(channel, code, payload),
                      (_, _) -> {}));
    }
  }

  private static void say(Pipe channel, int opcode, byte[] payload) {
    try {
      ByteBuffer frame = Framing.masked(opcode, payload, MASK);
      while (frame.hasRemaining()) {
        channel.write(frame);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private int deflated() {
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(received.array(), 0, received.position());
      deflater.finish();
      byte[] out = new byte[LARGEST];
      int count = 0;
      while (!deflater.finished()) {
        count += deflater.deflate(out);
      }
      return count;
    }
  }
}
