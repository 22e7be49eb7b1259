package io.streamboard.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.operation.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A run in which nothing is wrong; what the checker finds in others is in the tests beside this
 * one.
 */
final class HistoryCheckerTest extends RightHistory {
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
}
