package io.streamboard.client.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.stepped.SteppedClient;
import io.streamboard.client.stepped.SteppedClock;
import io.streamboard.client.stepped.SteppedTransport;
import io.streamboard.client.store.ClientStore;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.Chain;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.json.StateCodec;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.text.TextDelta.Component;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.Change;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Position;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.Query;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.model.wire.ServerMessage.Cause;
import io.streamboard.model.wire.ServerMessage.Settled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** One client against a scripted server: a fake that says what the test tells it to say. */
class BoardSyncTest {
  private static final BoardId BOARD = new BoardId("board");
  private static final PersonId ANA = new PersonId("ana");
  private static final WidgetId N1 = new WidgetId("n1");
  private static final Operation MOVE = move(50);

  private final SteppedClock clock = new SteppedClock();
  private final List<ClientMessage> arrived = new ArrayList<>();
  private final StoreOfTest store = new StoreOfTest();
  private SteppedClient client = client();

  @Test
  @DisplayName(
      "CHG1 CHG2: a frame is taken where it fits, a gap is asked for, old frames are dropped")
  void gapIsAskedFor() {
    open(7, "Hello");
    changes(7, 8, placed(10));
    changes(7, 8, placed(99));
    assertThat(client.board().position()).contains(at(8));
    changes(9, 10, placed(99));
    assertThat(sent(ClientMessage.OpenBoard.class).getLast().from()).contains(at(8));
    changes(10, 11, placed(99));
    assertThat(widget().widget().bounds().x()).isEqualTo(10);
    say(new ServerMessage.Resumed(BOARD, at(8)));
    changes(8, 11, placed(30));
    assertThat(widget().widget().bounds().x()).isEqualTo(30);
  }

  @Test
  @DisplayName("OPN11: where I continue I say which view I have, by its hash")
  void continuingNamesTheViewByItsHash() {
    open(7, "Hello");
    assertThat(sent(ClientMessage.OpenBoard.class).getLast().view()).isEmpty();
    changes(7, 8, placed(10));
    changes(9, 10, placed(99));
    assertThat(sent(ClientMessage.OpenBoard.class).getLast().view())
        .isEqualTo(client.board().confirmed().map(StateCodec::hash))
        .isPresent();
  }

  @Test
  @DisplayName("CHG4: changes that do not fit the view make the client begin anew")
  void misfitMakesTheClientBeginAnew() {
    open(7, "Hello");
    changes(7, 8, new Change.WidgetPlaced(new WidgetId("nobody"), Bounds.of(0, 0, 1, 1)));
    assertThat(sent(ClientMessage.OpenBoard.class).getLast().from()).isEmpty();
    snapshot(8, "Hello");
    assertThat(client.openings()).isEqualTo(2);
  }

  @Test
  @DisplayName(
      "SUB6: an operation stays pending until its outcome is here and its revision reached")
  void operationStaysPendingUntilItsRevisionIsReached() {
    open(7, "Hello");
    long number = client.submit(MOVE);
    assertThat(widget().widget().bounds().x()).isEqualTo(50);
    outcome(1, 9, Outcome.Applied.FULLY);
    assertThat(client.outcomes()).isEmpty();
    changes(7, 8);
    assertThat(client.board().pending()).isOne();
    changes(8, 9, placed(50));
    assertThat(client.outcomes()).containsExactly(Map.entry(number, Outcome.Applied.FULLY));
    assertThat(client.board().pending()).isZero();
  }

  @Test
  @DisplayName("SUB6: a void operation vanishes from the screen when its revision is reached")
  void voidOperationVanishes() {
    open(7, "Hello");
    long number = client.submit(MOVE);
    client.takeNews();
    outcome(1, 8, new Outcome.Void(VoidReason.LOCKED));
    changes(7, 8);
    assertThat(widget().widget().bounds().x()).isZero();
    assertThat(client.outcomes())
        .containsExactly(Map.entry(number, new Outcome.Void(VoidReason.LOCKED)));
    assertThat(client.takeNews()).containsExactly("changed", "settled");
  }

  @Test
  @DisplayName("SUB7: after a break the same operations go out under the same ids")
  void sameOperationsGoOutAfterABreak() {
    open(7, "Hello");
    client.submit(MOVE);
    client.submit(move(60));
    List<ClientMessage.Submit> before = sent(ClientMessage.Submit.class);
    reconnect();
    assertThat(sent(ClientMessage.OpenBoard.class).getLast().from()).contains(at(7));
    say(new ServerMessage.Resumed(BOARD, at(7)));
    ClientMessage.Submit again = sent(ClientMessage.Submit.class).getLast();
    assertThat(again.writer()).isEqualTo(before.getFirst().writer());
    assertThat(again.counter()).isOne();
    assertThat(again.operations()).containsExactly(MOVE, move(60));
    outcome(1, 8, Outcome.Applied.FULLY);
    outcome(2, 9, Outcome.Applied.FULLY);
    changes(7, 9, placed(60));
    assertThat(client.outcomes()).hasSize(2);
  }

  @Test
  @DisplayName("SUB8: at most 64 operations are without outcome")
  void atMostAWindowIsUnanswered() {
    open(7, "Hello");
    IntStream.rangeClosed(1, 100).forEach(x -> client.submit(move(x)));
    assertThat(operationsSent()).isEqualTo(64);
    outcome(1, 8, Outcome.Applied.FULLY);
    assertThat(operationsSent()).isEqualTo(65);
    assertThat(client.board().pending()).isEqualTo(100);
  }

  @Test
  @DisplayName("SUB10: what is refused for now goes out again in order after growing waits")
  void refusedForNowGoesOutAgain() {
    open(7, "Hello");
    client.submit(MOVE);
    refused(1, ErrorCode.BUSY);
    client.submit(move(60));
    assertThat(operationsSent()).isOne();
    advance(200);
    assertThat(sent(ClientMessage.Submit.class).getLast().operations())
        .containsExactly(MOVE, move(60));
    refused(1, ErrorCode.UNKNOWN_RESULT);
    refused(2, ErrorCode.BUSY);
    advance(399);
    assertThat(operationsSent()).isEqualTo(3);
    advance(1);
    assertThat(operationsSent()).isEqualTo(5);
  }

  @Test
  @DisplayName("SUB9: out of order spends nothing, the same goes out again")
  void outOfOrderGoesOutAgain() {
    open(7, "Hello");
    client.submit(MOVE);
    outcome(1, 8, new Outcome.Void(VoidReason.OUT_OF_ORDER));
    changes(7, 8);
    assertThat(client.outcomes()).isEmpty();
    advance(200);
    assertThat(sent(ClientMessage.Submit.class)).hasSize(2);
    assertThat(sent(ClientMessage.Submit.class).getLast())
        .isEqualTo(sent(ClientMessage.Submit.class).getFirst());
  }

  @Test
  @DisplayName(
      "SUB11: what is refused for good leaves the screen at once and is settled by the log")
  void refusedForGoodLeavesTheScreen() {
    open(7, "Hello");
    client.submit(MOVE);
    refused(1, ErrorCode.NOT_ALLOWED);
    assertThat(widget().widget().bounds().x()).isZero();
    assertThat(client.outcomes()).isEmpty();
    outcome(1, 8, new Outcome.Void(VoidReason.DECLINED));
    changes(7, 8);
    assertThat(client.outcomes().values()).containsExactly(new Outcome.Void(VoidReason.DECLINED));
  }

  @Test
  void outcomeThatIsMissingForLongIsAskedForBySendingAgain() {
    open(7, "Hello");
    client.submit(MOVE);
    advance(Submissions.OUTCOME_PATIENCE);
    assertThat(sent(ClientMessage.Submit.class)).hasSize(2);
  }

  @Test
  @DisplayName("SUB13: a forgotten writer asks how far it came and offers the rest under a new one")
  void forgottenWriterGoesOnAsANewOne() {
    open(7, "Hello");
    WriterId old = writerOf(client.submit(MOVE));
    client.submit(move(60));
    client.submit(move(70));
    outcome(2, 8, new Outcome.Void(VoidReason.WRITER_UNKNOWN));
    ClientMessage.Request asked = sent(ClientMessage.Request.class).getLast();
    assertThat(asked.query()).isEqualTo(new Query.WriterStanding(BOARD, old));
    say(new ServerMessage.Response(asked.id(), new Answer.Standing(2)));
    ClientMessage.Submit rest = sent(ClientMessage.Submit.class).getLast();
    assertThat(rest.writer()).isNotEqualTo(old);
    assertThat(rest.counter()).isOne();
    assertThat(rest.operations()).containsExactly(move(70));
    assertThat(client.outcomes().values())
        .containsExactly(
            new Outcome.Void(VoidReason.DUPLICATE), new Outcome.Void(VoidReason.DUPLICATE));
  }

  @Test
  @DisplayName("SUB14: an operation with a stale stamp is made anew")
  void staleStampIsMadeAnew() {
    open(7, "Hello");
    long number = client.submit(MOVE);
    outcome(1, 8, new Outcome.Void(VoidReason.STALE_STAMP));
    changes(7, 8);
    ClientMessage.Submit again = sent(ClientMessage.Submit.class).getLast();
    assertThat(again.counter()).isEqualTo(2);
    outcome(2, 9, Outcome.Applied.FULLY);
    changes(8, 9, placed(50));
    assertThat(client.outcomes()).containsExactly(Map.entry(number, Outcome.Applied.FULLY));
  }

  @Test
  @DisplayName("TXT3 TXT4: typing while an edit is unanswered becomes one further edit")
  void typingBecomesOneFurtherEdit() {
    open(7, "");
    type(0, "h");
    type(1, "e");
    type(2, "y");
    assertThat(operationsSent()).isOne();
    assertThat(widget().widget().text()).isEqualTo("hey");
    outcome(1, 8, Outcome.Applied.FULLY);
    assertThat(operationsSent()).isOne();
    changes(7, 8, typed(8, 0, "h"));
    ClientMessage.Submit further = sent(ClientMessage.Submit.class).getLast();
    assertThat(further.operations()).containsExactly(edit(8, 1, "ey"));
    outcome(2, 9, Outcome.Applied.FULLY);
    changes(8, 9, typed(9, 1, "ey"));
    assertThat(client.outcomes()).hasSize(3);
    assertThat(widget().widget().text()).isEqualTo("hey");
  }

  @Test
  @DisplayName("TXT6: an edit of somebody else that is earlier in the log stands left of mine")
  void editOfSomebodyElseStandsLeft() {
    open(7, "ab");
    type(1, "M");
    changes(7, 8, typed(8, 1, "T"));
    assertThat(widget().widget().text()).isEqualTo("aTMb");
    type(3, "m");
    outcome(1, 9, Outcome.Applied.FULLY);
    changes(8, 9, typed(9, 2, "M"));
    assertThat(widget().widget().text()).isEqualTo("aTMmb");
    assertThat(sent(ClientMessage.Submit.class).getLast().operations())
        .containsExactly(edit(9, 3, "m"));
  }

  @Test
  void typingOnAnOldScreenIsCarriedOverWhatTheScreenDidNotShow() {
    open(7, "ab");
    changes(7, 8, typed(8, 0, "XX"));
    client.submit(edit(7, 2, "c"));
    assertThat(widget().widget().text()).isEqualTo("XXabc");
    client.submit(edit(7, 3, "d"));
    assertThat(widget().widget().text()).isEqualTo("XXabcd");
    client.submit(edit(8, 6, "e"));
    assertThat(widget().widget().text()).isEqualTo("XXabcde");
  }

  @Test
  @DisplayName("TXT7: an edit whose base is too old is made anew on the text of today")
  void editOnTooOldABaseIsMadeAnew() {
    open(7, "ab");
    type(2, "M");
    changes(7, 8, typed(8, 0, "T"));
    outcome(1, 9, new Outcome.Void(VoidReason.BASE_TOO_OLD));
    changes(8, 9);
    ClientMessage.Submit anew = sent(ClientMessage.Submit.class).getLast();
    assertThat(anew.counter()).isEqualTo(2);
    assertThat(anew.operations()).containsExactly(edit(8, 3, "M"));
    assertThat(widget().widget().text()).isEqualTo("TabM");
  }

  @Test
  void typingIntoANoteThatHasNotLeftGoesAlongWithIt() {
    offlineAfterOpening();
    client.submit(new Operation.WidgetAdd(note("n2", "")));
    client.submit(new Operation.TextChange(new WidgetId("n2"), 0, TextDelta.between("", "new")));
    reconnected();
    say(new ServerMessage.Resumed(BOARD, at(7)));
    assertThat(sent(ClientMessage.Submit.class).getLast().operations())
        .containsExactly(new Operation.WidgetAdd(note("n2", "new")));
  }

  @Test
  @DisplayName("ACL7 OPN8: a closed board is wiped")
  void closedBoardIsWiped() {
    open(7, "Hello");
    client.submit(MOVE);
    say(new ServerMessage.BoardClosed(BOARD, ServerMessage.Ending.REVOKED));
    assertThat(client.ending()).contains(ServerMessage.Ending.REVOKED);
    assertThat(client.board().view()).isEmpty();
    assertThat(client.board().confirmed()).isEmpty();
    assertThat(client.board().pending()).isZero();
    assertThat(store.unsent()).isEmpty();
  }

  @Test
  @DisplayName("OPN5: who lost the view opens without a position")
  void wipedBoardIsOpenedWithoutAPosition() {
    open(7, "Hello");
    say(new ServerMessage.BoardClosed(BOARD, ServerMessage.Ending.REVOKED));
    client.open(BOARD);
    assertThat(sent(ClientMessage.OpenBoard.class).getLast().from()).isEmpty();
  }

  @Test
  @DisplayName("OPN6: a whole view that comes in between leaves what is pending pending")
  void wholeViewInBetweenKeepsWhatIsPending() {
    open(7, "Hello");
    client.submit(move(40));
    snapshot(9, "Hello again");
    assertThat(client.board().pending()).isOne();
    assertThat(widget().widget().bounds()).isEqualTo(Bounds.of(40, 0, 100, 80));
    assertThat(widget().widget().text()).isEqualTo("Hello again");
    assertThat(operationsSent()).isOne();
  }

  @Test
  @DisplayName("OPN2: a board that cannot be opened says so")
  void boardThatCannotBeOpenedSaysSo() {
    client.open(BOARD);
    online();
    String request = sent(ClientMessage.OpenBoard.class).getLast().request().orElseThrow();
    say(new ServerMessage.Failure(Optional.of(request), ErrorCode.BEHIND, "later"));
    advance(BoardSync.OPENING_PAUSE);
    String second = sent(ClientMessage.OpenBoard.class).getLast().request().orElseThrow();
    say(new ServerMessage.Failure(Optional.of(second), ErrorCode.NOT_FOUND, "no such board"));
    assertThat(client.failure()).contains(ErrorCode.NOT_FOUND);
  }

  @Test
  @DisplayName("OPN12: a whole view that was under way is not taken for the answer")
  void viewUnderWayIsNotTheAnswer() {
    open(7, "Hello");
    String before = requestOfLastOpening();
    changes(8, 9, placed(99));
    String asked = requestOfLastOpening();
    say(view(Optional.of(before), 20, "too early"));
    say(new ServerMessage.Resumed(Optional.of(before), BOARD, at(20)));
    assertThat(client.board().position()).contains(at(7));
    say(new ServerMessage.Resumed(Optional.of(asked), BOARD, at(7)));
    changes(7, 9, placed(30));
    assertThat(client.board().position()).contains(at(9));
    assertThat(widget().widget().text()).isEqualTo("Hello");
  }

  @Test
  @DisplayName(
      "OPN12 CHG2: where answers name nothing, view and position stay together all the same")
  void viewAndPositionStayTogetherWithoutNames() {
    open(7, "Hello");
    changes(8, 9, placed(99));
    snapshot(20, "later");
    say(new ServerMessage.Resumed(BOARD, at(7)));
    changes(7, 15, placed(10));
    assertThat(client.board().position()).contains(at(20));
    assertThat(widget().widget().bounds().x()).isZero();
    changes(15, 22, placed(60));
    say(new ServerMessage.Resumed(BOARD, at(20)));
    changes(20, 22, placed(60));
    assertThat(client.board().position()).contains(at(22));
    assertThat(widget().widget().bounds().x()).isEqualTo(60);
    assertThat(widget().widget().text()).isEqualTo("later");
  }

  private String requestOfLastOpening() {
    return sent(ClientMessage.OpenBoard.class).getLast().request().orElseThrow();
  }

  @Test
  void operationsLeftByAnEarlierRunAreOfferedAfterAskingHowFarItCame() {
    WriterId old = new WriterId("old");
    store.add(new ClientStore.Unsent(BOARD, old, 4, MOVE));
    store.add(new ClientStore.Unsent(BOARD, old, 5, move(60)));
    client = client();
    open(7, "Hello");
    assertThat(sent(ClientMessage.Submit.class)).isEmpty();
    ClientMessage.Request asked = sent(ClientMessage.Request.class).getLast();
    say(new ServerMessage.Response(asked.id(), new Answer.Standing(4)));
    assertThat(sent(ClientMessage.Submit.class))
        .containsExactly(
            new ClientMessage.Submit(BOARD, old, 5, List.of(move(60)), Optional.empty()));
    assertThat(store.unsent()).hasSize(1);
  }

  @Test
  void unsentOperationsAreInTheStoreUntilTheyAreSettled() {
    open(7, "Hello");
    client.submit(MOVE);
    assertThat(store.unsent()).hasSize(1);
    outcome(1, 8, Outcome.Applied.FULLY);
    changes(7, 8, placed(50));
    assertThat(store.unsent()).isEmpty();
  }

  @Test
  @DisplayName("PRS2: presence leaves at most 60 times a second and the newest wins")
  void newestPresenceWins() {
    open(7, "Hello");
    client.board().show(cursor(1));
    client.board().show(cursor(2));
    client.board().show(cursor(3));
    assertThat(shown()).containsExactly(cursor(1));
    advance(16);
    assertThat(shown()).hasSize(1);
    advance(1);
    assertThat(shown()).containsExactly(cursor(1), cursor(3));
  }

  @Test
  @DisplayName("PRS4 PRS7: others come and go, I am not among them")
  void othersComeAndGo() {
    open(7, "Hello");
    presence(List.of(person("s1", cursor(1)), person("s2", cursor(2))), List.of());
    assertThat(client.people()).containsExactly(person("s2", cursor(2)));
    presence(List.of(person("s2", cursor(3)), person("s3", cursor(4))), List.of());
    assertThat(client.people()).containsExactly(person("s2", cursor(3)), person("s3", cursor(4)));
    presence(List.of(), List.of("s2"));
    assertThat(client.people()).containsExactly(person("s3", cursor(4)));
  }

  @Test
  @DisplayName("PRS6: a live drag ends where its drop arrives")
  void liveDragEndsWhereItsDropArrives() {
    open(7, "Hello");
    Presence dragging =
        new Presence(
            Optional.empty(),
            List.of(),
            Optional.of(
                new Presence.Drag(
                    "d", List.of(new Presence.Dragged(N1, Bounds.of(9, 9, 100, 80))))),
            Optional.empty());
    presence(List.of(person("s2", dragging)), List.of());
    changes(7, 8, placed(40));
    assertThat(client.people()).containsExactly(person("s2", Presence.NONE));
  }

  @Test
  void peopleWhoDoNotShowUpAfterABreakAreGone() {
    open(7, "Hello");
    presence(List.of(person("s2", cursor(2)), person("s3", cursor(3))), List.of());
    reconnect();
    say(new ServerMessage.Resumed(BOARD, at(7)));
    presence(List.of(person("s3", cursor(3))), List.of());
    advance(PresenceIn.PATIENCE);
    assertThat(client.people()).containsExactly(person("s3", cursor(3)));
  }

  @Test
  void leavingWaitsForWhatIsPending() {
    open(7, "Hello");
    client.submit(MOVE);
    client.board().leave();
    assertThat(sent(ClientMessage.CloseBoard.class)).isEmpty();
    outcome(1, 8, Outcome.Applied.FULLY);
    changes(7, 8, placed(50));
    assertThat(sent(ClientMessage.CloseBoard.class)).hasSize(1);
    assertThat(client.board().finished()).isTrue();
  }

  @Test
  @DisplayName("SES5: what is about a widget of unknown kind is left out, and nothing else is")
  void aWidgetOfUnknownKindIsLeftOut() {
    client.open(BOARD);
    online();
    raw(
        """
        {"type":"snapshot","board":"board","at":{"revision":7,"chain":"%s"},"cause":"opened",
         "view":{"role":"editor","title":"Board","widgets":[
          {"id":"f1","kind":"hologram","anything":1},
          {"id":"f2","kind":"shape","form":"torus"}]}}
        """
            .formatted(at(7).chain().value()));
    changes(
        7,
        8,
        new Change.WidgetPlaced(new WidgetId("f1"), Bounds.of(1, 1, 10, 10)),
        new Change.WidgetRaised(new WidgetId("f2"), ZKey.FIRST),
        new Change.TitleChanged("Other"));
    raw(
        """
        {"type":"changes","board":"board","after":8,"upto":9,"chain":"%s","changes":[
         {"type":"revealed","widget":{"id":"f3","kind":"hologram"}},
         {"type":"sung","widget":"n1","song":[]},
         {"type":"title","title":"Third"}]}
        """
            .formatted(at(9).chain().value()));
    changes(9, 10, new Change.WidgetRemoved(new WidgetId("f3")));
    assertThat(client.board().position()).contains(at(10));
    assertThat(client.board().view())
        .contains(new BoardView("Third", Optional.of(Role.EDITOR), HashTreePMap.empty()));
    assertThat(sent(ClientMessage.OpenBoard.class)).hasSize(1);
  }

  @Test
  @DisplayName("CHG1: a change that no widget can take is answered by asking for the whole view")
  void aChangeThatDoesNotFitLeadsToTheWholeView() {
    open(7, "x".repeat(9_999));
    changes(7, 8, typed(8, 0, "more than a text may have"));
    assertThat(sent(ClientMessage.OpenBoard.class).getLast().from()).isEmpty();
    snapshot(9, "Hello");
    changes(9, 10, typed(10, 5, "!"));
    assertThat(widget().widget().text()).isEqualTo("Hello!");
  }

  @Test
  void aFrameThatCannotBeReadLeadsToTheWholeView() {
    open(7, "Hello");
    raw("{\"type\":\"changes\",\"board\":\"board\",\"after\":7,\"upto\":\"eight\"}");
    assertThat(sent(ClientMessage.OpenBoard.class)).hasSize(2);
    assertThat(sent(ClientMessage.OpenBoard.class).getLast().from()).isEmpty();
    raw("{\"type\":\"snapshot\",\"board\":\"board\"}");
    assertThat(sent(ClientMessage.OpenBoard.class)).hasSize(2);
    snapshot(9, "Hello");
    changes(9, 10, placed(10));
    assertThat(client.board().position()).contains(at(10));
  }

  @Test
  void editsOfVeryManyStepsAreCarriedOverOthersAllTheSame() {
    open(7, "a".repeat(1_200));
    client.submit(new Operation.TextChange(N1, 7, scattered(300, new Component.Delete(3))));
    client.submit(new Operation.TextChange(N1, 7, insert(300, "next")));
    TextDelta theirs = scattered(499, new Component.Insert("theirs"));
    changes(7, 8, new Change.TextChanged(N1, 8, theirs));
    assertThat(client.board().position()).contains(at(8));
    assertThat(widget().widget().text().split("theirs", -1)).hasSize(499 + 1);
    assertThat(widget().widget().text()).contains("next").hasSizeLessThan(1_200 + 499 * 6 + 4);
    changes(8, 9, placed(10));
    assertThat(widget().widget().bounds().x()).isEqualTo(10);
  }

  /** An edit that keeps one and does this, so many times. */
  private static TextDelta scattered(int times, Component step) {
    return new TextDelta(
        IntStream.range(0, times)
            .boxed()
            .flatMap(i -> Stream.of(new Component.Keep(1), step))
            .toList());
  }

  private void raw(String frame) {
    client.transport().toClient(frame);
    client.deliverAll();
  }

  private SteppedClient client() {
    SteppedTransport.Acceptor server =
        transport -> {
          transport.toClient(MessageCodec.encode(new ServerMessage.Welcome("s1", ANA, "Ana", "1")));
          return new SteppedTransport.ServerSide() {
            @Override
            public void received(String frame) {
              arrived.add(MessageCodec.decodeClient(frame));
            }

            @Override
            public void disconnected() {}
          };
        };
    return new SteppedClient(ANA, clock, server, store, 42);
  }

  private void online() {
    client.engine().start();
    client.deliverAll();
  }

  private void open(long revision, String text) {
    client.open(BOARD);
    online();
    snapshot(revision, text);
  }

  private void offlineAfterOpening() {
    open(7, "Hello");
    client.transport().cut();
  }

  private void reconnect() {
    client.transport().cut();
    reconnected();
  }

  private void reconnected() {
    clock.advance(500);
    client.tick();
    client.deliverAll();
  }

  private void advance(long millis) {
    clock.advance(millis);
    client.tick();
    client.deliverAll();
  }

  private void say(ServerMessage message) {
    client.transport().toClient(MessageCodec.encode(message));
    client.deliverAll();
  }

  private void snapshot(long revision, String text) {
    say(view(Optional.empty(), revision, text));
  }

  private static ServerMessage view(Optional<String> request, long revision, String text) {
    PMap<WidgetId, WidgetView> widgets =
        HashTreePMap.singleton(
            N1, new WidgetView(note("n1", text), ANA, WidgetLevel.EDIT, Optional.empty(), 7));
    return new ServerMessage.Snapshot(
        request,
        BOARD,
        at(revision),
        Cause.OPENED,
        new BoardView("Board", Optional.of(Role.EDITOR), widgets),
        Set.of());
  }

  private void changes(long after, long upto, Change... changes) {
    say(new ServerMessage.Changes(BOARD, after, upto, at(upto).chain(), List.of(changes)));
  }

  private void outcome(long counter, long revision, Outcome outcome) {
    client.deliverAll();
    WriterId writer = sent(ClientMessage.Submit.class).getLast().writer();
    say(
        new ServerMessage.Outcomes(
            BOARD, List.of(new Settled(writer, counter, revision, outcome))));
  }

  private void refused(long counter, ErrorCode code) {
    client.deliverAll();
    WriterId writer = sent(ClientMessage.Submit.class).getLast().writer();
    say(new ServerMessage.Refused(BOARD, writer, counter, code));
  }

  private void presence(List<ServerMessage.PersonPresence> people, List<String> left) {
    say(new ServerMessage.PresenceChanged(BOARD, people, left));
  }

  /** I type a text at a place of what the screen shows. */
  private void type(int place, String text) {
    client.submit(edit(widget().textRevision(), place, text));
  }

  private WidgetView widget() {
    return Objects.requireNonNull(client.board().view().orElseThrow().widgets().get(N1));
  }

  private WriterId writerOf(long number) {
    assertThat(number).isPositive();
    return sent(ClientMessage.Submit.class).getLast().writer();
  }

  private int operationsSent() {
    return sent(ClientMessage.Submit.class).stream()
        .mapToInt(submit -> submit.operations().size())
        .sum();
  }

  private List<Presence> shown() {
    return sent(ClientMessage.ShowPresence.class).stream()
        .map(ClientMessage.ShowPresence::presence)
        .toList();
  }

  private <M extends ClientMessage> List<M> sent(Class<M> type) {
    client.deliverAll();
    return arrived.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static Operation move(double x) {
    return new Operation.WidgetMove(List.of(new Operation.Move(N1, new Point(x, 0))));
  }

  private static Operation edit(long base, int place, String text) {
    return new Operation.TextChange(N1, base, insert(place, text));
  }

  private static Change typed(long revision, int place, String text) {
    return new Change.TextChanged(N1, revision, insert(place, text));
  }

  private static TextDelta insert(int place, String text) {
    List<TextDelta.Component> components = new ArrayList<>();
    if (place > 0) {
      components.add(new TextDelta.Component.Keep(place));
    }
    components.add(new TextDelta.Component.Insert(text));
    return new TextDelta(components);
  }

  private static Change placed(double x) {
    return new Change.WidgetPlaced(N1, Bounds.of(x, 0, 100, 80));
  }

  private static Widget note(String id, String text) {
    return new Widget(
        new WidgetId(id),
        new WidgetKind.Note(),
        Bounds.of(0, 0, 100, 80),
        ZKey.FIRST,
        Style.DEFAULT,
        text);
  }

  private static Presence cursor(double x) {
    return new Presence(
        Optional.of(new Point(x, 0)), List.of(), Optional.empty(), Optional.empty());
  }

  private static ServerMessage.PersonPresence person(String session, Presence presence) {
    return new ServerMessage.PersonPresence(
        session, new PersonId("p-" + session), "Name", presence);
  }

  private static Position at(long revision) {
    return new Position(revision, new Chain(String.format("%032x", revision)));
  }

  /** Keeps unsent operations as a store on disk would. */
  private static final class StoreOfTest implements ClientStore {
    private final Map<List<Object>, Unsent> kept = new LinkedHashMap<>();

    @Override
    public List<Unsent> unsent() {
      return List.copyOf(kept.values());
    }

    @Override
    public void add(Unsent unsent) {
      kept.put(List.of(unsent.board(), unsent.writer(), unsent.counter()), unsent);
    }

    @Override
    public void settle(BoardId board, WriterId writer, long counter) {
      kept.remove(List.of(board, writer, counter));
    }
  }
}
