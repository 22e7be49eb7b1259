package io.streamboard.client.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.text.TextDelta.Component;
import io.streamboard.model.view.Change;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ServerMessage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Edits of a text that are not answered, beside those of others. */
class TypingTest extends ScriptedServer {
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

  /** I type a text at a place of what the screen shows. */
  private void type(int place, String text) {
    client.submit(edit(widget().textRevision(), place, text));
  }

  private static Operation edit(long base, int place, String text) {
    return new Operation.TextChange(N1, base, insert(place, text));
  }

  private void offlineAfterOpening() {
    open(7, "Hello");
    client.transport().cut();
  }
}
