package io.streamboard.benchmarks.load;

import io.streamboard.benchmarks.wire.Door;
import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/**
 * People who take turns in moving widgets, each move at its time. Belongs to the main thread, but
 * for {@link #dueAt}.
 */
final class Authors implements AutoCloseable {
  private static final int MOST_STEPS = 1_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Board board;
  private final List<Author> authors = new ArrayList<>();
  private final AtomicLongArray due = new AtomicLongArray(MOST_STEPS + 1);
  private int step;
  private long latest;

  /** Connects them and makes the board. */
  Authors(Door door, Board board) throws IOException {
    this.board = board;
    for (int i = 0; i < board.authors(); i++) {
      authors.add(new Author(door.open(), board));
    }
    authors.getFirst().create();
    Await.that("the board to be made", PATIENCE, () -> answered(authors.getFirst()));
  }

  private static boolean answered(Author author) {
    try {
      author.hear();
      return author.answered();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Makes moves for so long and returns how many. */
  int work(int perSecond, Duration time) throws IOException {
    long start = System.nanoTime();
    int count = Math.toIntExact(perSecond * time.toMillis() / 1_000);
    for (int i = 0; i < count; i++) {
      move(start + i * 1_000_000_000L / perSecond);
    }
    return count;
  }

  private void move(long dueAt) throws IOException {
    for (long left = dueAt - System.nanoTime(); left > 0; left = dueAt - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    step++;
    due.set(step, dueAt);
    Author author = authors.get(board.author(step));
    author.move(step);
    latest = Math.max(latest, System.nanoTime() - dueAt);
    author.hear();
  }

  /** Lets all take their answers. */
  void hear() throws IOException {
    for (Author author : authors) {
      author.hear();
    }
  }

  /** When a move should have been sent, in {@code System.nanoTime}. Any thread. */
  long dueAt(int move) {
    return due.get(move);
  }

  /** How far behind its time a move was sent at worst, in milliseconds. */
  double latestMillis() {
    return latest / 1e6;
  }

  int failed() {
    return authors.stream().mapToInt(Author::failed).sum();
  }

  @Override
  public void close() throws IOException {
    for (Author author : authors) {
      author.close();
    }
  }
}
