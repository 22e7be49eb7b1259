package io.streamboard.client;

import io.streamboard.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ClientArchitectureTest extends ArchitectureRules {

  ClientArchitectureTest() {
    super(
        "io.streamboard.client",
        """
        . -> *
        blob -> connection
        board -> store
        connection ->
        store ->
        websocket -> connection
        """);
  }

  @Test
  void onlyOnePackageKnowsTheWebSocketApi() {
    onlyAdaptersUse(
        new String[] {"jakarta.websocket..", "org.glassfish.."},
        "io.streamboard.client.websocket..");
  }
}
