package io.streamboard.benchmarks.generator;

import io.streamboard.benchmarks.wire.Framing;
import io.streamboard.benchmarks.wire.Pipe;
import io.streamboard.benchmarks.wire.Upgrade;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;

/**
 * One client: its socket, what it says there and what has reached it. Connects and upgrades
 * blocking, then neither reads nor writes block.
 */
final class Line implements Mouth {
  private static final byte[] NOTHING = {};

  private final int client;
  private final Pipe pipe;
  private final SelectionKey key;
  private final Talk talk;
  private final Tally tally;
  private final int mask;
  private final ArrayDeque<ByteBuffer> outgoing = new ArrayDeque<>();

  /** Of its moves, the last that was offered, and the last that the server took. */
  private int offered;

  private int sent;
  private byte[] rest = NOTHING;
  private long newestShown = Long.MIN_VALUE;
  private String broken = "";

  private Line(
      int client,
      SocketChannel channel,
      Pipe pipe,
      Selector selector,
      Talk talk,
      Tally tally,
      int mask)
      throws IOException {
    this.client = client;
    this.pipe = pipe;
    this.talk = talk;
    this.tally = tally;
    this.mask = mask;
    channel.configureBlocking(false);
    this.key = channel.register(selector, SelectionKey.OP_READ, this);
  }

  /**
   * @param from the loopback address to come from
   * @param mask of all frames; servers cannot tell it from a random one
   */
  static Line connect(
      int client, Dialect dialect, String from, Selector selector, Tally tally, int mask)
      throws IOException {
    URI target = dialect.target(client);
    SocketChannel channel = SocketChannel.open();
    try {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.bind(new InetSocketAddress(from, 0));
      channel.connect(new InetSocketAddress(target.getHost(), target.getPort()));
      Pipe pipe = Pipe.over(channel, target, dialect.trust());
      Upgrade.perform(pipe, target, dialect.headers(client));
      Line line = new Line(client, channel, pipe, selector, dialect.talk(client), tally, mask);
      line.talk.begin(line);
      return line;
    } catch (IOException refused) {
      channel.close();
      throw refused;
    }
  }

  int client() {
    return client;
  }

  Talk talk() {
    return talk;
  }

  Tally tally() {
    return tally;
  }

  /** When the newest move that it shows was offered; the least of all numbers when it has none. */
  long newestShown() {
    return newestShown;
  }

  void shown(long offeredAt) {
    newestShown = Math.max(newestShown, offeredAt);
  }

  /** Makes the move, the next one, as soon as the server takes it. */
  void offer(int sequence) {
    offered = sequence;
    sendWaiting();
  }

  /** Whether nothing of what was offered waits here. */
  boolean idle() {
    return offered == sent && outgoing.isEmpty();
  }

  private void sendWaiting() {
    int count = Math.min(offered - sent, talk.room());
    if (count > 0) {
      int first = sent + 1;
      sent += count;
      talk.moves(first, count, this);
    }
  }

  @Override
  public void say(int opcode, byte[] payload) {
    outgoing.add(Framing.masked(opcode, payload, mask));
    if (outgoing.size() == 1) {
      write();
    }
  }

  private void write() {
    try {
      while (!outgoing.isEmpty() && !writable(outgoing.element()).hasRemaining()) {
        outgoing.remove();
      }
      boolean waits = !pipe.flush() || !outgoing.isEmpty();
      // Another answer to the same bytes may have broken it off.
      if (key.isValid()) {
        key.interestOps(SelectionKey.OP_READ | (waits ? SelectionKey.OP_WRITE : 0));
      }
    } catch (IOException failed) {
      breakOff("could not write: " + failed.getMessage());
    }
  }

  private ByteBuffer writable(ByteBuffer frame) throws IOException {
    pipe.write(frame);
    return frame;
  }

  /**
   * Does what its socket is ready for.
   *
   * @param shared room to read into; what is left of a frame moves to this line
   * @param hasRead called when bytes were read, before they are looked at: what they say came then
   *     at the latest
   */
  void ready(byte[] shared, Tags tags, Runnable hasRead) {
    if (key.isValid() && key.isWritable()) {
      write();
    }
    if (key.isValid() && key.isReadable()) {
      read(shared, tags, hasRead);
    }
  }

  private void read(byte[] shared, Tags tags, Runnable hasRead) {
    try {
      ByteBuffer into = ByteBuffer.wrap(shared).put(rest);
      if (pipe.read(into) < 0) {
        breakOff("the server ended the connection");
        return;
      }
      hasRead.run();
      int taken =
          Framing.parse(
              shared,
              0,
              into.position(),
              (opcode, bytes, from, end) -> take(opcode, bytes, from, end, tags));
      keep(shared, taken, into.position());
      sendWaiting();
    } catch (IOException failed) {
      breakOff("could not read: " + failed.getMessage());
    }
  }

  private void keep(byte[] buffer, int from, int end) throws IOException {
    if (end - from == buffer.length) {
      throw new IOException("a frame of more than " + buffer.length + " bytes");
    }
    rest = from == end ? NOTHING : Arrays.copyOfRange(buffer, from, end);
  }

  private void take(int opcode, byte[] buffer, int from, int end, Tags tags) {
    switch (opcode) {
      case Framing.PING -> say(Framing.PONG, Arrays.copyOfRange(buffer, from, end));
      case Framing.CLOSE -> breakOff("closed by the server: " + closing(buffer, from, end));
      default -> talk.hear(opcode, buffer, from, end, this, tags);
    }
  }

  private static String closing(byte[] buffer, int from, int end) {
    return end - from < 2
        ? "no code"
        : Integer.toString(((buffer[from] & 0xff) << 8) | (buffer[from + 1] & 0xff));
  }

  private void breakOff(String why) {
    if (broken.isEmpty()) {
      broken = why;
    }
    key.cancel();
  }

  /** What went wrong, empty when nothing did. */
  List<String> troubles() {
    return List.of(broken, talk.trouble()).stream().filter(text -> !text.isEmpty()).toList();
  }

  void close() throws IOException {
    pipe.close();
  }
}
