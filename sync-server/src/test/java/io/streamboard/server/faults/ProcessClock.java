package io.streamboard.server.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The time of day in a process whose clock a test sets, by any thread: {@link ClockRewriting} has
 * everything ask here that would ask the JDK. It knows nothing but the JDK, as the JDK itself loads
 * it.
 */
public final class ProcessClock {
  private static final Duration LOOK = Duration.ofMillis(50);

  private static volatile long ahead;

  private ProcessClock() {}

  /** Milliseconds since 1970. */
  public static long millis() {
    return System.currentTimeMillis() + ahead;
  }

  /** Goes by the difference in milliseconds that the file has, from now on. */
  public static void follow(Path file) {
    look(file);
    Thread.ofPlatform()
        .daemon()
        .name("set-clock")
        .start(
            () -> {
              while (true) {
                LockSupport.parkNanos(LOOK.toNanos());
                look(file);
              }
            });
  }

  private static void look(Path file) {
    try {
      ahead = Long.parseLong(Files.readString(file));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
