package io.streamboard.server.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Query;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.replica.LastChange;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.Peer;
import io.streamboard.server.testing.SteppedNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QueriesTest {

  private static final BoardId BOARD = new BoardId("b1");
  private static final WidgetId WIDGET = new WidgetId("n1");
  private static final Principal ANA = new Principal.Person(new PersonId("ana"));
  private static final Principal BEN = new Principal.Person(new PersonId("ben"));
  private static final Principal CEM = new Principal.Person(new PersonId("cem"));

  private final SteppedNode node = new SteppedNode(new FixedIdentity("ana", "ben", "cem"));
  private final Peer ana = new Peer(node, "ana", "writer-a");
  private final Peer ben = new Peer(node, "ben", "writer-b");
  private final Peer cem = new Peer(node, "cem", "writer-c");

  @BeforeEach
  void boardOfAna() {
    ana.submit(BOARD, new Operation.BoardCreate("Plans"), Peer.add("n1"), Peer.add("n2"));
    clear();
  }

  private void clear() {
    List.of(ana, ben, cem).forEach(peer -> peer.wire.taken());
  }

  private Answer answer(Peer peer, Query query) {
    peer.wire.taken();
    peer.ask("q1", query);
    return peer.wire.of(ServerMessage.Response.class).getFirst().answer();
  }

  private ErrorCode failure(Peer peer, Query query) {
    peer.wire.taken();
    peer.ask("q1", query);
    return peer.wire.of(ServerMessage.Failure.class).getFirst().code();
  }

  @Test
  @DisplayName("REQ5 a seventeenth request without answer is busy, the sixteen are answered")
  void soManyRequestsAtOnce() {
    for (int number = 1; number <= 17; number++) {
      ana.session.received(
          MessageCodec.encode(new ClientMessage.Request("q" + number, new Query.Members(BOARD))));
    }
    node.settle();
    assertThat(ana.wire.of(ServerMessage.Failure.class))
        .extracting(ServerMessage.Failure::request, ServerMessage.Failure::code)
        .containsExactly(tuple(Optional.of("q17"), ErrorCode.BUSY));
    assertThat(ana.wire.of(ServerMessage.Response.class)).hasSize(16);
  }

  @Test
  @DisplayName("ACL9 a share is heard of, with who shared it; a revocation too")
  void sharesAreHeardOf() {
    Answer.BoardEntry asViewer = new Answer.BoardEntry(BOARD, "Plans", Optional.of(Role.VIEWER));
    ana.submit(BOARD, new Operation.BoardGrant(BEN, Role.VIEWER));
    ana.submit(BOARD, new Operation.BoardRename("More plans"));
    ana.submit(BOARD, new Operation.BoardRevoke(BEN));
    assertThat(ben.wire.messages())
        .containsExactly(
            new ServerMessage.BoardListed(
                asViewer, Optional.of(new Answer.Named(ANA, "Name of ana"))),
            new ServerMessage.BoardListed(
                new Answer.BoardEntry(BOARD, "More plans", Optional.of(Role.VIEWER)),
                Optional.empty()),
            new ServerMessage.BoardUnlisted(BOARD));
    assertThat(cem.wire.messages()).isEmpty();
  }

  @Test
  @DisplayName(
      "ACL11 a guest has the board in its list, without a role, until its last widget is gone")
  void guestsHaveTheBoardListed() {
    ana.submit(BOARD, new Operation.WidgetGrant(List.of(WIDGET), BEN, WidgetLevel.VIEW));
    assertThat(answer(ben, new Query.MyBoards()))
        .isEqualTo(
            new Answer.Boards(List.of(new Answer.BoardEntry(BOARD, "Plans", Optional.empty()))));
    ana.submit(BOARD, new Operation.WidgetRemove(List.of(WIDGET)));
    assertThat(answer(ben, new Query.MyBoards())).isEqualTo(new Answer.Boards(List.of()));
  }

  @Test
  @DisplayName("REQ3 members need a role, grants need the owner, and strangers find nothing")
  void answersNeedRights() {
    ana.submit(
        BOARD,
        new Operation.BoardGrant(BEN, Role.EDITOR),
        new Operation.WidgetGrant(List.of(WIDGET), CEM, WidgetLevel.VIEW),
        new Operation.WidgetGrant(List.of(new WidgetId("n2")), BEN, WidgetLevel.HIDDEN));
    ana.open(BOARD);
    assertThat(answer(ben, new Query.Members(BOARD)))
        .isEqualTo(
            new Answer.MemberList(
                List.of(
                    new Answer.Member(ANA, "Name of ana", Role.OWNER),
                    new Answer.Member(BEN, "Name of ben", Role.EDITOR)),
                List.of(new PersonId("ana"))));
    assertThat(failure(cem, new Query.Members(BOARD))).isEqualTo(ErrorCode.NOT_ALLOWED);
    assertThat(failure(cem, new Query.Members(new BoardId("nowhere"))))
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(answer(ana, new Query.WidgetGrants(BOARD, WIDGET)))
        .isEqualTo(
            new Answer.Grants(
                List.of(new Answer.WidgetGrantEntry(CEM, "Name of cem", WidgetLevel.VIEW))));
    assertThat(failure(ben, new Query.WidgetGrants(BOARD, WIDGET)))
        .isEqualTo(ErrorCode.NOT_ALLOWED);
    assertThat(failure(ben, new Query.WidgetGrants(BOARD, new WidgetId("n2"))))
        .isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  @DisplayName("REQ8 who changed a widget last is told to who sees it; locks and rights are none")
  void whoChangedItLast() {
    WidgetId hidden = new WidgetId("n2");
    ana.submit(
        BOARD,
        new Operation.BoardGrant(BEN, Role.EDITOR),
        new Operation.BoardGrant(CEM, Role.VIEWER),
        new Operation.WidgetGrant(List.of(hidden), CEM, WidgetLevel.HIDDEN));
    node.timeOfDay.advance(Duration.ofMinutes(5));
    ben.submit(BOARD, move("n1"), move("n2"));
    long then = node.timeOfDay.millis();
    node.timeOfDay.advance(Duration.ofMinutes(5));
    ana.submit(
        BOARD,
        new Operation.WidgetLock(List.of(WIDGET), "final"),
        new Operation.WidgetGrant(List.of(WIDGET), CEM, WidgetLevel.COMMENT));

    assertThat(answer(cem, new Query.LastChange(BOARD, WIDGET)))
        .isEqualTo(new Answer.Change(Optional.of(new PersonId("ben")), OptionalLong.of(then)));
    assertThat(failure(cem, new Query.LastChange(BOARD, hidden))).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(failure(cem, new Query.LastChange(BOARD, new WidgetId("never"))))
        .isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  @DisplayName("REQ8 what the store knows of another change is not told of this one")
  void anotherChangeTellsNothing() {
    node.store.changed(BOARD, WIDGET, new LastChange(1, new PersonId("cem"), 5));
    assertThat(answer(ana, new Query.LastChange(BOARD, WIDGET))).isEqualTo(Answer.Change.unknown());
  }

  private static Operation move(String id) {
    return new Operation.WidgetMove(
        List.of(new Operation.Move(new WidgetId(id), new Point(300, 300))));
  }

  private static Operation note(String id, String text) {
    return new Operation.WidgetAdd(
        new Widget(
            new WidgetId(id),
            new WidgetKind.Note(),
            Bounds.of(0, 0, 100, 100),
            ZKey.FIRST,
            Style.DEFAULT,
            text));
  }

  private List<String> found(Peer peer, String text) {
    Answer.Found found = (Answer.Found) answer(peer, new Query.FindWidgets(text));
    assertThat(found.more()).isFalse();
    return found.hits().stream().map(hit -> hit.title() + " " + hit.excerpt()).toList();
  }

  @Test
  @DisplayName("REQ7 widgets are found on all boards by their text, with what the person sees now")
  void widgetsAreFoundEverywhere() {
    BoardId garden = new BoardId("b2");
    ana.submit(BOARD, note("m1", "Buy milk"), note("m2", "Milk for Müller"));
    cem.submit(garden, new Operation.BoardCreate("Garden"), note("g1", "no milk here"));
    cem.submit(garden, new Operation.BoardGrant(ANA, Role.VIEWER));
    assertThat(found(ana, "MILK"))
        .containsExactly("Garden no milk here", "Plans Buy milk", "Plans Milk for Müller");
    assertThat(found(ana, "muller")).containsExactly("Plans Milk for Müller");
    assertThat(found(ben, "milk")).isEmpty();

    ana.submit(BOARD, new Operation.BoardGrant(BEN, Role.EDITOR));
    ana.submit(
        BOARD, new Operation.WidgetGrant(List.of(new WidgetId("m1")), BEN, WidgetLevel.HIDDEN));
    assertThat(found(ben, "milk")).containsExactly("Plans Milk for Müller");
    ana.submit(BOARD, new Operation.BoardRevoke(BEN));
    assertThat(found(ben, "milk")).isEmpty();

    cem.submit(garden, new Operation.BoardRevoke(ANA));
    ana.submit(BOARD, new Operation.WidgetRemove(List.of(new WidgetId("m2"))));
    assertThat(found(ana, "milk")).containsExactly("Plans Buy milk");
    ana.submit(BOARD, new Operation.BoardDelete());
    assertThat(found(ana, "milk")).isEmpty();
  }

  @Test
  @DisplayName("REQ7 at most 50 are told, hidden ones are not counted, and odd texts do no harm")
  void aSearchIsBounded() {
    for (int at = 0; at < 60; at++) {
      ana.submit(BOARD, note("m" + (100 + at), "milk (" + at + ")"));
    }
    Answer.Found many = (Answer.Found) answer(ana, new Query.FindWidgets("milk"));
    assertThat(many.hits()).hasSize(50);
    assertThat(many.more()).isTrue();

    ana.submit(BOARD, new Operation.BoardGrant(BEN, Role.EDITOR));
    for (int at = 0; at < 10; at++) {
      ana.submit(
          BOARD,
          new Operation.WidgetGrant(
              List.of(new WidgetId("m" + (100 + at))), BEN, WidgetLevel.HIDDEN));
    }
    assertThat(found(ben, "milk")).hasSize(50);
    for (String odd : List.of("", "   ", ".*", "(a+)+$", "%", "\\", "x".repeat(200))) {
      assertThat(found(ana, odd)).as(odd).isEmpty();
    }
    assertThat(found(ana, "(7)")).containsExactly("Plans milk (7)");
  }

  @Test
  @DisplayName("REQ7 a second search of a person is busy while the first one runs")
  void onePersonSearchesOnceAtATime() {
    for (int number = 1; number <= 2; number++) {
      ana.session.received(
          MessageCodec.encode(
              new ClientMessage.Request("q" + number, new Query.FindWidgets("milk"))));
    }
    node.settle();
    assertThat(ana.wire.of(ServerMessage.Failure.class))
        .extracting(ServerMessage.Failure::request, ServerMessage.Failure::code)
        .containsExactly(tuple(Optional.of("q2"), ErrorCode.BUSY));
    assertThat(found(ana, "milk")).isEmpty();
  }

  @Test
  @DisplayName("REQ4 people are found by a part of their name")
  void peopleAreFound() {
    assertThat(answer(ana, new Query.FindPeople("BEN")))
        .isEqualTo(new Answer.People(List.of(new Answer.Named(BEN, "Name of ben"))));
  }

  @Test
  @DisplayName("REQ4 who may see a widget can be mentioned there, by who may comment on it")
  void whoSeesAWidgetIsFound() {
    WidgetId hidden = new WidgetId("n2");
    ana.submit(
        BOARD,
        new Operation.BoardGrant(BEN, Role.COMMENTER),
        new Operation.WidgetGrant(List.of(WIDGET), CEM, WidgetLevel.VIEW),
        new Operation.WidgetGrant(List.of(hidden), BEN, WidgetLevel.HIDDEN));
    assertThat(answer(ben, onWidget(WIDGET, "name"))).isEqualTo(people("ana", "ben", "cem"));
    assertThat(answer(ben, onWidget(WIDGET, "CEM"))).isEqualTo(people("cem"));
    assertThat(answer(ana, onWidget(hidden, ""))).isEqualTo(people("ana"));
    assertThat(answer(ben, new Query.BoardPeople(BOARD, Optional.empty(), "")))
        .isEqualTo(people("ana", "ben"));
    assertThat(failure(ben, onWidget(hidden, ""))).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(failure(cem, onWidget(WIDGET, ""))).isEqualTo(ErrorCode.NOT_ALLOWED);
    assertThat(failure(cem, new Query.BoardPeople(BOARD, Optional.empty(), "")))
        .isEqualTo(ErrorCode.NOT_ALLOWED);
  }

  @Test
  @DisplayName("REQ4 people are named, each once")
  void peopleAreNamed() {
    PersonId of = new PersonId("cem");
    assertThat(answer(ben, new Query.NamedPeople(List.of(of, new PersonId("ana"), of))))
        .isEqualTo(people("cem", "ana"));
  }

  private static Query onWidget(WidgetId widget, String text) {
    return new Query.BoardPeople(BOARD, Optional.of(widget), text);
  }

  private static Answer people(String... names) {
    return new Answer.People(
        Stream.of(names)
            .map(
                name ->
                    new Answer.Named(new Principal.Person(new PersonId(name)), "Name of " + name))
            .toList());
  }

  @Test
  @DisplayName("SUB13 a writer's standing is known, also when it was never seen")
  void standingsAreAnswered() {
    assertThat(answer(ana, new Query.WriterStanding(BOARD, ana.writer())))
        .isEqualTo(new Answer.Standing(3));
    assertThat(answer(ana, new Query.WriterStanding(BOARD, new WriterId("never"))))
        .isEqualTo(new Answer.Standing(0));
    ana.submit(
        BOARD, new Operation.BoardGrant(new Principal.Person(new PersonId("cem")), Role.VIEWER));
    assertThat(answer(cem, new Query.WriterStanding(BOARD, ana.writer())))
        .as("of somebody else's writer nothing is known")
        .isEqualTo(new Answer.Standing(0));
    assertThat(failure(ben, new Query.WriterStanding(BOARD, ana.writer())))
        .isEqualTo(ErrorCode.NOT_FOUND);
  }
}
