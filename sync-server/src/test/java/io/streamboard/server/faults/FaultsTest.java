package io.streamboard.server.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Faults once each, on a server process with its broker inside, or beside it where the fault is the
 * broker's: in the ordinary run those that no other test has, with {@code -Dfaults=REGEX} those
 * whose names match, {@code .*} for all. {@code ./streamboard campaign} mixes them for longer.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(900)
final class FaultsTest {
  private static final long SEED = Long.getLong("faults.seed", 20_261_121);

  private static final String ORDINARY =
      "CUTS|RESETS|LATENESS|STANDSTILL|HALF_OPEN|STALLED_READER|SLOW_READER"
          + "|SERVER_STOPPED|SERVER_KILLED|LOG_TORN|DISK_FULL";
  private static final String ONLY = System.getProperty("faults", ORDINARY);
  private static final Set<Fault> OF_BROKER = EnumSet.of(Fault.BROKER_STOPPED, Fault.BROKER_KILLED);

  /** So that 25 s of a client's patience are over in six. */
  private static final int FAST = 4;

  /** One for all: the servers live on from test to test. */
  @TempDir private static Path folder;

  private Optional<Site> embedded = Optional.empty();
  private Optional<Site> onCluster = Optional.empty();

  @AfterAll
  void stop() {
    embedded.ifPresent(Site::close);
    onCluster.ifPresent(Site::close);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  @DisplayName("P1 P2 P3 P4 P5: everybody sees what the log says, once, after")
  void everybodySeesWhatTheLogSays(Fault fault) {
    Site site = OF_BROKER.contains(fault) ? onCluster() : embedded();
    assumeTrue(fault.possibleAt(site), () -> "not possible here: " + fault);
    try (Scene scene = new Scene(site, SEED, fault == Fault.HALF_OPEN ? FAST : 1)) {
      scene.strike(fault);
      Scene.Result result = scene.end();
      assertThat(result.violations()).as("seed " + SEED).isEmpty();
      assertThat(result.revision()).isGreaterThan(50);
    }
  }

  static Stream<Fault> faults() {
    return Arrays.stream(Fault.values()).filter(fault -> fault.name().matches(ONLY));
  }

  private Site embedded() {
    if (embedded.isEmpty()) {
      embedded = Optional.of(Site.embedded(folder));
    }
    return embedded.get();
  }

  private Site onCluster() {
    if (onCluster.isEmpty()) {
      onCluster = Optional.of(Site.onCluster(folder));
    }
    return onCluster.get();
  }
}
