package io.streamboard.server.replica;

import io.streamboard.server.testing.Interleavings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.Validate;
import org.jetbrains.lincheck.datastructures.verifier.EpsilonVerifier;
import org.junit.jupiter.api.Test;

/**
 * The log's thread hands a sight of the end to two workers, and the last of them renews the lease.
 * Whatever the order: once both have nothing to do, the next sight renews. With a decrement that is
 * not one step nobody was last, and the lease never came back.
 */
public class AtEndConcurrencyTest {
  private static final long LATER = 1_000_000;

  private final Worker one = worker();
  private final Worker other = worker();
  private final Lease lease =
      new Lease(() -> Instant.ofEpochMilli(LATER), Duration.ofMillis(20), 1, () -> true);
  private final AtEnd atEnd = new AtEnd(new Workers(List.of(one, other)), lease, (_, _) -> {});

  {
    lease.take(0);
  }

  @Operation(nonParallelGroup = "log")
  public void seen(@Param(gen = IntGen.class, conf = "1:9") int millis) {
    atEnd.seen(0, millis);
  }

  @Operation(nonParallelGroup = "one")
  public boolean stepOfOne() {
    return one.step();
  }

  @Operation(nonParallelGroup = "other")
  public boolean stepOfTheOther() {
    return other.step();
  }

  @Validate
  public void theNextSightRenews() {
    workOff();
    atEnd.seen(0, LATER);
    workOff();
    Interleavings.must(lease.current(), "the lease is renewed");
  }

  private void workOff() {
    while (one.step() || other.step()) {
      // each step is one task
    }
  }

  private static Worker worker() {
    return new Worker(
        broken -> {
          throw new IllegalStateException(broken);
        },
        () -> 0);
  }

  @Test
  void noSightIsTheLast() {
    Interleavings.options().actorsBefore(2).verifier(EpsilonVerifier.class).check(getClass());
  }
}
