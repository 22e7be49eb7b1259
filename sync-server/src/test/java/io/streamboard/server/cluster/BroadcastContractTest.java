package io.streamboard.server.cluster;

/** Every node follows every partition. */
final class BroadcastContractTest extends DeliveryContract {
  BroadcastContractTest() {
    super("broadcast");
  }
}
