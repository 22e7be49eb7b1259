package io.streamboard.benchmarks.load;

import io.streamboard.benchmarks.wire.Door;
import io.streamboard.benchmarks.wire.RawSocket;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A board, those who work on it and those who watch. Used by the main thread. */
public final class BusyBoard implements AutoCloseable {
  /** So many that a pause of half a second does not use up what a writer may have unanswered. */
  private static final int AUTHORS = 10;

  private static final Duration LATE = Duration.ofSeconds(10);
  private static final long LOOK_NANOS = 5_000_000;

  private final Board board;
  private final Authors authors;
  private final Readers readers;
  private long missing;

  /**
   * Makes the board.
   *
   * @param id of the board, not in use yet
   * @param readers how many watch
   * @param moved how many widgets each operation moves
   */
  public BusyBoard(Door door, String id, int readers, int moved) throws IOException {
    this.board = new Board(id, AUTHORS, moved);
    this.authors = new Authors(door, board);
    List<RawSocket> sockets = new ArrayList<>();
    for (int i = 0; i < readers; i++) {
      sockets.add(door.open());
    }
    this.readers = new Readers(board, sockets, authors::dueAt);
    this.readers.awaitOpen();
  }

  /** What a client says to watch the board. */
  public String open() {
    return board.open();
  }

  /** Works for so long, and waits until each reader has got everything or it is too late. */
  public void work(int perSecond, Duration time, Latencies into) throws IOException {
    int before = into.count();
    readers.note(into);
    int steps = authors.work(perSecond, time);
    int expected = before + steps * readers.count();
    awaitArrival(into, expected);
    missing += expected - into.count();
  }

  private void awaitArrival(Latencies into, int expected) throws IOException {
    long tooLate = System.nanoTime() + LATE.toNanos();
    while (into.count() < expected && !readers.lost() && System.nanoTime() < tooLate) {
      authors.hear();
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  /** Whether each move was applied and arrived once at each reader. */
  public boolean whole() {
    return missing == 0 && authors.failed() == 0 && !readers.lost();
  }

  /** For people: how faithful the load was and what was lost of it. */
  public String text() {
    return "moves refused or void: %d; deliveries missing: %d; sent at most %.1f ms after its time"
        .formatted(authors.failed(), missing, authors.latestMillis());
  }

  @Override
  public void close() throws IOException {
    readers.close();
    authors.close();
  }
}
