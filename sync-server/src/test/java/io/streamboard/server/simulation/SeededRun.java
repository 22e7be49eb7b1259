package io.streamboard.server.simulation;

import io.streamboard.server.testing.InMemoryOperationLog;
import java.util.function.BiConsumer;

/**
 * One run of the world, for who has loaded it with a class loader of its own: takes the seed and
 * the number of operations, and throws what {@link Simulation} throws.
 */
public final class SeededRun implements BiConsumer<Long, Long> {
  @Override
  public void accept(Long seed, Long operations) {
    var _ =
        Simulation.run(
            seed, operations, Weather.of(seed), work -> new InMemoryOperationLog(4, work));
  }
}
