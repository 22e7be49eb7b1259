package io.streamboard.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.Chain;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.wire.Position;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.model.wire.ServerMessage.Cause;
import io.streamboard.server.Core;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.Peer;
import io.streamboard.server.testing.SteppedNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePMap;

/** Who comes back to a restarted server, which remembers nothing of what it sent. */
class ResumeTest {

  private static final BoardId BOARD = new BoardId("b1");
  private static final PersonId BEN = new PersonId("ben");
  private static final Principal BENS = new Principal.Person(BEN);
  private static final GroupId TEAM = new GroupId("team");
  private static final WidgetId N2 = new WidgetId("n2");

  private final FixedIdentity identity = new FixedIdentity("ana", "ben", "cem");
  private final SteppedNode first = new SteppedNode(identity);
  private final Peer ana = new Peer(first, "ana", "writer-a");
  private Position position = new Position(0, Chain.START);
  private BoardView view = new BoardView("", Optional.empty(), HashTreePMap.empty());

  @BeforeEach
  void benHasTheBoardOpen() {
    ana.submit(
        BOARD,
        new Operation.BoardCreate("Plans"),
        Peer.add("n1"),
        Peer.add("n2"),
        new Operation.BoardGrant(BENS, Role.EDITOR),
        new Operation.WidgetGrant(List.of(N2), new Principal.Group(TEAM), WidgetLevel.HIDDEN));
    Peer ben = new Peer(first, "ben", "writer-b").open(BOARD);
    position = ben.position(BOARD);
    view = ben.view(BOARD);
  }

  private SteppedNode restarted() {
    return first.restarted(Core.Settings.DEFAULT);
  }

  private Peer back(SteppedNode node) {
    Peer ben = new Peer(node, "ben", "writer-b2");
    ben.wire.taken();
    ben.openFrom(BOARD, position, view);
    return ben;
  }

  private static Cause cause(Peer peer) {
    assertThat(peer.wire.of(ServerMessage.Resumed.class)).isEmpty();
    return peer.wire.of(ServerMessage.Snapshot.class).getFirst().cause();
  }

  @Test
  @DisplayName("OPN3 OPN11 P4 after a restart a session continues where it stands")
  void aSessionContinuesAfterARestart() {
    Peer ben = back(restarted());
    assertThat(ben.wire.of(ServerMessage.Snapshot.class)).isEmpty();
    assertThat(ben.wire.messages().getFirst())
        .isEqualTo(new ServerMessage.Resumed(Optional.of("open"), BOARD, position));
  }

  @Test
  @DisplayName("OPN11 also when others have written since the restart")
  void aSessionContinuesBehindOthers() {
    SteppedNode node = restarted();
    Peer again = new Peer(node, "ana", "writer-a2").open(BOARD);
    again.submit(BOARD, Peer.move("n1", 5, 5), Peer.move("n2", 6, 6));
    Peer ben = back(node);
    assertThat(ben.wire.messages().getFirst())
        .isEqualTo(new ServerMessage.Resumed(Optional.of("open"), BOARD, position));
    assertThat(ben.wire.of(ServerMessage.Changes.class))
        .extracting(ServerMessage.Changes::after, ServerMessage.Changes::upto)
        .containsExactly(tuple(position.revision(), position.revision() + 2));
  }

  @Test
  @DisplayName(
      "OPN4 without the hash of its view nobody knows what a session has: position-too-old")
  void withoutTheHashItStartsOver() {
    Peer ben = new Peer(restarted(), "ben", "writer-b2");
    ben.openFrom(BOARD, position);
    assertThat(cause(ben)).isEqualTo(Cause.POSITION_TOO_OLD);
  }

  @Test
  @DisplayName("OPN11 ACL7 who lost sight of something meanwhile starts over")
  void rightsThatChangedOutsideOfTheBoardAreNoticed() {
    SteppedNode node = restarted();
    identity.join(BEN, TEAM);
    Peer ben = back(node);
    assertThat(cause(ben)).isEqualTo(Cause.RIGHTS_CHANGED);
    assertThat(ben.view(BOARD).widgets()).doesNotContainKey(N2);
  }

  @Test
  @DisplayName("OPN11 rights that changed on the board since the position are noticed")
  void rightsThatChangedOnTheBoardAreNoticed() {
    SteppedNode node = restarted();
    Peer again = new Peer(node, "ana", "writer-a2").open(BOARD);
    again.submit(BOARD, new Operation.WidgetGrant(List.of(N2), BENS, WidgetLevel.HIDDEN));
    assertThat(cause(back(node))).isEqualTo(Cause.RIGHTS_CHANGED);
  }

  @Test
  @DisplayName("OPN4 OPN11 another history is noticed though the view is the same: chain-differs")
  void anotherHistoryIsNoticed() {
    position = new Position(position.revision(), new Chain("f".repeat(32)));
    assertThat(cause(back(restarted()))).isEqualTo(Cause.CHAIN_DIFFERS);
  }

  @Test
  @DisplayName("OPN3 P4 a node that is some records behind waits until it has come as far")
  void aNodeThatIsBehindWaits() {
    SteppedNode other = first.beside(Core.Settings.DEFAULT);
    other.log.pause(true);
    Peer ben = new Peer(first, "ben", "writer-b3").open(BOARD);
    ana.submit(BOARD, Peer.move("n1", 5, 5));
    position = ben.position(BOARD);
    view = ben.view(BOARD);
    Peer back = back(other);
    assertThat(back.wire.messages()).isEmpty();
    other.log.pause(false);
    other.advance(Duration.ofSeconds(1));
    assertThat(back.wire.messages())
        .containsExactly(new ServerMessage.Resumed(Optional.of("open"), BOARD, position));
  }

  @Test
  @DisplayName("OPN4 where the log ends before a position nobody waits for what never comes")
  void whereTheLogEndsBeforeThePositionNobodyWaits() {
    SteppedNode node = restarted();
    position = new Position(position.revision() + 7, new Chain("f".repeat(32)));
    Peer ben = back(node);
    node.advance(Duration.ofSeconds(1));
    assertThat(cause(ben)).isEqualTo(Cause.CHAIN_DIFFERS);
  }

  @Test
  @DisplayName("OPN9 who closes a board while its node is behind hears nothing of it later")
  void whoClosesWhileTheNodeIsBehindHearsNothing() {
    SteppedNode node = restarted();
    position = new Position(position.revision() + 7, new Chain("f".repeat(32)));
    Peer ben = back(node);
    ben.close(BOARD);
    node.advance(Duration.ofSeconds(1));
    assertThat(ben.wire.messages()).isEmpty();
  }
}
