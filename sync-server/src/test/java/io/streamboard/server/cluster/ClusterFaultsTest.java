package io.streamboard.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Three rounds of faults on three brokers and three nodes; {@code ./streamboard campaign cluster}
 * makes more. With {@code -Dcluster.delivery=NAME} on another delivery.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
final class ClusterFaultsTest {
  private static final long SEED = Long.getLong("faults.seed", 20_261_122);
  private static final NamedDelivery DELIVERY =
      NamedDelivery.named(System.getProperty("cluster.delivery", NamedDelivery.USUAL));

  private static final List<List<ClusterFault>> ROUNDS =
      List.of(
          List.of(ClusterFault.NODE_KILLED, ClusterFault.BROKER_KILLED),
          List.of(ClusterFault.NODE_STOPPED, ClusterFault.NODE_REPLACED),
          List.of(ClusterFault.NODES_ROLLED));

  @RegisterExtension private static final SharedBrokers BROKERS = new SharedBrokers();

  private Optional<ClusterSite> site = Optional.empty();

  @BeforeAll
  void start(@TempDir Path folder) {
    site = Optional.of(ClusterSite.start(BROKERS.cluster(), "faults.", folder, DELIVERY.options()));
  }

  @AfterAll
  void stop() {
    site.ifPresent(ClusterSite::close);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  @DisplayName("P1 P2 P3 P4 P5: everybody at every node sees what the log says, once, after")
  void everybodySeesWhatTheLogSays(int number) {
    Round.Result result = new Round(site.orElseThrow(), SEED + number, ROUNDS.get(number)).run();
    System.out.println(DELIVERY + ": " + result);
    assertThat(result.violations()).as("seed " + (SEED + number)).isEmpty();
    assertThat(result.operations()).isGreaterThan(100);
    assertThat(result.late()).isEmpty();
  }
}
