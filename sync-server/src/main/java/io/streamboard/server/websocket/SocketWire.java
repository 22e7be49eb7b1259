package io.streamboard.server.websocket;

import io.streamboard.model.wire.CloseCode;
import io.streamboard.server.delivery.Frame;
import io.streamboard.server.replica.Later;
import io.streamboard.server.session.Wire;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Writes frames to a connection, one write at a time and large ones in slices, so that it is known
 * whether the peer reads. Thread-safe: the lock guards the queue only and is not held while
 * writing.
 */
final class SocketWire implements Wire {

  private static final int SLICE = 32 * 1024;

  /** Answers to pings that may wait; a peer that asks more than it reads needs no more. */
  private static final int MOST_CONTROLS = 16;

  /**
   * How long a peer may take to read the goodbye: long for one that has stopped reading, so that it
   * learns why.
   */
  private static final Duration GOODBYE = Duration.ofSeconds(10);

  private static final Duration SLOW_GOODBYE = Duration.ofSeconds(60);

  /**
   * Bytes that wait.
   *
   * @param done told when they are written; empty for what no session asked for
   * @param last of those of one call
   */
  private record Piece(ByteBuffer bytes, Optional<Done> done, boolean last) {}

  private final Connection<SocketAddress> connection;
  private final ShortWay shortWay;
  private final Later later;

  /** Guards all that changes here: a lock of its own would be one more place in memory to fetch. */
  private final ArrayDeque<Piece> pieces = new ArrayDeque<>();

  private int controls;
  private boolean writing;
  private boolean closing;
  private boolean ended;

  /**
   * @param secure with TLS
   */
  SocketWire(Connection<SocketAddress> connection, boolean secure, Later later) {
    this.connection = connection;
    this.shortWay = PlainChannel.of(connection, secure);
    this.later = later;
  }

  @Override
  public boolean write(List<Frame> frames, Done done) {
    List<ByteBuffer> slices = slices(frames);
    synchronized (pieces) {
      if (closing) {
        return false;
      }
      if (writing) {
        pieces.addAll(pieces(slices, Optional.of(done)));
        return false;
      }
      writing = true;
    }
    int written = writeAtOnce(slices);
    if (written < slices.size()) {
      putBack(pieces(slices.subList(written, slices.size()), Optional.of(done)));
    }
    pump();
    return written == slices.size();
  }

  /** Most writes end here; how many of the slices did. */
  private int writeAtOnce(List<ByteBuffer> slices) {
    int written = 0;
    while (written < slices.size() && shortWay.takesAll(slices.get(written))) {
      written++;
    }
    return written;
  }

  private void putBack(List<Piece> rest) {
    synchronized (pieces) {
      rest.reversed().forEach(pieces::addFirst);
    }
  }

  /** A frame that the protocol itself needs, already encoded: ping, pong. */
  void control(ByteBuffer frame) {
    synchronized (pieces) {
      if (closing || controls >= MOST_CONTROLS) {
        return;
      }
      controls++;
      pieces.add(new Piece(frame, Optional.empty(), true));
    }
    begin();
  }

  @Override
  public void close(List<Frame> last, CloseCode code) {
    if (finish(last, FrameBytes.close(code))) {
      later.after(
          code == CloseCode.SLOW_READER ? SLOW_GOODBYE : GOODBYE, connection::closeSilently);
    }
  }

  /** Ends the connection after this close frame, which the protocol demands. */
  void close(ByteBuffer closeFrame) {
    if (finish(List.of(), closeFrame)) {
      later.after(GOODBYE, connection::closeSilently);
    }
  }

  /**
   * The peer has said goodbye too, or cannot be talked to: ends the connection when all is written.
   */
  void end() {
    boolean idle;
    synchronized (pieces) {
      closing = true;
      ended = true;
      idle = !writing;
    }
    if (idle) {
      connection.closeSilently();
    }
  }

  private boolean finish(List<Frame> last, ByteBuffer closeFrame) {
    synchronized (pieces) {
      if (closing) {
        return false;
      }
      pieces.addAll(pieces(slices(last), Optional.empty()));
      pieces.add(new Piece(closeFrame, Optional.empty(), true));
      closing = true;
    }
    begin();
    return true;
  }

  private static List<Piece> pieces(List<ByteBuffer> slices, Optional<Done> done) {
    List<Piece> pieces = new ArrayList<>(slices.size());
    for (ByteBuffer slice : slices) {
      pieces.add(new Piece(slice, done, pieces.size() + 1 == slices.size()));
    }
    return pieces;
  }

  private static List<ByteBuffer> slices(List<Frame> frames) {
    if (frames.size() == 1) {
      Frame only = frames.getFirst();
      if (only.size() > SLICE) {
        return slices(only);
      }
      if (only.rest().length == 0) {
        return List.of(ByteBuffer.wrap(only.start()));
      }
    }
    int size = 0;
    for (Frame frame : frames) {
      size += frame.size();
    }
    if (size == 0) {
      return List.of();
    }
    ByteBuffer all = ByteBuffer.allocate(size);
    frames.forEach(frame -> all.put(frame.start()).put(frame.rest()));
    return List.of(all.flip());
  }

  private static List<ByteBuffer> slices(Frame frame) {
    List<ByteBuffer> slices = new ArrayList<>();
    for (byte[] bytes : List.of(frame.start(), frame.rest())) {
      for (int from = 0; from < bytes.length; from += SLICE) {
        slices.add(ByteBuffer.wrap(bytes, from, Math.min(SLICE, bytes.length - from)).slice());
      }
    }
    return slices;
  }

  private void begin() {
    synchronized (pieces) {
      if (writing || pieces.isEmpty()) {
        return;
      }
      writing = true;
    }
    pump();
  }

  private void pump() {
    for (Optional<Piece> piece = next(); piece.isPresent(); piece = next()) {
      if (!over(piece.get())) {
        return;
      }
    }
  }

  private Optional<Piece> next() {
    synchronized (pieces) {
      writing = !pieces.isEmpty();
      if (writing || !ended) {
        return Optional.ofNullable(pieces.poll());
      }
    }
    connection.closeSilently();
    return Optional.empty();
  }

  /** Writes; false when that goes on elsewhere, which then goes on with the next piece too. */
  private boolean over(Piece piece) {
    if (shortWay.takesAll(piece.bytes())) {
      written(piece);
      return true;
    }
    Rendezvous rendezvous = new Rendezvous();
    write(piece, rendezvous);
    return !rendezvous.arrive();
  }

  private void write(Piece piece, Rendezvous rendezvous) {
    connection.write(
        Buffers.wrap(connection.getMemoryManager(), piece.bytes()),
        new EmptyCompletionHandler<WriteResult<Buffer, SocketAddress>>() {
          @Override
          public void completed(WriteResult<Buffer, SocketAddress> result) {
            written(piece);
            if (!rendezvous.arrive()) {
              pump();
            }
          }

          @Override
          public void failed(Throwable problem) {
            connection.closeSilently();
          }
        });
  }

  private void written(Piece piece) {
    if (piece.done().isEmpty()) {
      synchronized (pieces) {
        controls = Math.max(0, controls - 1);
      }
    } else if (piece.last()) {
      piece.done().get().written();
    } else {
      piece.done().get().progressed();
    }
  }
}
