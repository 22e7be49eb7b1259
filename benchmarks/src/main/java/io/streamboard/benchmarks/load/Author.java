package io.streamboard.benchmarks.load;

import io.streamboard.benchmarks.wire.RawSocket;
import io.streamboard.benchmarks.wire.Scan;
import java.io.IOException;

/** One who moves widgets, under a writer of its own. Belongs to the main thread. */
final class Author {
  private static final byte[] REFUSED = Scan.ascii("\"type\":\"refused\"");
  private static final byte[] APPLIED = Scan.ascii("\"result\":\"applied\"");
  private static final byte[] VOID = Scan.ascii("\"result\":\"void\"");

  private final RawSocket socket;
  private final Board board;
  private int applied;
  private int failed;

  Author(RawSocket socket, Board board) {
    this.socket = socket;
    this.board = board;
  }

  void create() throws IOException {
    socket.send(board.create());
  }

  void move(int step) throws IOException {
    socket.send(board.move(step));
  }

  /** Takes the answers that have come. */
  void hear() throws IOException {
    socket.receive(
        (buffer, offset, length) -> {
          int end = offset + length;
          applied += Scan.count(buffer, offset, end, APPLIED);
          failed +=
              Scan.count(buffer, offset, end, REFUSED) + Scan.count(buffer, offset, end, VOID);
        });
  }

  int applied() {
    return applied;
  }

  /** Operations that were refused or void. */
  int failed() {
    return failed;
  }

  void close() throws IOException {
    socket.close();
  }
}
