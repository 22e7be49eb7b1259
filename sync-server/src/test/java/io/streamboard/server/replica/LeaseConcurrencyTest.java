package io.streamboard.server.replica;

import io.streamboard.server.testing.Interleavings;
import java.time.Duration;
import java.time.Instant;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/**
 * Workers renew the lease of a partition, everybody asks. With a look and a set in place of one
 * maximum an older sight of the end came after a newer one and shortened the lease.
 */
public class LeaseConcurrencyTest {
  private final Lease lease =
      new Lease(() -> Instant.ofEpochMilli(5), Duration.ofMillis(2), 1, () -> true);

  {
    lease.take(0);
  }

  @Operation
  public void atEnd(@Param(gen = IntGen.class, conf = "1:4") int millis) {
    lease.atEnd(0, millis);
  }

  @Operation
  public boolean current() {
    return lease.current(0);
  }

  @Test
  void callsAtTheSameTimeAreAsOneAfterTheOther() {
    Interleavings.options().check(getClass());
  }
}
