package io.streamboard.server.replica;

import io.streamboard.server.testing.Interleavings;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/**
 * The log's thread tells what has come, workers tell what is done, and the threads of the state
 * store and of snapshots ask how far everything is. Without the lock in {@code received} records
 * were lost, and with them how far everything is.
 */
public class WatermarksConcurrencyTest {
  private final Watermarks watermarks = new Watermarks();
  private long next;

  @Operation(nonParallelGroup = "log")
  public void received() {
    watermarks.received(0, next);
    next++;
  }

  @Operation
  public void done(@Param(gen = IntGen.class, conf = "0:2") int offset) {
    watermarks.done(0, offset);
  }

  @Operation
  public long position() {
    return watermarks.positions().getOrDefault(0, -1L);
  }

  @Test
  void callsAtTheSameTimeAreAsOneAfterTheOther() {
    Interleavings.options().check(getClass());
  }
}
