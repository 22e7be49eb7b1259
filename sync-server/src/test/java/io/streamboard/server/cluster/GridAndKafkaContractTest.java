package io.streamboard.server.cluster;

/** Whereabouts in the nodes' memory, records by a topic. */
final class GridAndKafkaContractTest extends RedistributorPair {
  GridAndKafkaContractTest() {
    super("grid", "kafka");
  }
}
