package io.streamboard.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each node works on some partitions, and forwards what happens to those with sessions there. Three
 * rounds of faults go over the same nodes; {@code ./streamboard campaign cluster} makes more, of
 * any delivery, and holds to a bound how long a lost node's boards are without service.
 */
final class RedistributorContractTest extends DeliveryContract {
  private static final List<List<ClusterFault>> ROUNDS =
      List.of(
          List.of(ClusterFault.NODE_KILLED, ClusterFault.BROKER_KILLED),
          List.of(ClusterFault.NODE_STOPPED, ClusterFault.NODE_REPLACED),
          List.of(ClusterFault.NODES_ROLLED));

  RedistributorContractTest() {
    super("redistributor+topic+http");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  @DisplayName("P1 P2 P3 P4 P5: after faults everybody at every node sees what the log says, once")
  void everybodySeesWhatTheLogSaysAfterFaults(int number) {
    Round.Result result = new Round(site(), SEED + number, ROUNDS.get(number)).run();
    System.out.println("round " + number + ": " + result);
    assertThat(result.violations()).as("seed " + (SEED + number)).isEmpty();
    assertThat(result.operations()).isGreaterThan(100);
  }

  /** Overridden without a mark, it is no test here: a round does it, and more. */
  @Override
  void aNodeThatIsKilledMissesAndRepeatsNothing() {}
}
