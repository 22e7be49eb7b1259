package io.streamboard.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.model.wire.ServerMessage.Settled;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.Peer;
import io.streamboard.server.testing.SteppedNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a client may and may not conclude from what comes back for a submit. */
class AnswersToSubmitsTest {

  private static final BoardId BOARD = new BoardId("b1");
  private static final ServerMessage.Lease BEHIND = new ServerMessage.Lease(false);

  private final SteppedNode node = new SteppedNode(new FixedIdentity("ana"));
  private final Peer ana = new Peer(node, "ana", "writer-a");
  private final Peer other = new Peer(node, "ana", "writer-b");

  @BeforeEach
  void boardThatBothSessionsHaveOpen() {
    ana.submit(BOARD, new Operation.BoardCreate("Plans"), Peer.add("n1"));
    ana.open(BOARD);
    other.open(BOARD);
    tick();
    ana.wire.taken();
    other.wire.taken();
  }

  private void tick() {
    node.advance(Duration.ofMillis(20));
  }

  private List<Settled> settled() {
    return ana.wire.of(ServerMessage.Outcomes.class).stream()
        .flatMap(outcomes -> outcomes.settled().stream())
        .toList();
  }

  private void say(String text) {
    ana.session.received(text);
  }

  @Test
  @DisplayName("SUB21 a board is there from the outcome on, not from the message that makes it")
  void aBoardIsThereFromItsOutcomeOn() {
    say(
        "{\"type\":\"submit\",\"board\":\"b2\",\"writer\":\"w\",\"counter\":1,"
            + "\"operations\":[{\"type\":\"board.create\",\"title\":\"Next\"}]}");
    say("{\"type\":\"board.open\",\"request\":\"r1\",\"board\":\"b2\"}");
    node.settle();
    assertThat(ana.wire.of(ServerMessage.Failure.class))
        .containsExactly(
            new ServerMessage.Failure(Optional.of("r1"), ErrorCode.NOT_FOUND, "no such board"));
    assertThat(settled()).extracting(Settled::outcome).containsExactly(Outcome.Applied.FULLY);
    ana.open(new BoardId("b2"));
    assertThat(ana.wire.of(ServerMessage.Snapshot.class)).hasSize(1);
  }

  @Test
  @DisplayName("SUB20 what is judged without being written names the revision of that moment")
  void whatIsNotWrittenNamesTheRevisionOfThatMoment() {
    long before = node.log.size();
    say(
        "{\"type\":\"submit\",\"board\":\"b1\",\"writer\":\"nobody\",\"counter\":9,"
            + "\"operations\":[{\"type\":\"board.rename\",\"title\":\"Other\"}]}");
    node.settle();
    assertThat(settled())
        .extracting(Settled::revision, Settled::outcome)
        .containsExactly(tuple(2L, new Outcome.Void(VoidReason.WRITER_UNKNOWN)));
    assertThat(node.log.size()).isEqualTo(before);
  }

  @Test
  @DisplayName("SUB16 what cannot be taken spends no counter: the next takes the same one")
  void theNextTakesTheSameCounter() {
    say(
        "{\"type\":\"submit\",\"request\":\"r1\",\"board\":\"b1\",\"writer\":\"writer-a\","
            + "\"counter\":3,\"operations\":[{\"type\":\"board.rename\",\"title\":\" \"}]}");
    node.settle();
    assertThat(ana.wire.of(ServerMessage.Failure.class))
        .extracting(ServerMessage.Failure::request, ServerMessage.Failure::code)
        .containsExactly(tuple(Optional.of("r1"), ErrorCode.INVALID));
    ana.submit(BOARD, new Operation.BoardRename("Better"));
    assertThat(settled()).containsExactly(new Settled(ana.writer(), 3, 3, Outcome.Applied.FULLY));
  }

  @Test
  @DisplayName("SES13 while the server is behind, boards stay open and the rest is sent again")
  void boardsStayOpenWhileTheServerIsBehind() {
    node.advanceWithoutLog(Duration.ofSeconds(6));
    ana.submitAs(BOARD, 3, Peer.move("n1", 7, 7));
    ana.open(BOARD);
    assertThat(ana.wire.messages())
        .containsExactly(
            BEHIND,
            new ServerMessage.Refused(BOARD, ana.writer(), 3, ErrorCode.BEHIND),
            new ServerMessage.Failure(
                Optional.of("open"), ErrorCode.BEHIND, "the server is behind the log"));
    tick();
    ana.submitAs(BOARD, 3, Peer.move("n1", 7, 7));
    assertThat(settled()).containsExactly(new Settled(ana.writer(), 3, 3, Outcome.Applied.FULLY));
    assertThat(ana.wire.of(ServerMessage.Changes.class)).hasSize(1);
  }

  @Test
  @DisplayName("PRS9 SUB17 a drop that is void ends its drag all the same")
  void aVoidDropEndsItsDrag() {
    ana.show(BOARD, dragOf("n1"));
    tick();
    other.wire.taken();
    ana.drop(BOARD, Peer.move("lost", 5, 5), "d1");
    tick();
    assertThat(settled())
        .containsExactly(new Settled(ana.writer(), 3, 3, new Outcome.Void(VoidReason.NOT_FOUND)));
    assertThat(other.wire.messages())
        .satisfiesExactly(
            first -> assertThat(((ServerMessage.Changes) first).changes()).isEmpty(),
            second ->
                assertThat(((ServerMessage.PresenceChanged) second).people())
                    .extracting(person -> person.presence().drag())
                    .containsExactly(Optional.empty()));
  }

  private static Presence dragOf(String widget) {
    Presence.Dragged dragged =
        new Presence.Dragged(new WidgetId(widget), Bounds.of(5, 5, 100, 100));
    return new Presence(
        Optional.empty(),
        List.of(),
        Optional.of(new Presence.Drag("d1", List.of(dragged))),
        Optional.empty());
  }
}
