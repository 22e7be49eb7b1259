package io.streamboard.server.cluster;

/** Each node works on some partitions, and clients go where their boards are. */
final class RouterContractTest extends DeliveryContract {
  RouterContractTest() {
    super("router");
  }
}
