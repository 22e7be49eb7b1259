package io.streamboard.server.log.kafka;

import io.streamboard.server.testing.Interleavings;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/**
 * Sessions' workers take bytes, the append thread gives them back. The first budget added first and
 * looked afterwards, and this test found that a record which is too large made another one be
 * refused for which there was room.
 */
public class ByteBudgetConcurrencyTest {
  private final ByteBudget budget = new ByteBudget(10);

  @Operation
  public boolean take(@Param(gen = IntGen.class, conf = "3:8") int bytes) {
    return budget.take(bytes);
  }

  @Operation
  public void give() {
    budget.give(3);
  }

  @Test
  void callsAtTheSameTimeAreAsOneAfterTheOther() {
    Interleavings.options().check(getClass());
  }
}
