package io.streamboard.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.board.Chain;
import io.streamboard.model.wire.Position;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.history.Violation.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Frames that are missing, come twice or belong to another history are found. */
final class WrongFramesTest extends RightHistory {
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
}
