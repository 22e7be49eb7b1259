package io.streamboard.server.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.Redistribution;
import io.streamboard.server.delivery.DeliverySettings;
import io.streamboard.server.placement.Node;
import io.streamboard.server.placement.Seat;
import io.streamboard.server.replica.Lease;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.InMemoryOperationLog;
import io.streamboard.server.testing.ManualClock;
import io.streamboard.server.testing.Peer;
import io.streamboard.server.testing.SteppedNode;
import java.net.URI;
import java.time.Duration;
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
  private static final BoardId BOARD = new BoardId("b1");
  private static final BoardId OTHER = new BoardId("b2");
  private static final Node OWNER = new Node("owner", URI.create("http://owner"));
  private static final Node READER = new Node("reader", URI.create("http://reader"));
  private static final Principal BEN = new Principal.Person(new PersonId("ben"));

  private final FixedIdentity identity = new FixedIdentity("ana", "ben");
  private final Network network = new Network();
  private final SteppedNode owner =
      new SteppedNode(
          identity,
          work -> new InMemoryOperationLog(1, work),
          new FixedPlacement(1, new Seat.Here(1)),
          new Redistribution(OWNER, network.of(OWNER), network.where(), new ForwardFigures()),
          "o");
  private final SteppedNode reader =
      new SteppedNode(
          identity,
          owner.log::movedTo,
          new FixedPlacement(1, new Seat.At(OWNER, 1)),
          new Redistribution(READER, network.of(READER), network.where(), new ForwardFigures()),
          "r");
  private final Peer ana = new Peer(owner, "ana", "writer-a");
  private final Peer ben = new Peer(reader, "ben", "writer-b");

  @BeforeEach
  void twoBoardsOfOnePartitionOfWhichBenHasOneOpen() {
    for (BoardId board : List.of(BOARD, OTHER)) {
      new Peer(owner, "ana", "maker-" + board.value())
          .submit(
              board,
              new Operation.BoardCreate("Plans"),
              Peer.add("n1"),
              new Operation.BoardGrant(BEN, Role.EDITOR));
    }
    ana.open(BOARD);
    seconds(1);
    ben.open(BOARD);
    seconds(1);
  }

  private void seconds(int count) {
    for (int second = 0; second < count; second++) {
      owner.advance(Duration.ofSeconds(1));
      reader.advance(Duration.ofSeconds(1));
      settle();
    }
  }

  private void settle() {
    do {
      owner.settle();
      reader.settle();
    } while (network.step());
  }

  private void benGoesOn() {
    assertThat(ben.wire.of(ServerMessage.Lease.class))
        .allSatisfy(lease -> assertThat(lease.current()).isTrue());
    ben.submit(BOARD, Peer.move("n1", 5, 5));
    seconds(1);
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
    seconds(9);
    assertThat(failures()).containsExactly(ErrorCode.BEHIND);
    network.deaf(false);
    benGoesOn();
  }

  @Test
  @DisplayName("a board that its owner has set aside is set aside at the other node, and no other")
  void aBoardThatIsSetAsideKeepsNoOther() {
    BoardId unreadable = new BoardId("b3");
    owner.store.damage(unreadable);
    ben.open(unreadable);
    seconds(9);
    assertThat(owner.core.boards().quarantined()).containsOnlyKeys(unreadable);
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
            new FixedPlacement(1, new Seat.At(OWNER, 1)),
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
      settle();
    }
    assertThat(open(none)).isEqualTo(none.size());
    seconds((int) DeliverySettings.DEFAULT.keepClosed().toSeconds() + 5);
    assertThat(open(none)).isBetween(Images.MOST_UNUSED / 2L, (long) Images.MOST_UNUSED);
    benGoesOn();
  }
}
