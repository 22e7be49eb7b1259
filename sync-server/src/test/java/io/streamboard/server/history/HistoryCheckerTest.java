package io.streamboard.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardScript;
import io.streamboard.model.board.Chain;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Position;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.history.Violation.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * One good history, in which nothing is found, and one bad one for each kind of violation. Ana owns
 * the board, Ben edits, Eve looks and is sent away.
 */
final class HistoryCheckerTest {
  private static final long GRANTED = 3;

  /** At multiples of this revision a board forgets writers. */
  private static final long FORGETTING = 4_096;

  /** Of Ben's move, his only operation that applies. */
  private static final long MOVED = 6;

  private final Story story = new Story();

  HistoryCheckerTest() {
    story.connects("Ana");
    story.does("Ana", new Operation.BoardCreate("Plans"));
    story.does("Ana", new Operation.BoardGrant(principal("Ben"), Role.EDITOR));
    story.does("Ana", new Operation.BoardGrant(principal("Eve"), Role.VIEWER));
    story.opens("Ana");
    story.opens("Ben");
    story.opens("Eve");
    story.together("Ana", add("n1"), add("n2"));
    story.does("Ben", move("n1", 5));
    story.does("Eve", move("n1", 6));
  }

  @Test
  void aRightRunHasNothingToFind() {
    story.does("Ana", hide("n2", "Eve"));
    story.comesBack("Ben");
    story.does("Ben", move("n2", 9), new Operation.WidgetLock(List.of(id("n2")), "mine"));
    story.does("Ana", new Operation.BoardRevoke(principal("Eve")), move("n1", 8));
    // What was sent again is void, and its outcome the one that stands.
    story.writes(Story.caller("Ben"), 1, List.of(move("n1", 5)));
    story.opens("Ana");
    story.shows("Ana");
    assertThat(violations()).isEmpty();
  }

  @Test
  @DisplayName("P1 SUB5: an acknowledged operation that the log lost is found")
  void anAcknowledgedOperationThatTheLogLostIsFound() {
    story.loseTheLastRecord();
    assertThat(violations())
        .contains(
            new Violation(
                Kind.LOST,
                "Eve was told that w-Eve:1 is void;not-allowed at revision 7, but the log ends at"
                    + " 6"));
  }

  @Test
  void anOutcomeThatTheLogDoesNotHaveIsFound() {
    answered("Eve", 7, Outcome.Applied.FULLY);
    finds(Kind.OTHER_OUTCOME);
  }

  @Test
  void anOperationToldAsVoidThatAppliedIsFound() {
    answered("Ben", MOVED, new Outcome.Void(VoidReason.LOCKED));
    assertThat(violations())
        .containsExactly(
            new Violation(
                Kind.VOID_BUT_APPLIED,
                "Ben was told that w-Ben:1 is void;locked at revision 6, but the log has revision 6"
                    + " (w-Ben:1, applied)"));
  }

  @Test
  @DisplayName("SUB11: an operation refused for good that applied is found")
  void anOperationRefusedForGoodThatAppliedIsFound() {
    story.hears(
        "Ben",
        new ServerMessage.Refused(Story.BOARD, Story.writer("Ben"), 1, ErrorCode.NOT_ALLOWED));
    finds(Kind.VOID_BUT_APPLIED);
  }

  @Test
  @DisplayName("P2: an operation that was done twice is found")
  void anOperationDoneTwiceIsFound() {
    // So many others have written since that the board has forgotten Ben's writer.
    while (story.revision() <= FORGETTING * (Limits.WRITERS / FORGETTING + 1)) {
      story.writes(Story.caller("passer-by-" + story.revision()), 1, List.of(move("n1", 5)));
    }
    story.writes(Story.caller("Ben"), 1, List.of(move("n1", 5)));
    finds(Kind.TWICE);
  }

  @Test
  void anOperationThatTheLogHasOtherwiseIsFound() {
    story.alter(
        "Ben", Event.Said.class, HistoryCheckerTest::submits, said -> submit(said, move("n1", 7)));
    finds(Kind.ALTERED);
  }

  @Test
  void anOperationThatNobodySaidIsFound() {
    story.drop("Ben", Event.Said.class, HistoryCheckerTest::submits);
    assertThat(violations())
        .contains(
            new Violation(
                Kind.NEVER_SAID, "revision 6 (w-Ben:1, applied) is by Ben, who never said it"));
  }

  @Test
  @DisplayName("SUB1: an id used for two operations is found")
  void anIdUsedForTwoOperationsIsFound() {
    story.tell(
        "Ben",
        new ClientMessage.Submit(
            Story.BOARD, Story.writer("Ben"), 1, List.of(move("n2", 7)), Optional.empty()));
    finds(Kind.ID_USED_TWICE);
  }

  @Test
  void anOperationThatStandsBeforeWhatWasKnownIsFound() {
    long late = 1_000_000;
    story.alter(
        "Ben",
        Event.Said.class,
        HistoryCheckerTest::submits,
        said -> new Event.Said(late, ((Event.Said) said).message()));
    finds(Kind.REAL_TIME);
  }

  @Test
  @DisplayName("P4 CHG1: a frame that was never told is found")
  void aMissingFrameIsFound() {
    story.drop("Ben", Event.Heard.class, upto(MOVED));
    assertThat(violations())
        .contains(
            new Violation(Kind.GAP, "Ben was told revisions after 6 up to 7 when it stood at 5"));
  }

  @Test
  @DisplayName("P4 CHG2: a frame told twice is found")
  void aFrameToldTwiceIsFound() {
    story.alter("Ben", Event.Heard.class, upto(7), _ -> heard("Ben", upto(MOVED)));
    finds(Kind.GAP);
  }

  @Test
  @DisplayName("P4: a client that is put back is found")
  void aClientThatIsPutBackIsFound() {
    ServerMessage.Snapshot first =
        (ServerMessage.Snapshot)
            heard("Ben", heard -> heard.message() instanceof ServerMessage.Snapshot).message();
    story.connects("Ben");
    story.hears("Ben", first);
    assertThat(violations())
        .containsExactly(new Violation(Kind.WENT_BACK, "Ben was put at revision 3 after it had 7"));
  }

  @Test
  @DisplayName("P4: a client is put where it said it stands, also when it asked twice")
  void whoAsksTwiceIsAnsweredTwice() {
    Position stood = story.position();
    story.comesBack("Ben");
    story.does("Ana", move("n1", 20));
    story.hears("Ben", new ServerMessage.Resumed(Story.BOARD, stood));
    assertThat(violations()).isEmpty();
    story.hears(
        "Ben", new ServerMessage.Resumed(Story.BOARD, new Position(GRANTED, stood.chain())));
    assertThat(violations()).extracting(Violation::kind).contains(Kind.WENT_BACK);
  }

  @Test
  void anotherChainIsFound() {
    Chain other = new Chain("f".repeat(32));
    changed(
        "Ben",
        MOVED,
        it -> new ServerMessage.Changes(it.board(), it.after(), it.upto(), other, it.changes()));
    assertThat(violations())
        .containsExactly(
            new Violation(
                Kind.OTHER_CHAIN, "Ben was told another chain than the log has at revision 6"));
  }

  @Test
  @DisplayName("P3 CHG6: a view that is not the fold is found, once")
  void aViewThatIsNotTheFoldIsFound() {
    changed(
        "Ben",
        MOVED,
        it -> new ServerMessage.Changes(it.board(), it.after(), it.upto(), it.chain(), List.of()));
    assertThat(violations())
        .containsExactly(
            new Violation(
                Kind.OTHER_VIEW,
                "Ben was told another view than the log gives at revision 6: widget n1"));
  }

  @Test
  @DisplayName("P5 ACL7: what is told after a revocation is found")
  void whatIsToldAfterARevocationIsFound() {
    Position before = story.position();
    var view = story.view("Eve");
    story.does("Ana", new Operation.BoardRevoke(principal("Eve")));
    story.does("Ana", move("n1", 33));
    story.hears(
        "Eve",
        new ServerMessage.Snapshot(
            Story.BOARD,
            new Position(before.revision() + 2, story.position().chain()),
            ServerMessage.Cause.OPENED,
            view));
    assertThat(violations())
        .containsExactly(
            new Violation(
                Kind.NOT_FOR_THE_PERSON, "Eve was told of revision 9, at which it sees nothing"));
  }

  @Test
  void groupsThatItsAuthorDoesNotHaveAreFound() {
    assertThat(
            new HistoryChecker(Map.of(new PersonId("Ben"), Set.of(new GroupId("builders"))))
                .check(story.log(), story.histories()))
        .extracting(Violation::kind)
        .containsExactly(Kind.OTHER_GROUPS);
  }

  @Test
  @DisplayName("ACL5 PRS5: a hidden widget in presence is found")
  void aHiddenWidgetInPresenceIsFound() {
    story.does("Ana", hide("n2", "Eve"));
    story.hears("Ben", selecting("n2"));
    assertThat(violations()).isEmpty();
    story.hears("Eve", selecting("n2"));
    assertThat(violations())
        .containsExactly(
            new Violation(
                Kind.HIDDEN_IN_PRESENCE,
                "Eve heard of widget n2 in presence at revision 8, where it does not see it"));
  }

  @Test
  void aScreenThatShowsSomethingElseIsFound() {
    story.add("Ben", new Event.Shown(1, Story.BOARD, MOVED, "0".repeat(64)));
    finds(Kind.SHOWN_OTHERWISE);
  }

  @Test
  @DisplayName("OPN11: a client that comes back with another view is found")
  void aClientThatComesBackWithAnotherViewIsFound() {
    story.connects("Ben");
    story.tell(
        "Ben",
        new ClientMessage.OpenBoard(
            Optional.empty(),
            Story.BOARD,
            Optional.of(story.position()),
            Optional.of("0".repeat(64))));
    finds(Kind.SHOWN_OTHERWISE);
  }

  @Test
  void anEndToldTwiceIsFound() {
    story.add("Ben", new Event.Settled(1, Story.BOARD, 1, MOVED, Outcome.Applied.FULLY));
    finds(Kind.SETTLED_WRONGLY);
  }

  @Test
  void anEndToldOfSomebodyElsesRevisionIsFound() {
    story.alter(
        "Ben",
        Event.Settled.class,
        _ -> true,
        _ -> new Event.Settled(1, Story.BOARD, 1, GRANTED, Outcome.Applied.FULLY));
    finds(Kind.SETTLED_WRONGLY);
  }

  private List<Violation> violations() {
    return new HistoryChecker().check(story.log(), story.histories());
  }

  private void finds(Kind kind) {
    assertThat(violations()).extracting(Violation::kind).containsOnly(kind);
  }

  private void answered(String person, long revision, Outcome told) {
    story.alter(
        person,
        Event.Heard.class,
        heard -> heard.message() instanceof ServerMessage.Outcomes,
        event -> {
          Event.Heard heard = (Event.Heard) event;
          return new Event.Heard(
              heard.at(),
              heard.connection(),
              new ServerMessage.Outcomes(
                  Story.BOARD,
                  List.of(new ServerMessage.Settled(Story.writer(person), 1, revision, told))));
        });
  }

  private void changed(String person, long upto, UnaryOperator<ServerMessage.Changes> to) {
    story.alter(
        person,
        Event.Heard.class,
        upto(upto),
        event -> {
          Event.Heard heard = (Event.Heard) event;
          return new Event.Heard(
              heard.at(), heard.connection(), to.apply((ServerMessage.Changes) heard.message()));
        });
  }

  private Event.Heard heard(String person, Predicate<Event.Heard> which) {
    return story.histories().stream()
        .filter(history -> history.name().equals(person))
        .flatMap(history -> history.all(Event.Heard.class).stream())
        .filter(which)
        .findFirst()
        .orElseThrow();
  }

  private static Predicate<Event.Heard> upto(long revision) {
    return heard ->
        heard.message() instanceof ServerMessage.Changes changes && changes.upto() == revision;
  }

  private static boolean submits(Event.Said said) {
    return said.message() instanceof ClientMessage.Submit;
  }

  private static Event submit(Event event, Operation operation) {
    Event.Said said = (Event.Said) event;
    ClientMessage.Submit submit = (ClientMessage.Submit) said.message();
    return new Event.Said(
        said.at(),
        new ClientMessage.Submit(
            submit.board(),
            submit.writer(),
            submit.counter(),
            List.of(operation),
            submit.endsDrag()));
  }

  private static ServerMessage selecting(String widget) {
    return new ServerMessage.PresenceChanged(
        Story.BOARD,
        List.of(
            new ServerMessage.PersonPresence(
                "s9",
                new PersonId("Ana"),
                "Ana",
                new Presence(
                    Optional.empty(), List.of(id(widget)), Optional.empty(), Optional.empty()))),
        List.of());
  }

  private static Principal principal(String person) {
    return new Principal.Person(new PersonId(person));
  }

  private static WidgetId id(String widget) {
    return new WidgetId(widget);
  }

  private static Operation add(String widget) {
    return new Operation.WidgetAdd(BoardScript.note(widget, "text"));
  }

  private static Operation move(String widget, double x) {
    return new Operation.WidgetMove(List.of(new Operation.Move(id(widget), new Point(x, x))));
  }

  private static Operation hide(String widget, String person) {
    return new Operation.WidgetGrant(List.of(id(widget)), principal(person), WidgetLevel.HIDDEN);
  }
}
