package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.board.talk.Mentioned;
import io.streamboard.desktop.board.talk.TalkViewModel;
import io.streamboard.desktop.board.talk.Words;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Ben is told when Ana mentions him. */
class MentionTest extends BoardFixture {

  private final TalkViewModel anasTalk = anas.beside().talk();
  private final TalkViewModel bensTalk = bens.beside().talk();
  private final WidgetId note = addNote(anas, 0, 0);

  private WidgetId say(String text, PersonId... mentioned) {
    anas.selection().select(List.of(note));
    anasTalk.begin();
    anasTalk.say(new Words(text, List.of(mentioned)));
    settle();
    return anasTalk.shown().orElseThrow().id();
  }

  private void answer(String text, PersonId... mentioned) {
    anasTalk.say(new Words(text, List.of(mentioned)));
    settle();
  }

  private Optional<String> told() {
    return bensTalk.mentioned().get().map(Mentioned::text);
  }

  @Test
  void whoIsMentionedIsToldUntilTheyLook() {
    WidgetId thread = say("Who knows, @Ben?", ben);
    assertThat(bensTalk.mentioned().get()).contains(new Mentioned(thread, ana, "Who knows, @Ben?"));
    assertThat(anasTalk.mentioned().get()).isEmpty();
    bensTalk.open(thread);
    assertThat(told()).isEmpty();
    answer("And now, @Ben?", ben);
    assertThat(told()).as("in a thread that is open").isEmpty();
  }

  @Test
  void nobodyElseIsTold() {
    say("Who knows?");
    say("I do", ana);
    assertThat(told()).isEmpty();
    assertThat(anasTalk.mentioned().get()).as("mentioned by herself").isEmpty();
  }

  @Test
  void whatISaidOfMyselfInAnotherWindowIsNotToldHere() {
    WidgetId thread = say("Who knows?");
    anasTalk.leave();
    said(thread, ana, "later", ana);
    said(thread, ben, "ask", ben, ana);
    assertThat(anasTalk.mentioned().get()).map(Mentioned::text).contains("ask");
    anasTalk.dismissMention();
    assertThat(anasTalk.mentioned().get()).as("mentioned by herself").isEmpty();
    assertThat(told()).as("mentioned by himself").isEmpty();
  }

  private void said(WidgetId thread, PersonId author, String text, PersonId... mentioned) {
    server.submit(
        board,
        author,
        new WriterId("another-window-of-" + author),
        new Operation.CommentAdd(thread, text, text, List.of(mentioned)));
    settle();
  }

  @Test
  void theNewestComesFirstAndCanBeWavedAway() {
    WidgetId first = say("One, @Ben", ben);
    answer("Two, @Ben", ben);
    assertThat(told()).contains("Two, @Ben");
    bensTalk.dismissMention();
    assertThat(told()).contains("One, @Ben");
    anasTalk.open(first);
    anasTalk.delete();
    settle();
    assertThat(told()).as("of a thread that is gone").isEmpty();
  }

  @Test
  void aCommentThatMentionsMeLaterIsTold() {
    say("Who knows?");
    anasTalk.change(
        anasTalk.shown().orElseThrow().comments().getFirst(),
        new Words("Who knows, @Ben?", List.of(ben)));
    settle();
    assertThat(told()).contains("Who knows, @Ben?");
  }

  @Test
  void whatIHaveNoRightToSeeIsNotTold() {
    benMay(note, WidgetLevel.HIDDEN);
    settle();
    say("Who knows, @Ben?", ben);
    assertThat(told()).isEmpty();
  }

  @Test
  void whatIsSaidInAnOpenThreadOfABoardThatIsNotShownIsTold() {
    WidgetId thread = say("Who knows?");
    bensTalk.open(thread);
    bens.beside().hidden(true);
    answer("And now, @Ben?", ben);
    assertThat(told()).contains("And now, @Ben?");
    bens.beside().hidden(false);
    assertThat(told()).isEmpty();
  }
}
