package io.streamboard.benchmarks.boards;

import io.streamboard.benchmarks.wire.RawSocket;
import io.streamboard.benchmarks.wire.Scan;
import io.streamboard.model.id.BoardId;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A client that opens board after board. Used by the main thread. */
final class Visitor implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long LOOK_NANOS = 50_000;
  private static final byte[] SNAPSHOT = Scan.ascii("{\"type\":\"snapshot\"");
  private static final byte[] FAILURE = Scan.ascii("{\"type\":\"failure\"");
  private static final byte[] NOTE = Scan.ascii("\"kind\":\"note\"");

  private final RawSocket socket;
  private boolean answered;
  private int notes;

  Visitor(RawSocket socket) {
    this.socket = socket;
  }

  /**
   * A board that was opened.
   *
   * @param notes how many it has; 0 when the server did not give it
   * @param millis from asking to having the whole view
   */
  record Visit(int notes, double millis) {}

  /** Opens the board, and closes it again. */
  Visit visit(BoardId board) throws IOException {
    answered = false;
    notes = 0;
    long start = System.nanoTime();
    socket.send("{\"type\":\"board.open\",\"request\":\"o\",\"board\":\"" + board.value() + "\"}");
    while (!answered && System.nanoTime() - start < PATIENCE.toNanos()) {
      socket.receive(this::take);
      LockSupport.parkNanos(LOOK_NANOS);
    }
    double millis = (System.nanoTime() - start) / 1e6;
    socket.send("{\"type\":\"board.close\",\"board\":\"" + board.value() + "\"}");
    return new Visit(notes, millis);
  }

  private void take(byte[] buffer, int from, int length) {
    int end = from + length;
    boolean snapshot = Scan.starts(buffer, from, end, SNAPSHOT);
    answered |= snapshot || Scan.starts(buffer, from, end, FAILURE);
    notes += snapshot ? Scan.count(buffer, from, end, NOTE) : 0;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
