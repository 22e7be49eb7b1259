package io.streamboard.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage.PersonPresence;
import io.streamboard.model.wire.ServerMessage.PresenceChanged;
import io.streamboard.server.Core;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.Peer;
import io.streamboard.server.testing.SteppedNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two nodes on one log; what they tell each other of presence passes through the test's hands. */
class PresenceElsewhereTest {

  private static final BoardId BOARD = new BoardId("b1");
  private static final WidgetId SEEN = new WidgetId("n1");
  private static final WidgetId HIDDEN = new WidgetId("n2");
  private static final Principal BEN = new Principal.Person(new PersonId("ben"));

  private final FixedIdentity identity = new FixedIdentity("ana", "ben");
  private final SteppedNode anas = new SteppedNode(identity);
  private final SteppedNode bens =
      new SteppedNode(identity, Core.Settings.DEFAULT, anas.log::movedTo);
  private final List<NodePresence> said = new ArrayList<>();
  private final Peer ana = new Peer(anas, "ana", "writer-a");
  private Peer ben = new Peer(bens, "ana", "writer-c");

  @BeforeEach
  void boardWithAWidgetHiddenFromBen() {
    // Nodes of a test number their sessions alike.
    ben = new Peer(bens, "ben", "writer-b");
    ana.submit(
        BOARD,
        new Operation.BoardCreate("Plans"),
        Peer.add("n1"),
        Peer.add("n2"),
        new Operation.BoardGrant(BEN, Role.EDITOR),
        new Operation.WidgetGrant(List.of(HIDDEN), BEN, WidgetLevel.HIDDEN));
    time(20);
    anas.core.delivery().meet(new Carried("anas", said));
    ana.open(BOARD);
    ben.open(BOARD);
    time(60);
    carry();
    ben.wire.taken();
  }

  /** Keeps what a node tells. */
  private record Carried(String self, List<NodePresence> said) implements OtherNodes {
    @Override
    public boolean any() {
      return true;
    }

    @Override
    public void tell(NodePresence more) {
      said.add(more);
    }
  }

  private void time(int millis) {
    anas.advance(Duration.ofMillis(millis));
    bens.advance(Duration.ofMillis(millis));
  }

  /** Brings everything to the other node, in order. */
  private void carry() {
    List<NodePresence> all = List.copyOf(said);
    said.clear();
    all.forEach(this::bring);
  }

  private void bring(NodePresence one) {
    bens.core.delivery().heard(one);
    bens.settle();
    bens.advance(Duration.ofMillis(20));
  }

  /** What Ben's screen shows of others, by their sessions. */
  private Map<String, PersonPresence> shownToBen() {
    Map<String, PersonPresence> shown = new LinkedHashMap<>();
    for (PresenceChanged changed : ben.wire.of(PresenceChanged.class)) {
      changed.left().forEach(shown::remove);
      changed.people().forEach(person -> shown.put(person.session(), person));
    }
    return shown;
  }

  private Optional<Presence> anaAsBenSeesHer() {
    return Optional.ofNullable(shownToBen().get(ana.session.session()))
        .map(PersonPresence::presence);
  }

  private static Presence cursor(double x) {
    return new Presence(
        Optional.of(new Point(x, 0)), List.of(), Optional.empty(), Optional.empty());
  }

  private static Presence drag(String id, WidgetId... widgets) {
    List<Presence.Dragged> dragged =
        List.of(widgets).stream()
            .map(widget -> new Presence.Dragged(widget, Bounds.of(9, 9, 100, 100)))
            .toList();
    return new Presence(
        Optional.empty(),
        List.of(widgets),
        Optional.of(new Presence.Drag(id, dragged)),
        Optional.empty());
  }

  @Test
  @DisplayName("PRS5: presence of another node comes as the receiver may see it")
  void presenceCrossesNodesAsTheReceiverMaySeeIt() {
    ana.show(BOARD, drag("d1", HIDDEN, SEEN));
    time(60);
    carry();
    assertThat(anaAsBenSeesHer()).contains(drag("d1", SEEN));
    assertThat(ben.wire.messages().toString()).doesNotContain("n2");
  }

  @Test
  @DisplayName("PRS2: of many the newest is told, at most 20 times a second to a board's nodes")
  void theNewestIsTold() {
    for (int x = 1; x <= 100; x++) {
      ana.show(BOARD, cursor(x));
      time(10);
    }
    time(50);
    assertThat(said.size()).isBetween(2, 21);
    carry();
    assertThat(anaAsBenSeesHer()).contains(cursor(100));
  }

  @Test
  void oneThatIsLateNeverWins() {
    ana.show(BOARD, cursor(1));
    time(60);
    ana.show(BOARD, cursor(2));
    time(60);
    NodePresence first = said.removeFirst();
    carry();
    bring(first);
    assertThat(anaAsBenSeesHer()).contains(cursor(2));
  }

  @Test
  @DisplayName("PRS6: a drag that comes after its drop is not shown")
  void aLateDragDoesNotOutliveItsDrop() {
    ana.show(BOARD, drag("d1", SEEN));
    time(60);
    List<NodePresence> late = List.copyOf(said);
    said.clear();
    ana.drop(BOARD, Peer.move("n1", 9, 9), "d1");
    time(60);
    late.forEach(this::bring);
    assertThat(anaAsBenSeesHer().flatMap(Presence::drag)).isEmpty();
  }

  @Test
  @DisplayName("PRS6: the drop ends the drag of another node, though nothing more is told of it")
  void theDropEndsTheDragElsewhere() {
    ana.show(BOARD, drag("d1", SEEN));
    time(60);
    carry();
    assertThat(anaAsBenSeesHer().flatMap(Presence::drag)).isPresent();
    ana.drop(BOARD, Peer.move("n1", 9, 9), "d1");
    time(20);
    assertThat(anaAsBenSeesHer().flatMap(Presence::drag)).isEmpty();
  }

  @Test
  void theNextDragOfTheWidgetIsShown() {
    ana.drop(BOARD, Peer.move("n1", 9, 9), "d1");
    time(60);
    ana.show(BOARD, drag("d2", SEEN));
    time(60);
    carry();
    assertThat(anaAsBenSeesHer()).contains(drag("d2", SEEN));
  }

  @Test
  @DisplayName("PRS7: who leaves at another node has left, also where that was not heard")
  void whoLeavesElsewhereHasLeft() {
    ana.show(BOARD, cursor(1));
    time(60);
    carry();
    ana.close(BOARD);
    time(60);
    said.clear();
    assertThat(anaAsBenSeesHer()).isPresent();
    for (int second = 0; second < 17; second++) {
      time(1_000);
    }
    assertThat(anaAsBenSeesHer()).isEmpty();
  }

  @Test
  @DisplayName("PRS7: who leaves at another node has left at once where that is heard")
  void whoLeavesElsewhereHasLeftAtOnce() {
    ana.close(BOARD);
    time(60);
    carry();
    assertThat(anaAsBenSeesHer()).isEmpty();
  }

  @Test
  void whatWasLostIsToldAnew() {
    ana.show(BOARD, cursor(7));
    time(60);
    said.clear();
    for (int second = 0; second < 6; second++) {
      time(1_000);
    }
    carry();
    assertThat(anaAsBenSeesHer()).contains(cursor(7));
  }

  @Test
  void withoutALeaseNothingIsTold() {
    time(60);
    said.clear();
    anas.advanceWithoutLog(Duration.ofSeconds(6));
    ana.show(BOARD, cursor(4));
    anas.advanceWithoutLog(Duration.ofMillis(60));
    assertThat(said).isEmpty();
  }

  @Test
  @DisplayName("PRS3: who opens a board hears at once who is there at other nodes")
  void whoOpensABoardAsksTheOthers() {
    List<NodePresence> bensSaid = new ArrayList<>();
    bens.core.delivery().meet(new Carried("bens", bensSaid));
    ana.show(BOARD, cursor(3));
    time(60);
    said.clear();
    ben.close(BOARD);
    bens.advance(Duration.ofMinutes(3));
    ben.wire.taken();
    ben.open(BOARD);
    bens.advance(Duration.ofMillis(60));
    bensSaid.forEach(
        one -> {
          anas.core.delivery().heard(one);
          anas.settle();
        });
    time(60);
    carry();
    assertThat(anaAsBenSeesHer()).contains(cursor(3));
  }
}
