package io.streamboard.server.cluster;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** All of the contract for a delivery that is named at the start, by {@code -Dcluster.contract}. */
@EnabledIfSystemProperty(named = "cluster.contract", matches = ".+")
final class NamedContractTest extends DeliveryContract {
  NamedContractTest() {
    super(System.getProperty("cluster.contract", NamedDelivery.USUAL));
  }
}
