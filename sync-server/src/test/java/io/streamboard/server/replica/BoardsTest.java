package io.streamboard.server.replica;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.board.Folded;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.Core;
import io.streamboard.server.delivery.DeliverySettings;
import io.streamboard.server.replica.SetAside.Reason;
import io.streamboard.server.session.SessionSettings;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.LoggedBoard;
import io.streamboard.server.testing.Peer;
import io.streamboard.server.testing.States;
import io.streamboard.server.testing.SteppedNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BoardsTest {

  private static final BoardId BOARD = new BoardId("b1");
  private static final BoardId OTHER = new BoardId("b2");
  private static final Core.Settings FEW_REPLICAS =
      new Core.Settings(
          new ReplicaSettings(2, 4_096),
          new DeliverySettings(8, 100_000, Duration.ofMillis(16), Duration.ofMillis(1)),
          SessionSettings.DEFAULT);

  private final SteppedNode node = new SteppedNode(new FixedIdentity("ana"), FEW_REPLICAS);

  private static void makeBoard(SteppedNode on, BoardId board) {
    Peer maker = new Peer(on, "ana", "make-" + board);
    maker.submit(board, new Operation.BoardCreate("Plans"), Peer.add("n1"));
    maker.submit(board, Peer.move("n1", 5, 5));
    maker.session.disconnected();
    on.advance(Duration.ofSeconds(2));
    on.advance(Duration.ofSeconds(2));
  }

  @Test
  @DisplayName("P8 a restarted node opens a board from the state store and reads no record of it")
  void aRestartedNodeOpensFromTheStore() {
    makeBoard(node, BOARD);
    SteppedNode next = node.restarted(FEW_REPLICAS);
    Peer ana = new Peer(next, "ana", "writer-a").open(BOARD);
    assertThat(ana.position(BOARD).revision()).isEqualTo(3);
    ana.submit(BOARD, Peer.move("n1", 6, 6));
    assertThat(ana.position(BOARD).revision()).isEqualTo(4);
  }

  @Test
  void boardsThatNobodyHoldsAreForgottenAndComeBack() {
    for (int i = 0; i < 20; i++) {
      makeBoard(node, new BoardId("x" + i));
    }
    int loads = node.store.loads();
    Peer ana = new Peer(node, "ana", "writer-a").open(new BoardId("x0"));
    assertThat(node.store.loads()).isEqualTo(loads + 1);
    assertThat(ana.position(new BoardId("x0")).revision()).isEqualTo(3);
  }

  @Test
  void aBoardThatCannotBeReadIsSetAsideAndOthersGoOn() {
    makeBoard(node, BOARD);
    makeBoard(node, OTHER);
    SteppedNode next = node.restarted(FEW_REPLICAS);
    next.store.damage(BOARD);
    Peer ana = new Peer(next, "ana", "writer-a").open(BOARD);
    ana.submitAs(BOARD, 1, Peer.move("n1", 1, 1));
    assertThat(ana.wire.of(ServerMessage.Failure.class))
        .extracting(ServerMessage.Failure::code)
        .containsExactly(ErrorCode.QUARANTINED);
    assertThat(ana.wire.of(ServerMessage.Refused.class))
        .extracting(ServerMessage.Refused::code)
        .containsExactly(ErrorCode.QUARANTINED);
    assertThat(next.core.boards().quarantined()).containsOnlyKeys(BOARD);
    assertThat(new Peer(next, "ana", "writer-b").open(OTHER).position(OTHER).revision())
        .isEqualTo(3);
  }

  @Test
  void aBoardThatWasSetAsideStaysSoAfterARestart() {
    makeBoard(node, BOARD);
    SteppedNode broken = node.restarted(FEW_REPLICAS);
    StateStore.Kept kept = broken.store.load(BOARD).orElseThrow();
    int partition = broken.log.partitionOf(BOARD);
    broken.store.accept(
        new BoardUpdate(
            partition,
            kept.offset(),
            new Folded(kept.state(), States.ofHigherLevel(kept.state()), List.of())));
    for (int counter = 1; counter <= 2; counter++) {
      var _ =
          broken.log.append(
              BOARD, LoggedBoard.stored(BOARD, counter, new Operation.BoardRename("New")));
    }
    broken.settle();
    assertThat(broken.core.boards().quarantined()).isEqualTo(Map.of(BOARD, Reason.FOLD_FAILED));
    assertThat(broken.store.setAside())
        .containsExactly(
            new SetAside(BOARD, partition, broken.log.end(partition) - 2, Reason.FOLD_FAILED));

    SteppedNode next = broken.restarted(FEW_REPLICAS);
    assertThat(next.core.boards().quarantined()).containsOnlyKeys(BOARD);
    Peer ana = new Peer(next, "ana", "writer-c").open(BOARD);
    assertThat(ana.wire.of(ServerMessage.Failure.class))
        .extracting(ServerMessage.Failure::code)
        .containsExactly(ErrorCode.QUARANTINED);
  }

  @Test
  void ofAPartitionThatIsGivenNothingIsRememberedAndTakenAgainItComesFromTheLog() {
    makeBoard(node, BOARD);
    int partition = node.log.partitionOf(BOARD);
    Peer ana = new Peer(node, "ana", "writer-a").open(BOARD);
    assertThat(ana.position(BOARD).revision()).isEqualTo(3);
    CompletableFuture<Void> given = node.core.boards().give(partition);
    node.settle();
    assertThat(given).isCompleted();
    assertThat(node.store.state(BOARD)).isEmpty();
    assertThat(node.store.positions()).doesNotContainKey(partition);
    assertThat(node.core.lease().current(partition)).isFalse();
    assertThat(node.core.lease().current()).isTrue();
    assertThat(stateOf(BOARD)).containsExactly(new ReplicaState.Elsewhere());

    var _ = node.log.append(BOARD, LoggedBoard.stored(BOARD, 1, new Operation.BoardRename("New")));
    node.settle();
    assertThat(node.store.state(BOARD)).isEmpty();

    CompletableFuture<Void> taken = node.core.boards().take(Set.of(partition));
    node.settle();
    assertThat(taken).isCompleted();
    assertThat(node.store.state(BOARD)).isPresent();
    Peer back = new Peer(node, "ana", "writer-b").open(BOARD);
    back.submit(BOARD, Peer.move("n1", 6, 6));
    assertThat(back.position(BOARD).revision())
        .isEqualTo(node.store.state(BOARD).orElseThrow().revision());
  }

  private List<ReplicaState.Loaded> stateOf(BoardId board) {
    List<ReplicaState.Loaded> found = new ArrayList<>();
    node.core.boards().with(board, found::add);
    node.settle();
    return found;
  }

  @Test
  void theLeaseEndsWhenTheEndOfTheLogWasNotSeen() {
    assertThat(node.core.lease().current()).isTrue();
    node.advanceWithoutLog(Duration.ofSeconds(5));
    assertThat(node.core.lease().current()).isTrue();
    node.advanceWithoutLog(Duration.ofMillis(1));
    assertThat(node.core.lease().current()).isFalse();
    node.advance(Duration.ZERO);
    assertThat(node.core.lease().current()).isTrue();
  }
}
