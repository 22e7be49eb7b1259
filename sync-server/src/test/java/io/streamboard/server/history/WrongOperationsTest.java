package io.streamboard.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.server.history.Violation.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Operations in the log that are not those that were said are found. */
final class WrongOperationsTest extends RightHistory {
  /** At multiples of this revision a board forgets writers. */
  private static final long FORGETTING = 4_096;

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
        "Ben", Event.Said.class, WrongOperationsTest::submits, said -> submit(said, move("n1", 7)));
    finds(Kind.ALTERED);
  }

  @Test
  void anOperationThatNobodySaidIsFound() {
    story.drop("Ben", Event.Said.class, WrongOperationsTest::submits);
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
        WrongOperationsTest::submits,
        said -> new Event.Said(late, ((Event.Said) said).message()));
    finds(Kind.REAL_TIME);
  }

  @Test
  void groupsThatItsAuthorDoesNotHaveAreFound() {
    assertThat(
            new HistoryChecker(Map.of(new PersonId("Ben"), Set.of(new GroupId("builders"))))
                .check(story.log(), story.histories()))
        .extracting(Violation::kind)
        .containsExactly(Kind.OTHER_GROUPS);
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
}
