package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.board.talk.Open;
import io.streamboard.desktop.board.talk.People;
import io.streamboard.desktop.board.talk.TalkViewModel;
import io.streamboard.desktop.board.talk.ThreadItem;
import io.streamboard.desktop.board.talk.Words;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.Comment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Comment threads between two windows. */
class TalkTest extends BoardFixture {

  private final TalkViewModel anasTalk = anas.beside().talk();
  private final TalkViewModel bensTalk = bens.beside().talk();

  private static Words words(String text) {
    return new Words(text, List.of());
  }

  private WidgetId thread(WidgetId on, String text) {
    anas.selection().select(List.of(on));
    anasTalk.begin();
    anasTalk.say(words(text));
    settle();
    return anasTalk.shown().orElseThrow().id();
  }

  private List<String> said(TalkViewModel talk, WidgetId thread) {
    settle();
    return talk.threads().find(thread).stream()
        .flatMap(found -> found.comments().stream())
        .map(Comment::text)
        .toList();
  }

  @Test
  void aThreadIsThereForEverybodyOnceSomethingIsSaidInIt() {
    WidgetId note = addNote(anas, 0, 0);
    anas.selection().select(List.of(note));
    anasTalk.begin();
    settle();
    assertThat(anasTalk.open().get())
        .isEqualTo(new Open.Begun(Optional.of(note), new Point(100, 0)));
    assertThat(bensTalk.threads().all()).isEmpty();
    anasTalk.say(words("  Why?  "));
    settle();
    ThreadItem seen = bensTalk.threads().about(note).getFirst();
    assertThat(seen.comments()).extracting(Comment::text).containsExactly("Why?");
    assertThat(bensTalk.at(seen)).isEqualTo(new Point(100, 0));
    assertThat(bensTalk.threads().isUnread(seen.id())).isTrue();
    assertThat(anasTalk.threads().isUnread(seen.id())).isFalse();
    bensTalk.open(seen.id());
    assertThat(bensTalk.threads().isUnread(seen.id())).isFalse();
  }

  @Test
  void aThreadOnAPlaceIsAboutNoWidget() {
    anasTalk.beginAt(new Point(500, 500));
    anasTalk.say(words("Something belongs here"));
    settle();
    assertThat(bensTalk.threads().all())
        .singleElement()
        .satisfies(thread -> assertThat(thread.holder()).isEmpty());
  }

  @Test
  void aClickOnAWidgetWithTheToolIsAboutTheWidget() {
    WidgetId note = addNote(anas, 0, 0);
    anasTalk.beginAt(new Point(30, 30));
    assertThat(anasTalk.open().get())
        .isEqualTo(new Open.Begun(Optional.of(note), new Point(30, 30)));
  }

  @Test
  void bothAnswerAndBothSeeIt() {
    WidgetId thread = thread(addNote(anas, 0, 0), "Why?");
    bensTalk.open(thread);
    bensTalk.say(words("Because"));
    assertThat(said(anasTalk, thread)).containsExactly("Why?", "Because");
    anasTalk.say(words("I see"));
    assertThat(said(bensTalk, thread)).containsExactly("Why?", "Because", "I see");
    assertThat(anasTalk.threads().isUnread(thread)).as("it is open").isFalse();
  }

  @Test
  void onlyWhatISaidIsMineToChange() {
    WidgetId thread = thread(addNote(anas, 0, 0), "Why?");
    bensTalk.open(thread);
    Comment anas = bensTalk.shown().orElseThrow().comments().getFirst();
    ThreadItem seen = bensTalk.shown().orElseThrow();
    assertThat(seen.view().level()).isEqualTo(WidgetLevel.EDIT);
    bensTalk.change(anas, words("Never mind"));
    bensTalk.remove(anas);
    assertThat(said(bensTalk, thread)).containsExactly("Why?");
    assertThat(toasts.text().get()).isEqualTo(Texts.ofCode("void", "not-allowed"));
  }

  @Test
  void whatISaidIsTakenBackAndDoneAgain() {
    WidgetId thread = thread(addNote(anas, 0, 0), "Why?");
    bensTalk.open(thread);
    bensTalk.say(words("Becuase"));
    settle();
    bensTalk.change(bensTalk.shown().orElseThrow().comments().getLast(), words("Because"));
    assertThat(said(anasTalk, thread)).containsExactly("Why?", "Because");
    anasTalk.say(words("I see"));
    bens.undo();
    assertThat(said(anasTalk, thread)).containsExactly("Why?", "Becuase", "I see");
    bens.undo();
    assertThat(said(anasTalk, thread)).containsExactly("Why?", "I see");
    bens.redo();
    bens.redo();
    assertThat(said(anasTalk, thread)).containsExactly("Why?", "I see", "Because");
    bensTalk.remove(bensTalk.shown().orElseThrow().comments().getLast());
    assertThat(said(anasTalk, thread)).containsExactly("Why?", "I see");
    bens.undo();
    assertThat(said(anasTalk, thread)).containsExactly("Why?", "I see", "Because");
  }

  @Test
  void aBegunThreadIsTakenBackAsAWhole() {
    WidgetId note = addNote(anas, 0, 0);
    WidgetId thread = thread(note, "Why?");
    anas.undo();
    settle();
    assertThat(bensTalk.threads().all()).isEmpty();
    assertThat(anasTalk.open().get()).isEqualTo(new Open.Nothing());
    anas.redo();
    assertThat(said(bensTalk, thread)).containsExactly("Why?");
  }

  @Test
  void aResolvedThreadIsListedOnlyWhenAskedFor() {
    WidgetId thread = thread(addNote(anas, 0, 0), "Why?");
    bensTalk.open(thread);
    bensTalk.toggleResolved();
    settle();
    assertThat(anasTalk.unresolved().get()).isZero();
    assertThat(anasTalk.listed().get()).as("it is open").hasSize(1);
    anasTalk.leave();
    assertThat(anasTalk.listed().get()).isEmpty();
    anasTalk.showsResolved().set(true);
    assertThat(anasTalk.listed().get()).extracting(ThreadItem::id).containsExactly(thread);
    bens.undo();
    settle();
    assertThat(anasTalk.unresolved().get()).isEqualTo(1);
  }

  @Test
  void aPinGoesAlongWithItsWidgetAlsoWhileSomebodyDragsIt() {
    WidgetId note = addNote(anas, 0, 0);
    WidgetId thread = thread(note, "Why?");
    press(bens, 50, 40);
    bens.gestures().tool().get().dragged(at(90, 70, bens));
    settle();
    assertThat(pin(bensTalk, thread)).isEqualTo(new Point(140, 30));
    assertThat(pin(anasTalk, thread)).as("live, at the other's").isEqualTo(new Point(140, 30));
    bens.gestures().tool().get().released(at(90, 70, bens));
    assertThat(pin(bensTalk, thread)).as("dropped, not yet heard of").isEqualTo(new Point(140, 30));
    settle();
    assertThat(pin(anasTalk, thread)).isEqualTo(new Point(140, 30));
    bens.undo();
    settle();
    assertThat(pin(anasTalk, thread)).isEqualTo(new Point(100, 0));
  }

  private static Point pin(TalkViewModel talk, WidgetId thread) {
    return talk.at(talk.threads().find(thread).orElseThrow());
  }

  @Test
  void aThreadGoesAndComesBackWithItsWidget() {
    WidgetId note = addNote(anas, 0, 0);
    WidgetId thread = thread(note, "Why?");
    bensTalk.open(thread);
    anas.selection().select(List.of(note));
    anas.actions().delete();
    settle();
    assertThat(bensTalk.threads().all()).isEmpty();
    assertThat(bensTalk.open().get()).isEqualTo(new Open.Nothing());
    anas.undo();
    assertThat(said(bensTalk, thread)).containsExactly("Why?");
  }

  @Test
  void aHiddenWidgetHidesItsThreads() {
    WidgetId note = addNote(anas, 0, 0);
    WidgetId thread = thread(note, "Why?");
    grant(note, WidgetLevel.HIDDEN);
    assertThat(bensTalk.threads().all()).isEmpty();
    grant(note, WidgetLevel.VIEW);
    assertThat(said(bensTalk, thread)).containsExactly("Why?");
  }

  private void grant(WidgetId widget, WidgetLevel level) {
    benMay(widget, level);
    settle();
  }

  @Test
  void commentersMayAndViewersMayNot() {
    WidgetId note = addNote(anas, 0, 0);
    benIs(Role.COMMENTER);
    settle();
    assertThat(bensTalk.mayBegin().get()).isTrue();
    bensTalk.beginAt(new Point(50, 40));
    bensTalk.say(words("Well said"));
    settle();
    assertThat(anasTalk.threads().about(note)).hasSize(1);
    assertThat(bensTalk.mayDelete().get()).as("one's own thread").isTrue();
    benIs(Role.VIEWER);
    settle();
    assertThat(bensTalk.mayBegin().get()).isFalse();
    assertThat(bensTalk.mayResolve().get()).isFalse();
    bensTalk.leave();
    bensTalk.beginAt(new Point(50, 40));
    assertThat(bensTalk.open().get()).isEqualTo(new Open.Nothing());
    assertThat(toasts.text().get()).isEqualTo(Texts.ofCode("void", "not-allowed"));
  }

  @Test
  void whoSeesTheWidgetCanBeMentioned() {
    server.person("Cem");
    WidgetId note = addNote(anas, 0, 0);
    anas.selection().select(List.of(note));
    anasTalk.begin();
    assertThat(found("")).containsExactly("Ben");
    grant(note, WidgetLevel.HIDDEN);
    assertThat(found("")).isEmpty();
    grant(note, WidgetLevel.COMMENT);
    anasTalk.say(new Words("What do you think, @Ben?", List.of(ben)));
    settle();
    assertThat(anasTalk.shown().orElseThrow().comments().getFirst().mentions())
        .containsExactly(ben);
  }

  private List<String> found(String text) {
    List<String> names = new ArrayList<>();
    anasTalk.find(text, all -> all.stream().map(People.Person::name).forEach(names::add));
    fx.drain();
    fx.passTime();
    return names;
  }

  @Test
  void namesOfAuthorsAreAskedForOnce() {
    PersonId cem = server.person("Cem");
    int before = bensTalk.ticks().get();
    assertThat(bensTalk.names().of(cem)).isEqualTo(Texts.of("talk.somebody"));
    settle();
    assertThat(bensTalk.names().of(cem)).isEqualTo("Cem");
    assertThat(bensTalk.ticks().get()).as("shown anew, once").isEqualTo(before + 1);
  }

  @Test
  void oneStepsThroughThreadsAroundTheEnd() {
    WidgetId first = thread(addNote(anas, 0, 0), "One");
    WidgetId second = thread(addNote(anas, 300, 0), "Two");
    anasTalk.leave();
    List<WidgetId> order = anasTalk.listed().get().stream().map(ThreadItem::id).toList();
    assertThat(order).containsExactlyInAnyOrder(first, second);
    anasTalk.step(true);
    assertThat(anasTalk.open().get()).isEqualTo(new Open.There(order.getFirst()));
    anasTalk.step(false);
    assertThat(anasTalk.open().get()).isEqualTo(new Open.There(order.getLast()));
    anasTalk.step(true);
    assertThat(anasTalk.open().get()).isEqualTo(new Open.There(order.getFirst()));
  }

  @Test
  void threadsAreNoPartOfTheSelection() {
    WidgetId note = addNote(anas, 0, 0);
    thread(note, "Why?");
    anas.selection().selectAll();
    assertThat(anas.selection().now()).containsExactly(note);
    assertThat(anas.canvas().extent()).contains(Bounds.of(0, 0, 100, 80));
  }
}
