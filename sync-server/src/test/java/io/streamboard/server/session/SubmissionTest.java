package io.streamboard.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.board.Folded;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.model.wire.ServerMessage.Refused;
import io.streamboard.model.wire.ServerMessage.Settled;
import io.streamboard.server.Core;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.StateStore;
import io.streamboard.server.testing.Peer;
import io.streamboard.server.testing.States;
import io.streamboard.server.testing.SteppedNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of operations by their writer, their counter and their author. */
class SubmissionTest extends Submitting {
  @Test
  @DisplayName("SUB9 a gap in the counters is refused for now")
  void aGapIsRefused() {
    ana.submitAs(BOARD, 4, Peer.move("n1", 1, 1));
    assertThat(ana.wire.messages()).containsExactly(refused(4, ErrorCode.BUSY));
    ana.submitAs(BOARD, 3, Peer.move("n1", 1, 1), Peer.move("n1", 2, 2));
    assertThat(settledCounters()).containsExactly(3L, 4L);
  }

  @Test
  @DisplayName("SUB1 nobody else spends a writer's counters, or hears of its outcomes")
  void aWriterIsOfThePersonThatUsedItFirst() {
    ana.submit(
        BOARD, new Operation.BoardGrant(new Principal.Person(new PersonId("ben")), Role.EDITOR));
    ana.wire.taken();
    Peer ben = new Peer(node, "ben", "writer-a");
    ben.wire.taken();
    long before = node.log.size();
    for (long counter : List.of(1L, ana.counter(), ana.counter() + 1, ana.counter() + 5)) {
      ben.submitAs(BOARD, counter, Peer.move("n1", 66, 66));
    }
    assertThat(ben.wire.of(ServerMessage.Outcomes.class))
        .flatExtracting(ServerMessage.Outcomes::settled)
        .extracting(Settled::outcome)
        .containsOnly(new Outcome.Void(VoidReason.WRITER_UNKNOWN))
        .hasSize(4);
    assertThat(node.log.size()).as("nothing is appended").isEqualTo(before);
    ben.wire.taken();
    ana.submit(BOARD, Peer.move("n1", 1, 1));
    assertThat(settledCounters()).containsExactly(ana.counter());
    assertThat(ben.wire.of(ServerMessage.Outcomes.class)).isEmpty();
  }

  @Test
  @DisplayName("ERR1 an operation that cannot be judged is refused, and not passed over in silence")
  void whatCannotBeJudgedIsRefused() {
    StateStore.Kept kept = node.store.load(BOARD).orElseThrow();
    node.store.accept(
        new BoardUpdate(
            node.log.partitionOf(BOARD),
            kept.offset(),
            new Folded(kept.state(), States.ofHigherLevel(kept.state()), List.of())));
    SteppedNode next = node.restarted(Core.Settings.DEFAULT);
    Peer again = new Peer(next, "ana", "writer-b");
    again.submit(BOARD, Peer.move("n1", 1, 1));
    assertThat(again.wire.of(Refused.class))
        .containsExactly(new Refused(BOARD, again.writer(), 1, ErrorCode.INTERNAL));
  }

  @Test
  @DisplayName("SUB13 a writer that the board does not know is told so, and nothing is written")
  void anUnknownWriterIsTold() {
    long before = node.log.size();
    WriterId lost = new WriterId("lost");
    ana.say(
        new ClientMessage.Submit(BOARD, lost, 9, List.of(Peer.move("n1", 1, 1)), Optional.empty()));
    assertThat(settled())
        .containsExactly(new Settled(lost, 9, 2, new Outcome.Void(VoidReason.WRITER_UNKNOWN)));
    assertThat(node.log.size()).isEqualTo(before);
  }

  @Test
  @DisplayName("SUB1 a counter that was used does nothing else, whatever comes under it")
  void aCounterIsNeverUsedForAnotherOperation() {
    ana.submitAs(BOARD, 3, Peer.add("n2"));
    long before = node.log.size();
    ana.submitAs(BOARD, 3, Peer.add("n3"));
    assertThat(settled())
        .isNotEmpty()
        .allMatch(new Settled(ana.writer(), 3, 3, Outcome.Applied.FULLY)::equals);
    assertThat(node.log.size()).isEqualTo(before);
    ana.wire.taken();
    ana.open(BOARD);
    assertThat(ana.view(BOARD).widgets()).containsOnlyKeys(new WidgetId("n1"), new WidgetId("n2"));
  }

  @Test
  @DisplayName("SUB15 what may not be moved is refused by name and the rest moves")
  void whatMayNotBeMovedIsRefusedByName() {
    Map<WidgetId, VoidReason> lost = Map.of(new WidgetId("lost"), VoidReason.NOT_FOUND);
    ana.submitAs(BOARD, 3, move("n1", "lost"));
    ana.submitAs(BOARD, 4, move("lost", "nowhere"));
    assertThat(settled())
        .containsExactly(
            new Settled(ana.writer(), 3, 3, new Outcome.Applied(lost)),
            new Settled(ana.writer(), 4, 4, new Outcome.Void(VoidReason.NOT_FOUND)));
  }

  private static Operation move(String... widgets) {
    return new Operation.WidgetMove(
        Stream.of(widgets)
            .map(id -> new Operation.Move(new WidgetId(id), new Point(9, 9)))
            .toList());
  }

  @Test
  @DisplayName("SUB12 ACL1 a stranger who knows a writer of the board finds nothing")
  void aStrangerWithAWriterFindsNothing() {
    Peer ben = new Peer(node, "ben", ana.writer().value());
    ben.wire.taken();
    ben.submitAs(BOARD, 2, Peer.add("n2"));
    assertThat(ben.wire.messages()).containsExactly(refused(2, ErrorCode.NOT_FOUND));
  }

  @Test
  @DisplayName("SUB12 ACL7 who lost the board hears of it by no counter of an old writer")
  void whoLostTheBoardFindsNothing() {
    ana.submitAs(BOARD, 3, grantToBen());
    Peer ben = new Peer(node, "ben", "writer-b");
    for (int times = 0; times < 3; times++) {
      ben.submit(BOARD, moves(30));
      node.advance(Duration.ofSeconds(5));
    }
    ana.submitAs(BOARD, 4, new Operation.BoardRevoke(new Principal.Person(new PersonId("ben"))));
    ben.wire.taken();
    ben.submitAs(BOARD, 1, Peer.move("n1", 0, 0));
    assertThat(ben.wire.messages())
        .containsExactly(new Refused(BOARD, ben.writer(), 1, ErrorCode.NOT_FOUND));
  }

  @Test
  @DisplayName("SUB4 what arrives while the log is busy goes into one record")
  void neighboursShareARecord() {
    long before = node.log.size();
    for (long counter : LongStream.rangeClosed(3, 8).toArray()) {
      ana.session.received(
          MessageCodec.encode(
              new ClientMessage.Submit(
                  BOARD, ana.writer(), counter, List.of(Peer.move("n1", 1, 1)), Optional.empty())));
    }
    node.settle();
    assertThat(settledCounters()).containsExactly(3L, 4L, 5L, 6L, 7L, 8L);
    assertThat(node.log.size() - before).isLessThan(6);
  }

  @Test
  @DisplayName("SUB19 what only servers append is invalid from a client")
  void serversOperationsAreInvalid() {
    ana.session.received(
        "{\"type\":\"submit\",\"board\":\"b1\",\"writer\":\"w\",\"counter\":1,\"operations\":[{\"type\":\"declined\",\"code\":\"x\"}]}");
    node.settle();
    assertThat(ana.wire.of(ServerMessage.Failure.class))
        .extracting(ServerMessage.Failure::code)
        .containsExactly(ErrorCode.INVALID);
  }

  @Test
  @DisplayName("SUB2 a board that exists is not made again")
  void aBoardIsMadeOnce() {
    ana.wire.taken();
    ana.submitAs(BOARD, 3, new Operation.BoardCreate("Again"));
    assertThat(settled())
        .containsExactly(new Settled(ana.writer(), 3, 3, new Outcome.Void(VoidReason.EXISTS)));
    assertThat(node.directory.entry(BOARD).orElseThrow().title()).isEqualTo("Plans");
  }
}
