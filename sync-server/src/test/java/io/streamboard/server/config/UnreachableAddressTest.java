package io.streamboard.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where others would be sent to themselves in place of the node, an operator is told. */
class UnreachableAddressTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "router, 127.0.0.1, http://127.0.0.1:7420",
    "router, ::1, http://[::1]:7420",
    "router, localhost, http://localhost:7420",
    "router, 0.0.0.0, http://127.0.0.1:7420",
    "router, ::, http://127.0.0.1:7420",
    "redistributor, 0.0.0.0, http://127.0.0.1:7420"
  })
  void anAddressOfThisMachineAloneIsToldWithItsCode(String delivery, String bind, String told)
      throws IOException {
    assertThat(line(Map.of("delivery", delivery, "bind", bind)))
        .get(STRING)
        .startsWith("address-unreachable: others are told to reach this node at " + told + ",")
        .contains("set advertised-address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"delivery=broadcast", "kafka=localhost:9092", "bind=192.0.2.1"})
  void nothingIsToldWhereItDoesNo(String other) throws IOException {
    String[] setting = other.split("=", -1);
    assertThat(line(Map.of(setting[0], setting[1]))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://localhost:7420", "https://127.0.0.5:7420/board", "http://[::1]:7420"})
  void norIsAnAddressBelievedThatSomebodyHasSetToThisMachine(String set) throws IOException {
    assertThat(line(Map.of("advertised-address", set, "bind", "192.0.2.1")))
        .get(STRING)
        .startsWith("address-unreachable: others are told to reach this node at " + set + ",")
        .contains("The Kafka cluster is on another machine");
    assertThat(line(Map.of("advertised-address", set, "kafka", "localhost:9092"))).isEmpty();
  }

  @Test
  void aNodeOnAnotherMachineTellsItToo() {
    ToldAddress here = new ToldAddress(URI.create("http://localhost:7420"));
    assertThat(here.unreachable("n2", URI.create("https://n2.example")))
        .get(STRING)
        .startsWith("address-unreachable: ")
        .contains("http://localhost:7420,", "The node n2 is reached at https://n2.example");
    assertThat(here.unreachable("n2", URI.create("http://127.0.0.1:7421"))).isEmpty();
    assertThat(
            new ToldAddress(URI.create("https://n1.example"))
                .unreachable("n2", URI.create("https://n2.example")))
        .isEmpty();
  }

  @Test
  void nothingIsToldOfAnAddressThatIsSet() throws IOException {
    assertThat(line(Map.of("advertised-address", "https://n1.example"))).isEmpty();
  }

  /** Of a router on a cluster elsewhere, but for these. */
  private Optional<String> line(Map<String, String> others) throws IOException {
    Map<String, String> all =
        new HashMap<>(
            Map.of(
                "delivery", "router",
                "kafka", "localhost:9092,kafka.example:9092",
                "kafka-insecure", "true",
                "insecure-public", "true"));
    all.putAll(others);
    GivenSettings given = new GivenSettings(folder);
    if (others.containsValue("redistributor")) {
      all.put("node-secret-file", given.secret("nodes", "x".repeat(32)).toString());
    }
    return given.load(all, Map.of(), Optional.empty()).unreachable(7420);
  }
}
