package io.streamboard.benchmarks.load;

import io.streamboard.benchmarks.wire.RawSocket;
import io.streamboard.benchmarks.wire.Scan;
import java.io.IOException;
import java.util.function.IntConsumer;

/** One who has the board open and reads everything at once. Belongs to the readers' thread. */
final class Reader {
  private static final byte[] SNAPSHOT = Scan.ascii("{\"type\":\"snapshot\"");
  private static final byte[] CHANGES = Scan.ascii("{\"type\":\"changes\"");
  private static final byte[] X = Scan.ascii("\"x\":");

  private final RawSocket socket;
  private final Board board;

  /** The last step seen of each author. */
  private final int[] seen;

  private volatile boolean opened;

  Reader(Board board, RawSocket socket) {
    this.board = board;
    this.socket = socket;
    this.seen = new int[board.authors()];
  }

  RawSocket socket() {
    return socket;
  }

  /** Whether it has the board. Any thread. */
  boolean opened() {
    return opened;
  }

  /**
   * Takes what has come.
   *
   * @param arrived told each move that came
   */
  void receive(IntConsumer arrived) throws IOException {
    socket.receive((buffer, offset, length) -> take(buffer, offset, offset + length, arrived));
  }

  private void take(byte[] buffer, int from, int end, IntConsumer arrived) {
    opened |= Scan.starts(buffer, from, end, SNAPSHOT);
    if (!Scan.starts(buffer, from, end, CHANGES)) {
      return;
    }
    for (int at = Scan.find(buffer, from, end, X);
        at >= 0;
        at = Scan.find(buffer, at + X.length, end, X)) {
      int step = (int) Scan.number(buffer, at + X.length, end);
      if (step > 0) {
        see(step, arrived);
      }
    }
  }

  /** A step that another of the same author overtook within one record came with that one. */
  private void see(int step, IntConsumer arrived) {
    int author = board.author(step);
    if (step <= seen[author]) {
      arrived.accept(step); // a second time: the count will tell
      return;
    }
    int next = seen[author] == 0 ? firstOf(author) : seen[author] + board.authors();
    for (int came = next; came <= step; came += board.authors()) {
      arrived.accept(came);
    }
    seen[author] = step;
  }

  private int firstOf(int author) {
    return author == 0 ? board.authors() : author;
  }
}
