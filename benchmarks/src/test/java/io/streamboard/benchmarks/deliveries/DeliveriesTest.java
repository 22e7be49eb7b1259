package io.streamboard.benchmarks.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.benchmarks.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The comparison in small: that it runs, counts and tells. */
class DeliveriesTest {

  @Test
  void eachNodeTellsWhatItUsed(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Report report = new Report(new PrintStream(printed, true, StandardCharsets.UTF_8));
    Path json = folder.resolve("deliveries.json");
    Deliveries.measure(
        report,
        "--deliveries broadcast --nodes 2 --boards 2 --people 3 --rate 5 --seconds 2 --warm-up 1 --heap 200 --json"
            .concat(" " + json)
            .split(" ", -1));
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .containsPattern("\\| broadcast \\| 2 \\| 40 \\| [1-9][0-9.]* \\| [1-9][0-9.]* \\|")
        .contains("| 1.00 x | 1.00 x |")
        .contains("holds     every move came once to every client");
    assertThat(json).content().contains("\"fromKafkaBytes\":").doesNotContain("null");
  }

  @Test
  void figuresAreSummedOverAllClients() {
    String lines =
        """
        streamboard_kafka_incoming_byte_total{client="a"} 12.0
        streamboard_kafka_incoming_byte_total{client="b"} 1.5E3
        streamboard_kafka_outgoing_byte_total{client="a"} 7.0
        """;
    assertThat(Node.sum(lines, "streamboard_kafka_incoming_byte")).isEqualTo(1_512);
  }

  @Test
  void aDeliveryIsToldByItsName() {
    assertThat(NodeSettings.of("broadcast", 2).of(1)).isEmpty();
    assertThat(NodeSettings.of("router", 2).of(1)).containsExactly("delivery=router");
    NodeSettings byTopic = NodeSettings.of("redistributor+topic+http", 2);
    assertThat(byTopic.of(2))
        .containsExactly("delivery=redistributor", "whereabouts=topic", "forwarding=http");
    assertThat(byTopic)
        .returns(true, NodeSettings::forwards)
        .returns(false, NodeSettings::beyondJar);
  }

  @Test
  void nodesOfAGridKnowWhereEachTakesPart() {
    NodeSettings grid = NodeSettings.of("redistributor+grid+kafka", 2);
    assertThat(grid).returns(true, NodeSettings::forwards).returns(true, NodeSettings::beyondJar);
    assertThat(grid.members()).hasSize(2).doesNotHaveDuplicates();
    assertThat(grid.of(2))
        .containsExactly(
            "delivery=redistributor",
            "whereabouts=grid",
            "forwarding=kafka",
            "grid-address=" + grid.members().get(1),
            "grid-members=" + grid.members().get(0) + "," + grid.members().get(1));
  }

  @Test
  void allSixAreMeasuredUnlessToldOtherwise() {
    assertThat(Plan.parse().deliveries())
        .containsExactly(
            "broadcast",
            "router",
            "redistributor+topic+http",
            "redistributor+topic+kafka",
            "redistributor+grid+http",
            "redistributor+grid+kafka");
    assertThat(Plan.parse()).returns(true, Plan::needsGrid);
    assertThat(Plan.parse("--deliveries", "broadcast,router")).returns(false, Plan::needsGrid);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "redistributor", "redistributor+grid", "redistributor+map+http", "router+a+b"})
  void whatIsNoDeliveryIsToldBeforeAnythingStarts(String other) {
    assertThatThrownBy(() -> Plan.parse("--deliveries", "broadcast," + other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a delivery: " + other);
  }

  @Test
  void aGridWithoutItsLibraryIsToldBeforeAnythingStarts() {
    Report report = new Report(new PrintStream(OutputStream.nullOutputStream()));
    assertThatThrownBy(() -> Deliveries.measure(report, "--deliveries", "redistributor+grid+http"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-Dstreamboard.grid.jar");
  }
}
