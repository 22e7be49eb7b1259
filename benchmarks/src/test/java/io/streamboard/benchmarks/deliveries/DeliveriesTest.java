package io.streamboard.benchmarks.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.benchmarks.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    assertThat(Plan.settings("broadcast")).isEmpty();
    assertThat(Plan.settings("router")).containsExactly("delivery=router");
    assertThat(Plan.settings("redistributor+topic+http"))
        .containsExactly("delivery=redistributor", "whereabouts=topic", "forwarding=http");
    assertThatThrownBy(() -> Plan.settings("redistributor+kafka"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
