package io.streamboard.benchmarks.contestant;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.streamboard.benchmarks.wire.Framing;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection to the floor: its handshake, and what its socket did not take at once. */
final class FloorSocket {
  private static final Pattern PATH = Pattern.compile("^GET (\\S+) ");
  private static final Pattern KEY =
      Pattern.compile("Sec-WebSocket-Key: (\\S+)", Pattern.CASE_INSENSITIVE);
  private static final String END = "\r\n\r\n";
  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final byte[] NOTHING = {};

  private final SocketChannel channel;
  private final SelectionKey key;
  private final ArrayDeque<ByteBuffer> outgoing = new ArrayDeque<>();
  private byte[] rest = NOTHING;
  private String path = "";

  FloorSocket(SocketChannel channel, SelectionKey key) {
    this.channel = channel;
    this.key = key;
  }

  /** Whether the handshake is over. */
  boolean greeted() {
    return !path.isEmpty();
  }

  String path() {
    return path;
  }

  /** Reads what is there, through memory that all sockets share. */
  void read(byte[] shared, Framing.Frames frames) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(shared).put(rest);
    if (channel.read(buffer) < 0) {
      throw new IOException("closed");
    }
    int end = buffer.position();
    int from = greeted() ? 0 : greet(shared, end);
    int taken = greeted() ? Framing.parse(shared, from, end, frames) : from;
    rest = taken == end ? NOTHING : Arrays.copyOfRange(shared, taken, end);
  }

  /** Answers the handshake once it is whole; where it ends, else 0. */
  private int greet(byte[] shared, int length) throws IOException {
    String head = new String(shared, 0, length, US_ASCII);
    int end = head.indexOf(END);
    Matcher asked = PATH.matcher(head);
    Matcher given = KEY.matcher(head);
    if (end < 0) {
      return 0;
    }
    if (!asked.find() || !given.find()) {
      throw new IOException("no handshake");
    }
    path = asked.group(1);
    write(ByteBuffer.wrap(answer(given.group(1)).getBytes(US_ASCII)));
    return end + END.length();
  }

  // The protocol asks for SHA-1, which protects nothing there.
  private static String answer(String key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(US_ASCII));
      return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
          + "Sec-WebSocket-Accept: "
          + Base64.getEncoder().encodeToString(digest)
          + END;
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Writes at once what the socket takes. */
  void write(ByteBuffer frame) throws IOException {
    if (outgoing.isEmpty()) {
      channel.write(frame);
    }
    if (frame.hasRemaining()) {
      outgoing.add(frame);
      key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
    }
  }

  void flush() throws IOException {
    while (!outgoing.isEmpty()) {
      channel.write(outgoing.element());
      if (outgoing.element().hasRemaining()) {
        return;
      }
      outgoing.remove();
    }
    key.interestOps(SelectionKey.OP_READ);
  }

  void close() {
    key.cancel();
    try {
      channel.close();
    } catch (IOException gone) {
      // it was to go
    }
  }
}
