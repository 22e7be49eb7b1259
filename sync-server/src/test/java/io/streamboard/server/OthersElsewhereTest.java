package io.streamboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.placement.Node;
import io.streamboard.server.testing.LogLines;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** A node that is told of at the loopback hears of one on another machine. */
final class OthersElsewhereTest {
  @Test
  void itIsSaidOnce() {
    OthersElsewhere others = new OthersElsewhere(node("n1", "http://localhost:7420"));
    try (LogLines lines = new LogLines(OthersElsewhere.class)) {
      others.accept(node("n2", "http://localhost:7421"));
      assertThat(lines.with("")).isEmpty();
      others.accept(node("n3", "https://n3.example"));
      others.accept(node("n4", "https://n4.example"));
      assertThat(lines.with("address-unreachable: "))
          .singleElement()
          .asString()
          .contains("The node n3");
    }
  }

  private static Node node(String id, String address) {
    return new Node(id, URI.create(address));
  }
}
