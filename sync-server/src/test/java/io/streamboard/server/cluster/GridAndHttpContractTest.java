package io.streamboard.server.cluster;

/** Whereabouts in the nodes' memory, records from node to node. */
final class GridAndHttpContractTest extends RedistributorPair {
  GridAndHttpContractTest() {
    super("grid", "http");
  }
}
