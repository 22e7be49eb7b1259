package io.streamboard.server.simulation;

import io.streamboard.server.testing.FatefulLog;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * All that decides what happens in a run of the world. Its text can be put into {@link
 * DaysThatFailedTest} as it is.
 *
 * @param operations the log holds so many at the end, or some more
 */
record Day(long seed, long operations, Weather weather) {

  /** Runs it to its good end; throws {@link BadDay} when there is none. */
  Tally run(Function<Executor, FatefulLog> log) {
    SyncWorld world = new SyncWorld(seed, weather, log);
    try {
      world.run(operations);
      world.settle();
    } catch (AssertionError | RuntimeException problem) {
      throw new BadDay(this, world.revision(), world.tally(), problem);
    }
    return world.tally();
  }

  Day withOperations(long fewer) {
    return new Day(seed, fewer, weather);
  }

  Day withSeed(long other) {
    return new Day(other, operations, weather);
  }

  /** Days with one thing less that happens. */
  List<Day> simpler() {
    List<Day> simpler = new ArrayList<>();
    weather.simpler().forEach(milder -> simpler.add(new Day(seed, operations, milder)));
    if (operations > 1) {
      simpler.add(withOperations(operations / 2));
      simpler.add(withOperations(operations - 1));
    }
    return simpler;
  }

  @Override
  public String toString() {
    return "new Day(" + seed + ", " + operations + ", " + weather + ")";
  }
}
