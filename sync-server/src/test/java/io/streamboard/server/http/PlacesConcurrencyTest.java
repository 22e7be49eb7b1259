package io.streamboard.server.http;

import io.streamboard.server.testing.Interleavings;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/**
 * Connections come and go on all threads of the transport. With a look and a put in place of one
 * {@code compute} an address got more places than there are.
 */
public class PlacesConcurrencyTest {
  private final Places<Integer> places = new Places<>(2);

  @Operation
  public boolean enter(@Param(gen = IntGen.class, conf = "1:2") int key) {
    return places.enter(key);
  }

  @Operation
  public void leave(@Param(gen = IntGen.class, conf = "1:2") int key) {
    places.leave(key);
  }

  @Test
  void callsAtTheSameTimeAreAsOneAfterTheOther() {
    Interleavings.options().check(getClass());
  }
}
