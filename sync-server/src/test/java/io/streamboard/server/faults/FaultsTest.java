package io.streamboard.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.history.LogReading;
import io.streamboard.server.testing.ServerClasses;
import io.streamboard.testing.process.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Faults between clients and a server process with its embedded broker, and of that process. Each
 * has a board of its own, and ends with all clients at the end of the log and nothing to find.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
final class FaultsTest {
  private static final long SEED = Long.getLong("faults.seed", 20_261_121);

  private ServerProcess server;
  private Crowd.People people;
  private ChaosProxy proxy;
  private Crowd crowd;

  @BeforeAll
  void startServer(@TempDir Path folder) {
    server = ServerProcess.start(ServerClasses.program(), folder.resolve("data"));
    for (String name : new String[] {"ana", "ben", "eve"}) {
      server.addUser(name, Crowd.People.PASSWORD);
    }
    people = Crowd.People.signIn(server.address());
  }

  @AfterAll
  void stopServer() {
    server.close();
  }

  @BeforeEach
  void connect() {
    proxy = new ChaosProxy(server.address().getPort(), SEED);
    crowd = new Crowd(people.through(proxy.address()), SEED);
    crowd.work();
    crowd.goOnFor(50);
  }

  @AfterEach
  void disconnect() {
    crowd.close();
    proxy.close();
  }

  @Test
  @DisplayName("P2 P3 P4: connections that break in the middle of frames lose and repeat nothing")
  void connectionsThatBreakLoseAndRepeatNothing() {
    long before = proxy.accepted();
    proxy.cutAfter(2_000, 30_000);
    proxy.cut();
    for (int reset = 0; reset < 4; reset++) {
      crowd.goOnFor(60);
      proxy.reset();
    }
    proxy.delay(Duration.ofMillis(20), Duration.ofMillis(60));
    crowd.goOnFor(100);
    assertThat(proxy.accepted() - before).isGreaterThan(15);
    endsWell();
  }

  @Test
  @DisplayName("P2 P4: a network that stands still for a while loses nothing")
  void aNetworkThatStandsStillLosesNothing() {
    proxy.stop();
    pass(Duration.ofSeconds(2));
    proxy.calm();
    crowd.goOnFor(100);
    endsWell();
  }

  @Test
  @DisplayName("P1 P4: a server that was stopped for three seconds goes on")
  void aServerThatWasStoppedGoesOn() {
    Signals.STOP.to(server.pid());
    pass(Duration.ofSeconds(3));
    Signals.CONT.to(server.pid());
    crowd.goOnFor(100);
    endsWell();
  }

  @Test
  @DisplayName("P1 P2 P4: a server that is killed under load has lost nothing it acknowledged")
  void aServerThatIsKilledUnderLoadHasLostNothing() {
    server.kill();
    server.restart();
    crowd.goOnFor(50);
    endsWell();
  }

  private void endsWell() {
    proxy.calm();
    long revision = crowd.converge();
    var log = LogReading.ofRunning(server.data());
    assertThat(crowd.violations(log)).as("seed " + SEED).isEmpty();
    assertThat(revision).isGreaterThan(100);
  }

  /** Nothing but time tells these faults. */
  private static void pass(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }
}
