package io.streamboard.server.testing;

import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;

/**
 * How concurrency tests are run: Lincheck makes scenarios of a class's operations for two threads,
 * stops the threads at each access to shared memory, and looks whether what they were told could
 * also have come from one call after the other. Few scenarios in the ordinary run; {@code
 * -Dinterleavings.times=50} takes so many times as many.
 */
public final class Interleavings {
  private static final int SCENARIOS = 8;
  private static final int SCHEDULES = 60;

  /** Lincheck finds deadlocks by itself; the clock only ends what hangs outside of its sight. */
  private static final long PATIENCE_MILLIS = 300_000;

  private Interleavings() {}

  public static ModelCheckingOptions options() {
    return new ModelCheckingOptions()
        .iterations(SCENARIOS * Integer.getInteger("interleavings.times", 1))
        .invocationsPerIteration(SCHEDULES)
        .threads(2)
        .actorsBefore(1)
        .actorsPerThread(3)
        .actorsAfter(1)
        .minimizeFailedScenario(false)
        .invocationTimeout$lincheck(PATIENCE_MILLIS);
  }

  /** What has to be so after every schedule. AssertJ's own objects do not bear being watched. */
  public static void must(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("it must be that " + what);
    }
  }
}
