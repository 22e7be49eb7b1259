package io.streamboard.model.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.view.Views;
import io.streamboard.model.widget.Comment;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people say about a note: who may, and who reads it. */
class ThreadTest {
  private static final PersonId ANA = new PersonId("ana");
  private static final PersonId BEN = new PersonId("ben");
  private static final PersonId CID = new PersonId("cid");
  private static final WidgetId NOTE = new WidgetId("note");
  private static final WidgetId TALK = new WidgetId("talk");

  private final BoardScript board = new BoardScript("plans");

  @BeforeEach
  void aNoteWithATalk() {
    by(ANA, new Operation.BoardCreate("Plans"));
    by(ANA, new Operation.BoardGrant(new Principal.Person(BEN), Role.COMMENTER));
    by(ANA, new Operation.BoardGrant(new Principal.Person(CID), Role.VIEWER));
    by(ANA, add(NOTE, new WidgetKind.Note(), Optional.empty()));
    by(BEN, add(TALK, new WidgetKind.Thread(List.of(), false), Optional.of(NOTE)));
  }

  @Test
  void aCommenterStartsAThreadAndSaysSomething() {
    assertThat(by(BEN, say("k1", "Why?"))).isEqualTo(Outcome.Applied.FULLY);
    assertThat(thread().comments())
        .containsExactly(
            new Comment("k1", BEN, board.state().latestTime(), false, "Why?", List.of(ANA)));
    assertThat(by(BEN, new Operation.WidgetRemove(List.of(TALK)))).isEqualTo(Outcome.Applied.FULLY);
  }

  @Test
  void aViewerSaysNothingAndStartsNothing() {
    assertThat(by(CID, say("k1", "Why?"))).isEqualTo(new Outcome.Void(VoidReason.NOT_ALLOWED));
    assertThat(
            by(
                CID,
                add(
                    new WidgetId("other"),
                    new WidgetKind.Thread(List.of(), false),
                    Optional.of(NOTE))))
        .isEqualTo(new Outcome.Void(VoidReason.NOT_ALLOWED));
  }

  @Test
  void nobodyWritesWhatOthersSaid() {
    Comment forged = new Comment("k1", ANA, 1, false, "I agree", List.of());
    assertThat(
            by(
                BEN,
                add(
                    new WidgetId("other"),
                    new WidgetKind.Thread(List.of(forged), false),
                    Optional.empty())))
        .isEqualTo(new Outcome.Void(VoidReason.INVALID));
    by(ANA, say("k1", "No."));
    assertThat(by(BEN, new Operation.CommentEdit(TALK, "k1", "Yes.", List.of())))
        .isEqualTo(new Outcome.Void(VoidReason.NOT_ALLOWED));
    assertThat(by(BEN, new Operation.CommentRemove(TALK, "k1")))
        .isEqualTo(new Outcome.Void(VoidReason.NOT_ALLOWED));
  }

  @Test
  void ownersRemoveAndAuthorsChangeWhatWasSaid() {
    by(BEN, say("k1", "Why?"));
    by(BEN, new Operation.CommentEdit(TALK, "k1", "Why not?", List.of()));
    assertThat(thread().comments().getFirst().text()).isEqualTo("Why not?");
    assertThat(thread().comments().getFirst().edited()).isTrue();
    by(ANA, new Operation.CommentRemove(TALK, "k1"));
    assertThat(thread().comments()).isEmpty();
    assertThat(by(ANA, new Operation.CommentRemove(TALK, "k1")))
        .isEqualTo(new Outcome.Void(VoidReason.NOT_FOUND));
  }

  @Test
  void aThreadIsSeenByWhoSeesWhatItIsAbout() {
    by(
        ANA,
        new Operation.WidgetGrant(List.of(NOTE), new Principal.Person(CID), WidgetLevel.HIDDEN));
    assertThat(sees(CID)).isFalse();
    assertThat(sees(BEN)).isTrue();
    assertThat(
            by(
                ANA,
                new Operation.WidgetGrant(
                    List.of(TALK), new Principal.Person(CID), WidgetLevel.VIEW)))
        .isEqualTo(new Outcome.Void(VoidReason.INVALID));
  }

  @Test
  void aThreadGoesWithItsWidgetAndComesBackWithIt() {
    by(ANA, new Operation.WidgetRemove(List.of(NOTE)));
    assertThat(board.state().live(TALK)).isEmpty();
    by(ANA, new Operation.WidgetRestore(List.of(NOTE)));
    assertThat(board.state().live(TALK)).isPresent();
  }

  @Test
  void aThreadHasRoomForSoManyComments() {
    for (int i = 0; i < Limits.COMMENTS; i++) {
      by(ANA, say("k" + i, "And " + i));
    }
    assertThat(by(ANA, say("k", "One more"))).isEqualTo(new Outcome.Void(VoidReason.TOO_LARGE));
    assertThat(by(ANA, say("k7", "Again"))).isEqualTo(new Outcome.Void(VoidReason.EXISTS));
  }

  private WidgetKind.Thread thread() {
    return (WidgetKind.Thread) board.state().live(TALK).orElseThrow().widget().kind();
  }

  private boolean sees(PersonId person) {
    return Views.audience(board.state(), board.caller(person.value())).sees(TALK);
  }

  private static Operation say(String id, String text) {
    return new Operation.CommentAdd(TALK, id, text, List.of(ANA));
  }

  private Outcome by(PersonId person, Operation operation) {
    return board.does(person.value(), operation).outcome();
  }

  private static Operation add(WidgetId id, WidgetKind kind, Optional<WidgetId> holder) {
    return new Operation.WidgetAdd(
        new Widget(
            id,
            kind,
            Bounds.of(0, 0, 20, 20),
            ZKey.FIRST,
            Style.DEFAULT,
            "",
            holder,
            Optional.empty()));
  }
}
