package io.streamboard.benchmarks.slow;

import io.streamboard.benchmarks.load.BusyBoard;
import io.streamboard.benchmarks.wire.Door;
import io.streamboard.benchmarks.wire.RawSocket;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Clients that open the board and then read nothing, until they are asked what they were told. */
final class Stalled {
  private static final int KERNEL_BYTES = 65_536;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long LOOK_NANOS = 1_000_000;

  private final List<RawSocket> sockets = new ArrayList<>();

  Stalled(Door door, BusyBoard board, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      RawSocket socket = door.openNarrow(KERNEL_BYTES);
      socket.send(board.open());
      sockets.add(socket);
    }
  }

  /** Lets them read at last, closes them, and says how many found this close code. */
  int told(int code) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (sockets.stream().anyMatch(RawSocket::open) && System.nanoTime() < end) {
      for (RawSocket socket : sockets) {
        read(socket);
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    close();
    return (int) sockets.stream().filter(socket -> socket.closeCode() == code).count();
  }

  private static void read(RawSocket socket) throws IOException {
    try {
      if (socket.open()) {
        socket.receive((_, _, _) -> {});
      }
    } catch (IOException gone) {
      socket.close(); // the server waited for it in vain
    }
  }

  void close() throws IOException {
    for (RawSocket socket : sockets) {
      socket.close();
    }
  }
}
