package io.streamboard.server.cluster;

/** All of it by topics, but for boards, which are fetched over HTTP. */
final class TopicAndKafkaContractTest extends RedistributorPair {
  TopicAndKafkaContractTest() {
    super("topic", "kafka");
  }
}
