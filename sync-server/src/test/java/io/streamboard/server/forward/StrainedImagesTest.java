package io.streamboard.server.forward;

import static io.streamboard.server.forward.TwoNodes.BEN;
import static io.streamboard.server.forward.TwoNodes.BOARD;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Role;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.delivery.DeliverySettings;
import io.streamboard.server.placement.Seat;
import io.streamboard.server.replica.Lease;
import io.streamboard.server.testing.ManualClock;
import io.streamboard.server.testing.Peer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What one board of another node does to all others on the node that shows them. */
class StrainedImagesTest {
  private static final BoardId OTHER = new BoardId("b2");

  private final TwoNodes nodes = new TwoNodes(1);
  private final Network network = nodes.network;
  private final Peer ana = nodes.ana;
  private final Peer ben = nodes.ben;

  @BeforeEach
  void twoBoardsOfOnePartitionOfWhichBenHasOneOpen() {
    for (BoardId board : List.of(BOARD, OTHER)) {
      new Peer(nodes.owner, "ana", "maker-" + board.value())
          .submit(
              board,
              new Operation.BoardCreate("Plans"),
              Peer.add("n1"),
              new Operation.BoardGrant(BEN, Role.EDITOR));
    }
    ana.open(BOARD);
    nodes.seconds(1);
    ben.open(BOARD);
    nodes.seconds(1);
  }

  private void benGoesOn() {
    assertThat(ben.wire.of(ServerMessage.Lease.class))
        .allSatisfy(lease -> assertThat(lease.current()).isTrue());
    ben.submit(BOARD, Peer.move("n1", 5, 5));
    nodes.seconds(1);
    assertThat(ben.wire.of(ServerMessage.Refused.class)).isEmpty();
    assertThat(ben.position(BOARD)).isEqualTo(ana.position(BOARD));
  }

  /** Of how many of the boards the reader is known to have something. */
  private long open(List<BoardId> boards) {
    return boards.stream().filter(board -> !network.where().of(board).isEmpty()).count();
  }

  private static String opening(BoardId board) {
    return MessageCodec.encode(new ClientMessage.OpenBoard("open", board, Optional.empty()));
  }

  private List<ErrorCode> failures() {
    return ben.wire.of(ServerMessage.Failure.class).stream()
        .map(ServerMessage.Failure::code)
        .toList();
  }

  @Test
  @DisplayName("a board that cannot be fetched keeps no other from going on")
  void aBoardThatIsNotToBeHadKeepsNoOther() {
    network.deaf(true);
    ben.open(OTHER);
    nodes.seconds(9);
    assertThat(failures()).containsExactly(ErrorCode.BEHIND);
    network.deaf(false);
    benGoesOn();
  }

  @Test
  @DisplayName("a board that its owner has set aside is set aside at the other node, and no other")
  void aBoardThatIsSetAsideKeepsNoOther() {
    BoardId unreadable = new BoardId("b3");
    nodes.owner.store.damage(unreadable);
    ben.open(unreadable);
    nodes.seconds(9);
    assertThat(nodes.owner.core.boards().quarantined()).containsOnlyKeys(unreadable);
    assertThat(failures()).containsExactly(ErrorCode.QUARANTINED);
    benGoesOn();
  }

  @Test
  @DisplayName("P5: only an owner that has answered for all its boards is taken at its word")
  void anOwnerIsTakenAtItsWordForAllItsBoards() {
    ManualClock clock = new ManualClock();
    Lease lease = new Lease(clock, Lease.LENGTH, 1, () -> true);
    List<Parcel.Beat> beats = new ArrayList<>();
    OwnersWord word =
        new OwnersWord(
            new FixedPlacement(1, new Seat.At(TwoNodes.OWNER, 1)),
            lease,
            clock,
            (to, parcel) -> beats.add((Parcel.Beat) parcel));
    for (int board = 0; board <= OwnersWord.MOST_BOARDS_A_BEAT; board++) {
      word.holds(new BoardId("b" + board), 0, board, false);
    }
    lease.watch(0, clock.millis() - Lease.LENGTH.toMillis() - 1);
    assertThat(word.ask()).isEmpty();
    assertThat(beats).extracting(beat -> beat.held().size()).containsExactly(4_000, 1);
    word.answered(new Parcel.Echo(beats.getLast().stamp(), Map.of(0, 0L)));
    word.answered(new Parcel.Echo(beats.getLast().stamp(), Map.of(0, 0L)));
    assertThat(lease.current(0)).isFalse();
    word.answered(new Parcel.Echo(beats.getFirst().stamp(), Map.of(0, 0L)));
    assertThat(lease.current(0)).isTrue();
  }

  @Test
  @DisplayName("of boards that nobody has open a node keeps some, however many were open before")
  void aNodeKeepsSomeOfTheBoardsThatNobodyHasOpen() {
    List<BoardId> none =
        IntStream.range(0, Images.MOST_UNUSED + 100)
            .mapToObj(board -> new BoardId("none" + board))
            .toList();
    for (int from = 0; from < none.size(); from += 50) {
      none.subList(from, from + 50).forEach(board -> ben.session.received(opening(board)));
      nodes.settle();
    }
    assertThat(open(none)).isEqualTo(none.size());
    nodes.seconds((int) DeliverySettings.DEFAULT.keepClosed().toSeconds() + 5);
    assertThat(open(none)).isBetween(Images.MOST_UNUSED / 2L, (long) Images.MOST_UNUSED);
    benGoesOn();
  }
}
