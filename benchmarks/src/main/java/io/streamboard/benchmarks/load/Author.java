package io.streamboard.benchmarks.load;

import io.streamboard.benchmarks.wire.RawSocket;
import io.streamboard.benchmarks.wire.Scan;
import io.streamboard.model.limit.Limits;
import java.io.IOException;
import java.util.ArrayDeque;

/**
 * One who moves widgets, under a writer of its own. What a writer may not have unanswered waits
 * here (SUB8), and is late for that. Belongs to the main thread.
 */
final class Author {
  private static final byte[] REFUSED = Scan.ascii("\"type\":\"refused\"");
  private static final byte[] APPLIED = Scan.ascii("\"result\":\"applied\"");
  private static final byte[] VOID = Scan.ascii("\"result\":\"void\"");

  private final RawSocket socket;
  private final Board board;
  private final ArrayDeque<Integer> waiting = new ArrayDeque<>();
  private int sent;
  private int applied;
  private int failed;

  Author(RawSocket socket, Board board) {
    this.socket = socket;
    this.board = board;
  }

  void create() throws IOException {
    socket.send(board.create());
    sent += board.creation();
  }

  void move(int step) throws IOException {
    waiting.add(step);
    sendDue();
  }

  private void sendDue() throws IOException {
    while (!waiting.isEmpty() && sent - applied < Limits.WRITER_WINDOW) {
      socket.send(board.move(waiting.remove()));
      sent++;
    }
  }

  /** Takes the answers that have come and sends what they make room for. */
  void hear() throws IOException {
    socket.receive(
        (buffer, offset, length) -> {
          int end = offset + length;
          applied += Scan.count(buffer, offset, end, APPLIED);
          failed +=
              Scan.count(buffer, offset, end, REFUSED) + Scan.count(buffer, offset, end, VOID);
        });
    sendDue();
  }

  /** Whether all that was sent was applied. */
  boolean answered() {
    return applied == sent;
  }

  /** Operations that were refused or void. */
  int failed() {
    return failed;
  }

  void close() throws IOException {
    socket.close();
  }
}
