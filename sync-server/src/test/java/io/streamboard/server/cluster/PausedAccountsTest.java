package io.streamboard.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.SignedIn;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.cluster.LoggedOperations.Logged;
import io.streamboard.server.faults.Crowd;
import io.streamboard.server.history.Event;
import io.streamboard.server.history.LogReading;
import io.streamboard.server.testing.ServerClasses;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.BrokerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A node hears nothing of accounts, though all else reaches it, while somebody who is connected
 * there is taken out of a group elsewhere: for some seconds in the ordinary run, for as many as
 * {@code -Dpaused.seconds} says in a long one.
 */
@Timeout(300)
final class PausedAccountsTest {
  private static final Duration PAUSE = Duration.ofSeconds(Integer.getInteger("paused.seconds", 8));
  private static final Duration MOST = Duration.ofSeconds(60);
  private static final Duration PACE = Duration.ofMillis(100);
  private static final String PREFIX = "paused.";

  /** Of so many steps Eve takes one also while she waits for answers. */
  private static final int FEW = 10;

  @Test
  @DisplayName("P5: who left a group does nothing and gets nothing at a node that has not heard")
  void whoLeftAGroupGetsNothingFromANodeThatHasNotHeard(@TempDir Path folder) throws IOException {
    int listening = freePort();
    try (BrokerProxy proxy = new BrokerProxy(listening);
        BrokerProcess broker = broker(folder, listening, proxy.port());
        Accounts accounts = Accounts.on(broker.bootstrapServers(), PREFIX, folder);
        Nodes direct = nodes(folder.resolve("direct"), broker.bootstrapServers());
        Nodes paused = nodes(folder.resolve("paused"), "127.0.0.1:" + proxy.port())) {
      accounts.add("ana");
      accounts.add("eve");
      Principal.Group team = accounts.group("team", "eve");
      direct.add(1);
      paused.add(1);
      Scene scene = new Scene(direct, paused, team);
      try (SharedBoard shared = scene.board()) {
        proxy.hold(client -> client.contains("follow-" + PREFIX + "accounts"));
        long left = System.nanoTime();
        accounts.leave(team, "eve");
        scene.goOnFor(PAUSE, shared);
        List<Logged> log = log(broker, shared.board());
        proxy.letGo();
        Await.that("the board to end", MOST, () -> shared.guest().over(shared.board()));
        assertNothingBeyond(barrier(log), left, shared, log);
      }
    }
  }

  private static void assertNothingBeyond(
      long barrier, long left, SharedBoard shared, List<Logged> log) {
    assertThat(log)
        .filteredOn(
            logged -> logged.revision() > barrier && logged.author().equals(shared.guestPerson()))
        .noneMatch(logged -> logged.outcome() instanceof Outcome.Applied);
    assertThat(shared.guest().history().all(Event.Heard.class))
        .extracting(Event.Heard::message)
        .filteredOn(ServerMessage.Refused.class::isInstance)
        .extracting(refused -> ((ServerMessage.Refused) refused).code())
        .contains(ErrorCode.BEHIND);
    assertThat(shared.guest().history().all(Event.Heard.class))
        .extracting(Event.Heard::message)
        .filteredOn(message -> reaches(message) > barrier)
        .isEmpty();
    assertThat(shared.guest().history().all(Event.Heard.class))
        .filteredOn(heard -> heard.message() instanceof ServerMessage.PresenceChanged)
        .allSatisfy(
            heard ->
                assertThat(Duration.ofNanos(heard.at() - left)).isLessThan(PAUSE.dividedBy(2)));
  }

  /** The revision of what it tells; 0 when it tells of none. */
  private static long reaches(ServerMessage message) {
    return switch (message) {
      case ServerMessage.Changes changes -> changes.upto();
      case ServerMessage.Snapshot snapshot -> snapshot.at().revision();
      case ServerMessage.Resumed resumed -> resumed.at().revision();
      default -> 0;
    };
  }

  private static long barrier(List<Logged> log) {
    return log.stream()
        .filter(logged -> logged.operation() instanceof Operation.AccessBarrier)
        .mapToLong(Logged::revision)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no barrier in the log"));
  }

  private static List<Logged> log(BrokerProcess broker, BoardId board) {
    return LoggedOperations.of(board, LogReading.ofCluster(broker.bootstrapServers(), PREFIX));
  }

  /**
   * Ana at the node that hears, and Eve, whose rights come from a group, at the one that may not.
   */
  private record Scene(Nodes direct, Nodes paused, Principal.Group team) {
    SharedBoard board() {
      SignedIn ana = Crowd.People.signIn(direct.node(0).address(), "ana");
      SignedIn eve = Crowd.People.signIn(paused.node(0).address(), "eve");
      SharedBoard shared = SharedBoard.open(ana, eve, team, "Plans");
      shared.does(new Operation.BoardGrant(team, Role.EDITOR));
      shared.guestCatchesUp();
      return shared;
    }

    /** Both move something and point somewhere, again and again. */
    void goOnFor(Duration time, SharedBoard shared) {
      long end = System.nanoTime() + time.toNanos();
      for (int step = 1; System.nanoTime() < end; step++) {
        shared.move(SharedBoard.PLAIN, step);
        shared.owner().show(shared.board(), pointing(step));
        if (!shared.guest().over(shared.board()) && (step % FEW == 0 || answered(shared))) {
          shared.guestMoves(SharedBoard.SECRET, step);
        }
        LockSupport.parkNanos(PACE.toNanos());
      }
    }

    /** What reached the log after the barrier is not, as long as the node has not heard. */
    private static boolean answered(SharedBoard shared) {
      return shared.guest().pending(shared.board()) == 0;
    }

    private static Presence pointing(int step) {
      return new Presence(
          Optional.of(new Point(step, step)), List.of(), Optional.empty(), Optional.empty());
    }
  }

  private static Nodes nodes(Path folder, String kafka) {
    return new Nodes(
        folder,
        new NodeOptions(
            List.of(),
            List.of("--kafka", kafka, "--topic-prefix", PREFIX, "--accept-weak-kafka"),
            folder));
  }

  /** With a second way to it, on which it tells clients to come through the proxy. */
  private static BrokerProcess broker(Path folder, int listening, int proxy) {
    return BrokerProcess.startIn(
        folder.resolve("broker"),
        ServerClasses.brokerClassPath(),
        """
        listeners=PLAINTEXT://127.0.0.1:%%1$d,CONTROLLER://127.0.0.1:%%2$d,PROXIED://127.0.0.1:%d
        advertised.listeners=PLAINTEXT://127.0.0.1:%%1$d,CONTROLLER://127.0.0.1:%%2$d,PROXIED://127.0.0.1:%d
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,PROXIED:PLAINTEXT
        inter.broker.listener.name=PLAINTEXT
        """
            .formatted(listening, proxy));
  }

  private static int freePort() throws IOException {
    try (ServerSocket held = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return held.getLocalPort();
    }
  }
}
