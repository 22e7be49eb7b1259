package io.streamboard.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.testing.FatefulLog;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** One run of the world to its good end, whatever its log. */
final class Simulation {
  private static final List<String> HAPPENINGS =
      List.of(
          "applied",
          "applied in part",
          "void declined",
          "void not-found",
          "void locked",
          "void superseded",
          "void duplicate",
          "text merged",
          "resyncs",
          "resumed",
          "reveals",
          "conceals",
          "boards closed",
          "breaks",
          "refused",
          "submissions twice",
          "views compared");

  private Simulation() {}

  /** Throws, with the seed, when somebody does not see what the log says. */
  static Tally run(long seed, long operations, Function<Executor, FatefulLog> log) {
    return run(seed, operations, Weather.USUAL, log);
  }

  /** The same in another weather. */
  static Tally run(
      long seed, long operations, Weather weather, Function<Executor, FatefulLog> log) {
    SyncWorld world = new SyncWorld(seed, weather, log);
    try {
      world.run(operations);
      world.settle();
    } catch (AssertionError | RuntimeException problem) {
      throw new AssertionError(
          "seed " + seed + ", revision " + world.revision() + ": " + world.tally(), problem);
    }
    return world.tally();
  }

  /** Prints how often what happened, and fails when something never did. */
  static void everythingHappened(String name, long seed, Tally tally) {
    System.out.println(name + ", seed " + seed + ": " + tally);
    for (String happening : HAPPENINGS) {
      assertThat(tally.of(happening)).as("how often: %s, of %s", happening, tally).isPositive();
    }
  }
}
