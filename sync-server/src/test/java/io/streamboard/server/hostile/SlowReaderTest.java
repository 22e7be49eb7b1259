package io.streamboard.server.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.CloseCode;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.Core;
import io.streamboard.server.delivery.DeliverySettings;
import io.streamboard.server.hostile.RawPeer.Heard;
import io.streamboard.server.replica.ReplicaSettings;
import io.streamboard.server.session.SessionSettings;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.ManualClock;
import io.streamboard.server.testing.RunningNode;
import io.streamboard.server.testing.SocketPeer;
import io.streamboard.server.websocket.SocketSettings;
import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Fifty sockets that are open and not read, and five that are, on one busy board. The form with
 * timings and the server's heap is a command of the benchmarks.
 */
final class SlowReaderTest {
  private static final int STALLED = 50;
  private static final int LIVE = 5;
  private static final int OUTBOX_BYTES = 256 * 1024;

  /** Fewer than the board takes while somebody stalls, so that only a whole view helps. */
  private static final int RING_RECORDS = 4;

  private static final int WIDGETS = 120;
  private static final int WIDGETS_AT_ONCE = 10;
  private static final Duration MOST = Duration.ofSeconds(20);
  private static final BoardId BOARD = new BoardId("b1");
  private static final WriterId WRITER = new WriterId("w");

  private final ManualClock clock = new ManualClock();
  private final RunningNode node;
  private final SocketPeer ana;
  private final List<Conversation> stalled = new ArrayList<>();
  private final List<SocketPeer> live = new ArrayList<>();
  private long counter;

  SlowReaderTest() throws IOException {
    SessionSettings sessions =
        SessionSettings.DEFAULT.withOutboxBytes(OUTBOX_BYTES).withOperations(10_000, 10_000);
    DeliverySettings delivery =
        new DeliverySettings(
            RING_RECORDS, 1_048_576, Duration.ofMillis(16), Duration.ofSeconds(60));
    node =
        new RunningNode(
            new FixedIdentity("ana", "ben", "eve"),
            SocketSettings.at("127.0.0.1", 0).withSessions(100, 100),
            new Core.Settings(ReplicaSettings.DEFAULT, delivery, sessions),
            clock);
    ana = new SocketPeer(node.port(), "token-ana");
    work(new Operation.BoardCreate("Busy"), grant("ben"), grant("eve"));
    for (int i = 0; i < STALLED; i++) {
      stalled.add(stalledReader());
    }
    for (int i = 0; i < LIVE; i++) {
      SocketPeer ben = new SocketPeer(node.port(), "token-ben");
      ben.say(new ClientMessage.OpenBoard("o1", BOARD, Optional.empty()));
      ben.await(ServerMessage.Snapshot.class, snapshot -> true);
      live.add(ben);
    }
  }

  /** Its kernel takes little for it, and it hears nothing after the snapshot. */
  private Conversation stalledReader() throws IOException {
    Conversation eve = new Conversation(RawPeer.signedIn(node.port(), "token-eve", 65_536));
    eve.openBoard();
    return eve;
  }

  @AfterEach
  void stop() throws IOException {
    ana.close();
    live.forEach(SocketPeer::close);
    for (Conversation eve : stalled) {
      eve.close();
    }
    node.close();
    assertThat(node.errors).isEmpty();
  }

  @Test
  @DisplayName("FLOW1 FLOW3 FLOW4: slow readers cost a bound, start over in time or are closed")
  void slowReadersHarmNoOne() throws IOException {
    long revision = busyBoard();
    followersHaveEverything(revision);
    startsOverWhenItReadsAgain(stalled.getFirst(), revision);
    pass(Duration.ofSeconds(9));
    long later = work(note("after-nine"));
    followersHaveEverything(later);
    assertThat(node.core.sessions().of(new PersonId("eve"))).isEqualTo(STALLED);
    stalled.getFirst().untilMessage(message -> upto(message) >= later);
    pass(Duration.ofSeconds(2));
    Await.that(
        "the slow sessions to end", MOST, () -> node.core.sessions().of(new PersonId("eve")) == 1);
    for (Conversation eve : stalled.subList(1, STALLED)) {
      assertThat(eve.untilEnd())
          .isEqualTo(
              new Heard.Closed(CloseCode.SLOW_READER.number(), CloseCode.SLOW_READER.code()));
      inOrder(messages(eve));
    }
    stalled.getFirst().goesOn();
    followersHaveEverything(work(note("at-last")));
  }

  /** So much time goes by, and the log says again that the node is at its end. */
  private void pass(Duration time) {
    clock.advance(time);
    Await.that("the lease", MOST, () -> node.core.lease().current());
  }

  /** Far more than kernel and outbox take; returns the last revision. */
  private long busyBoard() {
    long revision = 0;
    for (int i = 0; i < WIDGETS; i += WIDGETS_AT_ONCE) {
      Operation[] notes = new Operation[WIDGETS_AT_ONCE];
      for (int j = 0; j < WIDGETS_AT_ONCE; j++) {
        notes[j] = note("n" + (i + j));
      }
      revision = work(notes);
      live.getFirst().say(new ClientMessage.ShowPresence(BOARD, cursor(i)));
      clock.advance(Duration.ofMillis(20));
      assertThat(node.core.sessions().pendingBytes())
          .allSatisfy(bytes -> assertThat(bytes).isLessThanOrEqualTo(OUTBOX_BYTES));
    }
    return revision;
  }

  private void followersHaveEverything(long revision) {
    for (SocketPeer ben : live) {
      ben.await(ServerMessage.Changes.class, changes -> changes.upto() >= revision);
      inOrder(ben.messages());
      assertThat(ben.messages())
          .filteredOn(ServerMessage.Snapshot.class::isInstance)
          .as("a live session never starts over")
          .hasSize(1);
    }
  }

  private static void startsOverWhenItReadsAgain(Conversation eve, long revision)
      throws IOException {
    ServerMessage.Snapshot again = eve.until(ServerMessage.Snapshot.class);
    assertThat(again.cause()).isEqualTo(ServerMessage.Cause.SLOW_READER);
    assertThat(again.at().revision()).isEqualTo(revision);
    assertThat(again.view().widgets()).hasSize(WIDGETS);
    inOrder(messages(eve));
  }

  /** Every changes frame continues where the one before, or a snapshot, ended. */
  private static void inOrder(List<ServerMessage> messages) {
    long at = 0;
    for (ServerMessage message : messages) {
      if (message instanceof ServerMessage.Snapshot snapshot) {
        at = snapshot.at().revision();
      } else if (message instanceof ServerMessage.Changes changes) {
        assertThat(changes.after()).isEqualTo(at);
        at = changes.upto();
      }
    }
  }

  private static List<ServerMessage> messages(Conversation eve) {
    return eve.all(ServerMessage.class);
  }

  private static long upto(ServerMessage message) {
    return message instanceof ServerMessage.Changes changes ? changes.upto() : 0;
  }

  private long work(Operation... operations) {
    long first = counter + 1;
    counter += operations.length;
    ana.say(new ClientMessage.Submit(BOARD, WRITER, first, List.of(operations), Optional.empty()));
    return ana.await(ServerMessage.Outcomes.class, outcomes -> last(outcomes) >= counter)
        .settled()
        .getLast()
        .revision();
  }

  private static long last(ServerMessage.Outcomes outcomes) {
    return outcomes.settled().getLast().counter();
  }

  private static Operation grant(String person) {
    return new Operation.BoardGrant(new Principal.Person(new PersonId(person)), Role.VIEWER);
  }

  private static Operation note(String id) {
    return new Operation.WidgetAdd(
        new Widget(
            new WidgetId(id),
            new WidgetKind.Note(),
            Bounds.of(0, 0, 100, 100),
            ZKey.FIRST,
            Style.DEFAULT,
            "t".repeat(10_000)));
  }

  private static Presence cursor(double x) {
    return new Presence(
        Optional.of(new Point(x, 0)), List.of(), Optional.empty(), Optional.empty());
  }
}
