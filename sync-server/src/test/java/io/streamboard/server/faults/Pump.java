package io.streamboard.server.faults;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Carries the bytes of one direction, late if the weather says so. A virtual thread reads and one
 * writes; what is between them is bounded, so a stop or a slow side holds up the other.
 */
final class Pump {
  private static final int CHUNK = 8_192;
  private static final int CHUNKS = 64;
  private static final long LOOK_NANOS = 5_000_000;

  private final Socket from;
  private final Socket to;
  private final Weather weather;
  private final SplittableRandom random;
  private final Runnable ended;
  private final BlockingQueue<Chunk> under = new ArrayBlockingQueue<>(CHUNKS);
  private long left;
  private volatile boolean swallowing;
  private volatile boolean over;

  @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
  private record Chunk(byte[] bytes, long dueNanos) {}

  /**
   * @param most bytes it carries; then the connection ends
   * @param ended called once nothing comes any more
   */
  Pump(
      Socket from, Socket to, Weather weather, SplittableRandom random, long most, Runnable ended) {
    this.from = from;
    this.to = to;
    this.weather = weather;
    this.random = random;
    this.left = most;
    this.ended = ended;
  }

  void start(String name) {
    Thread.ofVirtual().name(name + "-read").start(this::read);
    Thread.ofVirtual().name(name + "-write").start(this::write);
  }

  void swallow() {
    swallowing = true;
  }

  void end() {
    over = true;
  }

  private void read() {
    byte[] buffer = new byte[CHUNK];
    long due = System.nanoTime();
    try (InputStream in = from.getInputStream()) {
      for (int read = in.read(buffer); read >= 0 && !over; read = in.read(buffer)) {
        due = Math.max(due, System.nanoTime() + weather.delayNanos(random));
        due += weather.nanosFor(read);
        offer(new Chunk(Arrays.copyOf(buffer, read), due));
        while (weather.stopped() && !over) {
          LockSupport.parkNanos(LOOK_NANOS);
        }
      }
    } catch (IOException gone) {
      // A reset by either side: the end is the same.
    }
    offer(new Chunk(new byte[0], due));
  }

  private void offer(Chunk chunk) {
    try {
      while (!over && !under.offer(chunk, LOOK_NANOS, TimeUnit.NANOSECONDS)) {}
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    try {
      for (Chunk chunk = take(); chunk != null && chunk.bytes().length > 0; chunk = take()) {
        await(chunk.dueNanos());
        if (!swallowing && !carry(chunk.bytes())) {
          break;
        }
      }
    } catch (IOException gone) {
      // The other side has ended.
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    if (!swallowing) {
      ended.run();
    }
  }

  private @Nullable Chunk take() throws InterruptedException {
    while (!over) {
      Chunk next = under.poll(LOOK_NANOS, TimeUnit.NANOSECONDS);
      if (next != null) {
        return next;
      }
    }
    return null;
  }

  private void await(long due) {
    for (long wait = due - System.nanoTime(); wait > 0 && !over; wait = due - System.nanoTime()) {
      LockSupport.parkNanos(Math.min(wait, LOOK_NANOS));
    }
  }

  /** False once the connection has carried all that it may. */
  private boolean carry(byte[] bytes) throws IOException {
    int now = (int) Math.min(left, bytes.length);
    to.getOutputStream().write(bytes, 0, now);
    left -= now;
    return left > 0;
  }
}
