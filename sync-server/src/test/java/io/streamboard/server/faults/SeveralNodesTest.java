package io.streamboard.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.Clients;
import io.streamboard.server.history.RecordedClient;
import io.streamboard.testing.process.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * People of several nodes at one board: who gives and takes rights is at another node than who
 * loses them. What everybody saw is held against the log.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(900)
final class SeveralNodesTest {
  private static final long SEED = Long.getLong("faults.seed", 20_261_122);
  private static final int NODES = Integer.getInteger("cluster.nodes", 2);
  private static final Duration MOST = Duration.ofSeconds(60);

  private Optional<Nodes> nodes = Optional.empty();

  @BeforeAll
  void start(@TempDir Path folder) {
    nodes = Optional.of(Nodes.start(folder, NODES));
  }

  @AfterAll
  void stop() {
    nodes.ifPresent(Nodes::close);
  }

  @Test
  @DisplayName("P2 P3 P4 P5: people of several nodes see what the log says, once")
  void peopleOfSeveralNodesSeeWhatTheLogSays() {
    Nodes all = nodes.orElseThrow();
    try (Crowd crowd = new Crowd(all.people(), new SplittableRandom(SEED), 1)) {
      crowd.work();
      crowd.goOnFor(400);
      assertThat(crowd.converge()).isGreaterThan(100);
      assertThat(crowd.violations(all.log())).as("seed " + SEED).isEmpty();
    }
  }

  @Test
  @DisplayName("P1 P2 P3 P4: a node that is killed and comes back misses and repeats nothing")
  void aNodeThatIsKilledMissesAndRepeatsNothing() {
    Nodes all = nodes.orElseThrow();
    try (Crowd crowd = new Crowd(all.people(), new SplittableRandom(SEED + 1), 1)) {
      crowd.work();
      crowd.goOnFor(100);
      all.node(NODES - 1).kill();
      crowd.goOnFor(100);
      all.node(NODES - 1).restart();
      crowd.goOnFor(100);
      assertThat(crowd.converge()).isGreaterThan(100);
      assertThat(crowd.violations(all.log())).as("seed " + SEED).isEmpty();
    }
  }

  @Test
  void accountsAndTokensAreKnownAtEveryNode() {
    Nodes all = nodes.orElseThrow();
    all.node(0).addUser("cleo", Crowd.People.PASSWORD);
    Await.that("the account at the other node", MOST, () -> signsIn(all, "cleo"));
    try (RecordedClient elsewhere = new RecordedClient("Ben", all.people().ben())) {
      assertThat(elsewhere.create("made at another node")).isNotNull();
    }
  }

  private static boolean signsIn(Nodes all, String name) {
    try {
      return !Clients.signIn(all.node(NODES - 1).address(), name, Crowd.People.PASSWORD)
          .token()
          .isEmpty();
    } catch (RuntimeException unknownYet) {
      return false;
    }
  }
}
