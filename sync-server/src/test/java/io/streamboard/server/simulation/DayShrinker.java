package io.streamboard.server.simulation;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Makes a day that ends badly smaller for as long as it does: short days with other seeds first,
 * then without one kind of mishap after the other, with fewer who act and fewer operations. Bounded
 * by the operations that it lets happen.
 */
final class DayShrinker {
  private static final int SHORT = 400;
  private static final int SEEDS = 8;

  private final Function<Day, OptionalLong> fails;
  private long budget;

  /**
   * @param fails the revision at which the day ended badly; empty when it ended well
   * @param budget so many operations may happen on all days together
   */
  DayShrinker(Function<Day, OptionalLong> fails, long budget) {
    this.fails = fails;
    this.budget = budget;
  }

  /** The smallest that was found; the day itself when no smaller one ends badly. */
  Day shrunk(Day bad) {
    Day smallest = shorter(bad).orElse(bad);
    Optional<Day> next = simpler(smallest);
    while (next.isPresent()) {
      smallest = next.get();
      next = simpler(smallest);
    }
    return smallest;
  }

  private Optional<Day> shorter(Day bad) {
    if (bad.operations() <= SHORT) {
      return Optional.empty();
    }
    return LongStream.rangeClosed(1, SEEDS)
        .mapToObj(seed -> bad.withSeed(seed).withOperations(SHORT))
        .flatMap(day -> tried(day).stream())
        .findFirst();
  }

  private Optional<Day> simpler(Day bad) {
    return bad.simpler().stream().flatMap(day -> tried(day).stream()).findFirst();
  }

  /** The day, cut where it ended badly; empty when it does not. */
  private Optional<Day> tried(Day day) {
    if (budget < day.operations()) {
      return Optional.empty();
    }
    budget -= day.operations();
    OptionalLong revision = fails.apply(day);
    return revision.isPresent()
        ? Optional.of(day.withOperations(Math.min(day.operations(), revision.getAsLong())))
        : Optional.empty();
  }
}
