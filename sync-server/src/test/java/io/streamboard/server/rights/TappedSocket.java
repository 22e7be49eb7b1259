package io.streamboard.server.rights;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.Query;
import io.streamboard.model.wire.ServerMessage;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A client made of a plain TCP socket that does the WebSocket framing itself, so that it holds
 * every byte the server ever sent to it, from the answer to the handshake on. One thread of its own
 * reads, as fast as it can, until the server closes. Thread-safe.
 */
final class TappedSocket implements AutoCloseable {

  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;

  private final Socket socket;
  private final OutputStream out;
  private final DataInputStream in;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
  private final List<String> texts = new ArrayList<>();
  private final List<ServerMessage> messages = new ArrayList<>();
  private final List<Long> arrivals = new ArrayList<>();
  private final Map<BoardId, Long> revisions = new HashMap<>();
  private final Thread reader;
  private long lastByteNanos;
  private int closed;
  private boolean ended;

  TappedSocket(int port, String token) {
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setTcpNoDelay(true);
      out = socket.getOutputStream();
      in = new DataInputStream(new BufferedInputStream(new Recording(socket.getInputStream())));
      shakeHands(port, token);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    reader = Thread.ofPlatform().name("test-tap").start(this::read);
  }

  private void shakeHands(int port, String token) throws IOException {
    String handshake =
        """
        GET /v1/socket HTTP/1.1
        Host: 127.0.0.1:%d
        Connection: Upgrade
        Upgrade: websocket
        Sec-WebSocket-Version: 13
        Sec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==
        Sec-WebSocket-Protocol: streamboard.v1
        Authorization: Bearer %s

        """
            .formatted(port, token)
            .replace("\n", "\r\n");
    out.write(handshake.getBytes(StandardCharsets.US_ASCII));
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.readUnsignedByte());
    }
    if (!head.toString().startsWith("HTTP/1.1 101")) {
      throw new AssertionError("no upgrade: " + head);
    }
  }

  void say(ClientMessage message) {
    sayText(MessageCodec.encode(message));
  }

  void sayText(String text) {
    write(TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Masked with zeros, which leaves the payload as it is. */
  private synchronized void write(int opcode, byte[] payload) {
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 14).put((byte) (0x80 | opcode));
    if (payload.length < 126) {
      frame.put((byte) (0x80 | payload.length));
    } else if (payload.length < 65_536) {
      frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
    } else {
      frame.put((byte) (0x80 | 127)).putLong(payload.length);
    }
    frame.putInt(0).put(payload);
    try {
      out.write(frame.array(), 0, frame.position());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try {
      while (frame()) {}
    } catch (IOException | RuntimeException gone) {
      // The server or this test has closed the connection.
    } finally {
      synchronized (this) {
        ended = true;
        notifyAll();
      }
    }
  }

  /** Reads one frame; false after a close frame. */
  private boolean frame() throws IOException {
    int first = in.readUnsignedByte();
    byte[] payload = in.readNBytes(length(in.readUnsignedByte()));
    switch (first & 0x0f) {
      case CLOSE -> {
        closed(ByteBuffer.wrap(payload));
        return in.read() >= 0;
      }
      case PING -> write(PONG, payload);
      case PONG -> {}
      default -> text(payload, (first & 0x80) != 0);
    }
    return true;
  }

  private int length(int second) throws IOException {
    return switch (second) {
      case 126 -> in.readUnsignedShort();
      case 127 -> Math.toIntExact(in.readLong());
      default -> second;
    };
  }

  private synchronized void text(byte[] payload, boolean last) {
    partial.writeBytes(payload);
    if (last) {
      String text = partial.toString(StandardCharsets.UTF_8);
      partial.reset();
      texts.add(text);
      ServerMessage message = MessageCodec.decodeServer(text);
      messages.add(message);
      noteRevision(message);
      arrivals.add(System.nanoTime());
      notifyAll();
    }
  }

  private void noteRevision(ServerMessage message) {
    if (message instanceof ServerMessage.Changes changes) {
      revisions.put(changes.board(), changes.upto());
    } else if (message instanceof ServerMessage.Snapshot snapshot) {
      revisions.put(snapshot.board(), snapshot.at().revision());
    }
  }

  private synchronized void closed(ByteBuffer payload) {
    closed = payload.remaining() < 2 ? 1005 : payload.getShort() & 0xffff;
    notifyAll();
  }

  /** How many messages have come: a place to look from later. */
  synchronized int mark() {
    return messages.size();
  }

  synchronized List<ServerMessage> messages() {
    return List.copyOf(messages);
  }

  synchronized List<ServerMessage> since(int mark) {
    return List.copyOf(messages.subList(mark, messages.size()));
  }

  synchronized List<String> texts() {
    return List.copyOf(texts);
  }

  /** Every byte that came, each as the character of the same number. */
  synchronized String allBytes() {
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  /** When the message came, as {@link System#nanoTime}. */
  synchronized long arrivalNanos(ServerMessage message) {
    return arrivals.get(messages.indexOf(message));
  }

  /** When the last byte came, as {@link System#nanoTime}. */
  synchronized long lastByteNanos() {
    return lastByteNanos;
  }

  /** The first message of the type from the mark on that fits; waits for it. */
  synchronized <T extends ServerMessage> T await(int mark, Class<T> type, Predicate<T> fits) {
    long end = System.nanoTime() + MOST_NANOS;
    int next = mark;
    while (true) {
      for (; next < messages.size(); next++) {
        Optional<T> found =
            Optional.of(messages.get(next)).filter(type::isInstance).map(type::cast).filter(fits);
        if (found.isPresent()) {
          return found.get();
        }
      }
      if (ended) {
        throw new AssertionError("closed before " + type.getSimpleName() + " came: " + closed);
      }
      waitUntil(end, type.getSimpleName());
    }
  }

  /** Opens the board and waits for the whole view. */
  ServerMessage.Snapshot open(BoardId board) {
    int mark = mark();
    say(new ClientMessage.OpenBoard("open", board, Optional.empty()));
    return await(mark, ServerMessage.Snapshot.class, snapshot -> snapshot.board().equals(board));
  }

  /** Waits until all that the server has handed to this session so far has come. */
  void settle() {
    int mark = mark();
    say(new ClientMessage.Request("settle", new Query.MyBoards()));
    await(mark, ServerMessage.Response.class, answer -> answer.id().equals("settle"));
  }

  /** Waits until the board's changes up to the revision, or later ones, have come. */
  synchronized void awaitRevision(BoardId board, long revision) {
    long end = System.nanoTime() + MOST_NANOS;
    while (revision(board) < revision) {
      if (ended) {
        throw new AssertionError("closed before revision " + revision + " came: " + closed);
      }
      waitUntil(end, "revision " + revision);
    }
  }

  /** Up to where changes or views of the board have come. */
  synchronized long revision(BoardId board) {
    return revisions.getOrDefault(board, 0L);
  }

  /** The close code; waits for it, and for the end of the connection. */
  synchronized int awaitClose() {
    long end = System.nanoTime() + MOST_NANOS;
    while (!ended) {
      waitUntil(end, "the end");
    }
    return closed;
  }

  @SuppressWarnings("WaitNotInLoop") // the callers loop over their conditions
  private void waitUntil(long end, String what) {
    long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
    if (left <= 0) {
      throw new AssertionError("waited in vain for " + what);
    }
    try {
      wait(left);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
      reader.join(5_000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Keeps what passes. */
  private final class Recording extends FilterInputStream {

    Recording(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      if (read(one, 0, 1) < 0) {
        throw new EOFException();
      }
      return one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      synchronized (TappedSocket.this) {
        if (count > 0) {
          bytes.write(target, offset, count);
          lastByteNanos = System.nanoTime();
        }
      }
      return count;
    }
  }
}
