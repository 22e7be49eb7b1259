package io.streamboard.server.cluster;

/** Each node works on some partitions, and forwards what happens to those with sessions there. */
final class RedistributorContractTest extends DeliveryContract {
  RedistributorContractTest() {
    super("redistributor+topic+http");
  }
}
