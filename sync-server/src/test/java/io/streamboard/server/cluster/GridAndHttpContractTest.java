package io.streamboard.server.cluster;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whereabouts in the nodes' memory, of which some goes with a node. */
final class GridAndHttpContractTest extends RedistributorPair {
  GridAndHttpContractTest() {
    super("grid", "http");
  }

  @Test
  @Override
  @DisplayName("P1 P2 P3 P4: a node that is killed and comes back misses and repeats nothing")
  void aNodeThatIsKilledMissesAndRepeatsNothing() {
    killsANode();
  }
}
