package io.streamboard.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each fault once, on a server process with its broker inside, or beside it where the fault is the
 * broker's. {@code ./streamboard campaign} mixes them for longer.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(900)
final class FaultsTest {
  private static final long SEED = Long.getLong("faults.seed", 20_261_121);

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
  @EnumSource(Fault.class)
  @DisplayName("P1 P2 P3 P4 P5: everybody sees what the log says, once, after")
  void everybodySeesWhatTheLogSays(Fault fault) {
    Site site = fault.ofBroker() ? onCluster() : embedded();
    try (Scene scene = new Scene(site, SEED, fault == Fault.HALF_OPEN ? FAST : 1)) {
      scene.strike(fault);
      Scene.Result result = scene.end();
      assertThat(result.violations()).as("seed " + SEED).isEmpty();
      assertThat(result.revision()).isGreaterThan(100);
    }
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
