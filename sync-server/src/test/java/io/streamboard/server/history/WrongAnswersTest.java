package io.streamboard.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.history.Violation.Kind;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Ends of operations that were told and are not those of the log are found. */
final class WrongAnswersTest extends RightHistory {
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
}
