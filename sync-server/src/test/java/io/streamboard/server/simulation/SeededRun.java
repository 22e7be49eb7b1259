package io.streamboard.server.simulation;

import io.streamboard.server.testing.InMemoryOperationLog;
import java.util.function.BiConsumer;

/**
 * One run of the world, for who has loaded it with a class loader of its own: takes the seed and
 * the number of operations, and throws what {@link Day#run} throws.
 */
public final class SeededRun implements BiConsumer<Long, Long> {
  @Override
  public void accept(Long seed, Long operations) {
    var _ =
        new Day(seed, operations, Weather.of(seed)).run(work -> new InMemoryOperationLog(4, work));
  }
}
