package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.board.announce.Announcements;
import io.streamboard.desktop.board.talk.Words;
import io.streamboard.desktop.ui.Language;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.Presence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Ben is told in words of what Ana does. */
class AnnouncementsTest extends BoardFixture {

  private final Announcements told = bens.beside().announcements();

  @BeforeEach
  void listen() {
    told.on().set(true);
  }

  @AfterEach
  void speakEnglish() {
    Texts.speak(Language.ENGLISH);
  }

  /** What is told once a breath is over. */
  private String afterABreath() {
    settle();
    fx.passTime();
    return told.text().get();
  }

  /** Everything was told and it is quiet again. */
  private void quiet() {
    String _ = afterABreath();
    fx.passTime();
    assertThat(told.text().get()).isEmpty();
  }

  private void move(double by, WidgetId... notes) {
    anas.selection().select(List.of(notes));
    anas.actions().nudge(by, 0);
    settle();
  }

  @Test
  void nothingIsToldUnlessItIsSwitchedOn() {
    told.on().set(false);
    addNote(anas, 0, 0);
    assertThat(afterABreath()).isEmpty();
    told.on().set(true);
    assertThat(afterABreath()).as("what happened before").isEmpty();
    addNote(anas, 200, 0);
    assertThat(afterABreath()).isEqualTo("Ana added 1 note.");
    told.on().set(false);
    assertThat(told.text().get()).isEmpty();
  }

  @Test
  void severalMovesOfOnePersonAreOneSentence() {
    WidgetId one = addNote(anas, 0, 0);
    WidgetId two = addNote(anas, 200, 0);
    WidgetId three = addNote(anas, 400, 0);
    quiet();
    move(10, one, two, three);
    move(10, one, two, three);
    assertThat(afterABreath()).isEqualTo("Ana moved 3 notes.");
    Texts.speak(Language.GERMAN);
    quiet();
    move(10, one);
    assertThat(afterABreath()).isEqualTo("Ana hat etwas verschoben: 1 Zettel.");
  }

  @Test
  void linesComeNoFasterThanOneCanListen() {
    WidgetId one = addNote(anas, 0, 0);
    quiet();
    List<String> lines = new java.util.ArrayList<>();
    told.text().addListener((observed, before, now) -> lines.add(now));
    move(10, one);
    assertThat(lines).as("before a breath is over").isEmpty();
    Stream.of(1, 2, 3, 4).forEach(each -> move(10, one));
    assertThat(afterABreath()).isEqualTo("Ana moved 1 note.");
    assertThat(lines).containsExactly("Ana moved 1 note.");
  }

  @Test
  void whoIsNotSeenToBeAtItIsNotNamed() {
    WidgetId one = addNote(anas, 0, 0);
    quiet();
    anas.selection().select(List.of());
    settle();
    server.submit(
        board,
        ana,
        new WriterId("elsewhere"),
        new Operation.WidgetMove(List.of(new Operation.Move(one, new Point(70, 70)))));
    assertThat(afterABreath()).isEqualTo("Somebody moved 1 note.");
    quiet();
    handle(anaClient)
        .show(new Presence(Optional.empty(), List.of(one), Optional.empty(), Optional.of(one)));
    server.submit(
        board,
        ana,
        new WriterId("elsewhere"),
        new Operation.WidgetMove(List.of(new Operation.Move(one, new Point(90, 70)))));
    assertThat(afterABreath()).isEqualTo("Ana moved 1 note.");
  }

  @Test
  void writingIsToldWhenItBeginsAndNotAtEachLetter() {
    WidgetId one = addNote(anas, 0, 0);
    quiet();
    List<String> lines = new java.util.ArrayList<>();
    told.text().addListener((observed, before, now) -> lines.add(now));
    anas.writing().edit(one);
    anas.writing().wrote("Soup");
    settle();
    anas.writing().wrote("Soup for");
    settle();
    assertThat(afterABreath()).isEqualTo("Ana is writing in 1 note, “Soup”.");
    anas.writing().wrote("Soup for all");
    settle();
    assertThat(lines).hasSize(1);
  }

  @Test
  void aCommentIsToldWithItsWords() {
    WidgetId one = addNote(anas, 0, 0);
    quiet();
    anas.selection().select(List.of(one));
    anas.beside().talk().begin();
    anas.beside().talk().say(new Words("Is this still true?", List.of()));
    assertThat(afterABreath()).isEqualTo("Ana commented in 1 thread, “Is this still true?”.");
  }

  @Test
  void nothingIsToldOfWhatOnesRightsHide() {
    WidgetId one = addNote(anas, 0, 0);
    benMay(one, WidgetLevel.HIDDEN);
    quiet();
    move(10, one);
    assertThat(afterABreath()).isEmpty();
    WidgetId seen = addNote(anas, 300, 0);
    quiet();
    move(10, one, seen);
    assertThat(afterABreath()).isEqualTo("Ana moved 1 note.");
  }

  @Test
  void whatIDoMyselfAndABoardThatIsNotShownAreNotTold() {
    addNote(bens, 0, 0);
    assertThat(afterABreath()).isEmpty();
    told.hidden(true);
    addNote(anas, 200, 0);
    assertThat(afterABreath()).isEmpty();
    told.hidden(false);
    addNote(anas, 400, 0);
    assertThat(afterABreath()).isEqualTo("Ana added 1 note.");
  }
}
