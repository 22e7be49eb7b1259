package io.streamboard.server.simulation;

import io.streamboard.server.testing.InMemoryOperationLog;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;

/**
 * One long day as a program: {@code LongDay SEED OPERATIONS}. Prints what happened and how fast,
 * and ends with an exception and exit code 1 when somebody did not see what the log says, or when
 * something never happened.
 */
final class LongDay {
  private LongDay() {}

  public static void main(String[] arguments) {
    long seed = Long.parseLong(arguments[0]);
    long operations = Long.parseLong(arguments[1]);
    Tally tally = Simulation.run(seed, operations, work -> new InMemoryOperationLog(4, work));
    Simulation.everythingHappened("simulation", seed, tally);
    System.out.println(speed(operations));
  }

  /** By the time of this thread on a core, which others on the machine hardly change. */
  private static String speed(long operations) {
    double seconds =
        ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
            / (double) Duration.ofSeconds(1).toNanos();
    return String.format(
        Locale.ROOT,
        "%d operations in %.1f s of CPU time: %.0f a second",
        operations,
        seconds,
        operations / seconds);
  }
}
