package io.streamboard.server.session;

import io.streamboard.server.testing.Interleavings;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/**
 * All sessions of a person take from one quota, each on a thread of the transport, while the timer
 * looks whether it is full. Without the lock in {@code take} two of them got the last token.
 */
public class QuotaConcurrencyTest {
  private final AtomicLong millis = new AtomicLong();
  private final Quota quota = new Quota(1_000, 4, () -> Instant.ofEpochMilli(millis.get()));

  @Operation
  public boolean take(@Param(gen = IntGen.class, conf = "1:4") int count) {
    return quota.take(count);
  }

  @Operation
  public boolean full() {
    return quota.full();
  }

  @Operation
  public void passOneMillisecond() {
    millis.incrementAndGet();
  }

  @Test
  void callsAtTheSameTimeAreAsOneAfterTheOther() {
    Interleavings.options().check(getClass());
  }
}
