package io.streamboard.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.PersonId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.Position;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.history.Violation.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Views that were told or shown and are not for the person, or not those of the log, are found. */
final class WrongViewsTest extends RightHistory {
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
}
