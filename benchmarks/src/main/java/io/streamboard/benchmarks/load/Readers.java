package io.streamboard.benchmarks.load;

import io.streamboard.benchmarks.wire.RawSocket;
import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

/** Those who watch the board; one thread reads for all and ends with {@link #close}. */
final class Readers implements AutoCloseable {
  private static final Duration OPENING = Duration.ofSeconds(20);
  private static final long LOOK_MILLIS = 100;
  private static final long ENDING_MILLIS = 2_000;

  private final List<Reader> readers = new ArrayList<>();
  private final Selector selector;
  private final IntToLongFunction dueAt;
  private final Thread thread;
  private volatile Latencies into = new Latencies();
  private volatile boolean lost;
  private volatile boolean over;

  /** The sockets are this object's from now on. */
  Readers(Board board, List<RawSocket> sockets, IntToLongFunction dueAt) throws IOException {
    this.dueAt = dueAt;
    this.selector = Selector.open();
    for (RawSocket socket : sockets) {
      Reader reader = new Reader(board, socket);
      readers.add(reader);
      socket.channel().register(selector, SelectionKey.OP_READ, reader);
      socket.send(board.open());
    }
    this.thread =
        Thread.ofPlatform()
            .daemon()
            .name("readers")
            .uncaughtExceptionHandler((_, _) -> lost = true)
            .start(this::run);
  }

  /** Waits until each has the board. */
  void awaitOpen() {
    Await.that(
        "all readers to have the board", OPENING, () -> readers.stream().allMatch(Reader::opened));
  }

  int count() {
    return readers.size();
  }

  /** What arrives from now on is noted there. */
  void note(Latencies latencies) {
    into = latencies;
  }

  /** Whether one of them was disconnected. */
  boolean lost() {
    return lost;
  }

  private void run() {
    try {
      while (!over) {
        selector.select(LOOK_MILLIS);
        for (SelectionKey key : selector.selectedKeys()) {
          read(key);
        }
        selector.selectedKeys().clear();
      }
    } catch (IOException broken) {
      lost = true;
    }
  }

  private void read(SelectionKey key) throws IOException {
    Reader reader = (Reader) key.attachment();
    reader.receive(step -> into.add(System.nanoTime() - dueAt.applyAsLong(step)));
    if (!reader.socket().open()) {
      lost = true;
      key.cancel();
    }
  }

  @Override
  public void close() throws IOException {
    over = true;
    try {
      thread.join(ENDING_MILLIS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    for (Reader reader : readers) {
      reader.socket().close();
    }
    selector.close();
  }
}
