package io.streamboard.model.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.Field;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.OptimisticView;
import io.streamboard.model.view.Views;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Frames, what lies in them, and connectors: moved, removed, hidden. */
class HoldingTest {
  private static final PersonId ANA = new PersonId("ana");
  private static final PersonId BEN = new PersonId("ben");
  private static final WidgetId FRAME = new WidgetId("frame");
  private static final WidgetId NOTE = new WidgetId("note");
  private static final WidgetId LINE = new WidgetId("line");
  private static final Principal ALL = new Principal.Everyone();

  private final BoardScript board = new BoardScript("plans");

  @BeforeEach
  void aFrameWithANote() {
    by(ANA, new Operation.BoardCreate("Plans"));
    by(ANA, new Operation.BoardGrant(new Principal.Person(BEN), Role.EDITOR));
    by(ANA, add(FRAME, new WidgetKind.Frame(), 0, 0, Optional.empty()));
    by(ANA, add(NOTE, new WidgetKind.Note(), 10, 10, Optional.of(FRAME)));
  }

  @Test
  void aFrameMovesWhatItHoldsAlsoWhatItsMoverDoesNotSee() {
    by(ANA, new Operation.WidgetGrant(List.of(NOTE), ALL, WidgetLevel.HIDDEN));
    assertThat(by(BEN, move(FRAME, 100, 50))).isEqualTo(Outcome.Applied.FULLY);
    assertThat(bounds(NOTE)).isEqualTo(Bounds.of(110, 60, 20, 20));
    assertThat(board.state().live(NOTE).orElseThrow().revisionOf(Field.POSITION))
        .isEqualTo(board.state().revision());
  }

  @Test
  void whatHasAPlaceOfItsOwnInTheMoveGoesThere() {
    by(
        ANA,
        new Operation.WidgetMove(
            List.of(
                new Operation.Move(FRAME, new Point(100, 50)),
                new Operation.Move(NOTE, new Point(1, 2)))));
    assertThat(bounds(NOTE).position()).isEqualTo(new Point(1, 2));
  }

  @Test
  void nothingMovesWhenSomethingWouldLeaveTheBoard() {
    Outcome outcome = by(ANA, move(FRAME, Limits.COORDINATE, 0));
    assertThat(outcome).isEqualTo(new Outcome.Void(VoidReason.INVALID));
    assertThat(bounds(FRAME).position()).isEqualTo(new Point(0, 0));
  }

  @Test
  void aFrameTakesWhatItHoldsAlongWhenItIsRemovedAndBringsThatBackOnly() {
    WidgetId earlier = new WidgetId("earlier");
    by(ANA, add(earlier, new WidgetKind.Note(), 5, 5, Optional.of(FRAME)));
    by(ANA, new Operation.WidgetRemove(List.of(earlier)));
    by(BEN, new Operation.WidgetRemove(List.of(FRAME)));
    assertThat(board.state().liveWidgets()).isZero();
    assertThat(by(BEN, new Operation.WidgetRestore(List.of(NOTE))))
        .isEqualTo(new Outcome.Void(VoidReason.INVALID));
    by(BEN, new Operation.WidgetRestore(List.of(FRAME)));
    assertThat(board.state().live(NOTE)).isPresent();
    assertThat(board.state().live(earlier)).isEmpty();
  }

  @Test
  void rightsAreHandedDownAndTheNearestCount() {
    by(ANA, new Operation.WidgetGrant(List.of(FRAME), ALL, WidgetLevel.HIDDEN));
    assertThat(view(BEN).widgets()).isEmpty();
    assertThat(by(BEN, move(NOTE, 1, 1))).isEqualTo(new Outcome.Void(VoidReason.NOT_FOUND));
    by(ANA, new Operation.WidgetGrant(List.of(NOTE), new Principal.Person(BEN), WidgetLevel.EDIT));
    assertThat(view(BEN).widgets().keySet()).containsExactly(NOTE);
    assertThat(view(BEN).widgets().values())
        .allSatisfy(seen -> assertThat(seen.widget().holder()).isEmpty());
    assertThat(by(BEN, move(NOTE, 1, 1))).isEqualTo(Outcome.Applied.FULLY);
  }

  @Test
  void nobodyPutsAnythingIntoWhatHeDoesNotSee() {
    WidgetId mine = new WidgetId("mine");
    by(BEN, add(mine, new WidgetKind.Note(), 0, 0, Optional.empty()));
    by(ANA, new Operation.WidgetGrant(List.of(FRAME), ALL, WidgetLevel.HIDDEN));
    Operation into = new Operation.WidgetHold(List.of(mine), Optional.of(FRAME));
    Operation nowhere = new Operation.WidgetHold(List.of(mine), Optional.of(new WidgetId("never")));
    assertThat(by(BEN, into))
        .isEqualTo(by(BEN, nowhere))
        .isEqualTo(new Outcome.Void(VoidReason.NOT_FOUND));
  }

  @Test
  void noFrameLiesInItselfAndNoneTooDeep() {
    WidgetId inner = new WidgetId("inner");
    by(ANA, add(inner, new WidgetKind.Frame(), 0, 0, Optional.of(FRAME)));
    assertThat(by(ANA, hold(FRAME, inner))).isEqualTo(new Outcome.Void(VoidReason.INVALID));
    assertThat(by(ANA, hold(FRAME, NOTE))).isEqualTo(new Outcome.Void(VoidReason.INVALID));
    WidgetId above = FRAME;
    for (int depth = 2; depth <= Limits.HOLDERS; depth++) {
      WidgetId next = new WidgetId("deep" + depth);
      assertThat(by(ANA, add(next, new WidgetKind.Frame(), 0, 0, Optional.of(above))))
          .isEqualTo(Outcome.Applied.FULLY);
      above = next;
    }
    assertThat(by(ANA, add(LINE, new WidgetKind.Note(), 0, 0, Optional.of(above))))
        .isEqualTo(Outcome.Applied.FULLY);
    assertThat(by(ANA, add(new WidgetId("ninth"), new WidgetKind.Note(), 0, 0, Optional.of(LINE))))
        .isEqualTo(new Outcome.Void(VoidReason.INVALID));
    WidgetId last = new WidgetId("last");
    by(ANA, add(last, new WidgetKind.Frame(), 0, 0, Optional.of(above)));
    assertThat(by(ANA, add(new WidgetId("ninth"), new WidgetKind.Note(), 0, 0, Optional.of(last))))
        .isEqualTo(new Outcome.Void(VoidReason.TOO_LARGE));
  }

  @Test
  void aConnectorsEndIsFreeForThoseWhoDoNotSeeWhatItIsBoundTo() {
    End end = End.bound(new Point(10, 20), new Anchor(NOTE, 0, 0.5));
    by(
        ANA,
        add(
            LINE,
            new WidgetKind.Connector(end, End.free(new Point(300, 0))),
            0,
            0,
            Optional.empty()));
    assertThat(bounds(LINE)).isEqualTo(Bounds.of(10, 0, 290, 20));
    assertThat(connector(BEN).from()).isEqualTo(end);
    by(ANA, new Operation.WidgetGrant(List.of(NOTE), ALL, WidgetLevel.HIDDEN));
    assertThat(connector(BEN).from()).isEqualTo(end.loose());
    assertThat(connector(ANA).from()).isEqualTo(end);
    by(ANA, new Operation.WidgetRemove(List.of(NOTE)));
    assertThat(connector(ANA).from()).isEqualTo(end.loose());
  }

  @Test
  void takingBackTheMoveOfAFrameMovesWhatItHoldsBack() {
    by(BEN, move(FRAME, 100, 50));
    long moved = board.state().revision();
    by(ANA, move(NOTE, 115, 65));
    by(
        BEN,
        new Operation.WidgetSetBack(
            List.of(
                new Operation.SetBack(FRAME, moved, new FieldValue.Position(new Point(0, 0))))));
    assertThat(bounds(NOTE).position()).isEqualTo(new Point(15, 15));
  }

  @Test
  void takingBackTheResizeOfAFrameLeavesWhatItHolds() {
    Bounds before = bounds(FRAME);
    Point note = bounds(NOTE).position();
    by(
        BEN,
        new Operation.WidgetResize(
            List.of(new Operation.Resize(FRAME, Bounds.of(-70, -60, 500, 400)))));
    long resized = board.state().revision();
    by(
        BEN,
        new Operation.WidgetSetBack(
            List.of(
                new Operation.SetBack(FRAME, resized, new FieldValue.Position(before.position())),
                new Operation.SetBack(FRAME, resized, new FieldValue.Extent(before.size())))));
    assertThat(bounds(FRAME)).isEqualTo(before);
    assertThat(bounds(NOTE).position()).isEqualTo(note);
  }

  @Test
  void aFrameAndWhatMovedWithItByNameGoBackEachToItsOwnPlace() {
    WidgetId along = new WidgetId("along");
    by(ANA, add(along, new WidgetKind.Note(), 5, 5, Optional.of(FRAME)));
    by(
        BEN,
        new Operation.WidgetMove(
            List.of(
                new Operation.Move(FRAME, new Point(100, 50)),
                new Operation.Move(NOTE, new Point(110, 60)))));
    long moved = board.state().revision();
    Operation undo =
        new Operation.WidgetSetBack(
            List.of(back(FRAME, moved, new Point(0, 0)), back(NOTE, moved, new Point(10, 10))));
    BoardView shownAtOnce = OptimisticView.with(view(BEN), BEN, undo);
    assertThat(by(BEN, undo)).isEqualTo(Outcome.Applied.FULLY);
    assertThat(view(BEN)).isEqualTo(shownAtOnce);
    assertThat(bounds(FRAME).position()).isEqualTo(new Point(0, 0));
    assertThat(bounds(NOTE).position()).isEqualTo(new Point(10, 10));
    assertThat(bounds(along).position()).isEqualTo(new Point(5, 5));
  }

  @Test
  void aRemovedFrameStandsBeforeWhatItHeldInTheOrderOfIds() {
    List<WidgetId> ids =
        IntStream.range(0, 40).mapToObj(i -> new WidgetId("held-" + (i * 7) % 40)).toList();
    ids.forEach(id -> by(ANA, add(id, new WidgetKind.Note(), 1, 1, Optional.of(FRAME))));
    by(ANA, new Operation.WidgetRemove(List.of(FRAME)));
    List<WidgetId> expected = new ArrayList<>(List.of(FRAME));
    Stream.concat(ids.stream(), Stream.of(NOTE)).sorted().forEach(expected::add);
    assertThat(board.state().tombstones().values())
        .singleElement()
        .satisfies(removed -> assertThat(List.copyOf(removed)).isEqualTo(expected));
  }

  @Test
  void whatGoesAlongWithAnotherTargetIsNotRefused() {
    List<WidgetId> outerFirst = List.of(FRAME, NOTE);
    List<WidgetId> innerFirst = List.of(NOTE, FRAME);
    for (List<WidgetId> order : List.of(outerFirst, innerFirst)) {
      assertThat(by(BEN, new Operation.WidgetRemove(order))).isEqualTo(Outcome.Applied.FULLY);
      assertThat(by(BEN, new Operation.WidgetRestore(order))).isEqualTo(Outcome.Applied.FULLY);
      assertThat(by(BEN, alive(order, false))).isEqualTo(Outcome.Applied.FULLY);
      assertThat(by(BEN, alive(order, true))).isEqualTo(Outcome.Applied.FULLY);
      assertThat(board.state().liveWidgets()).isEqualTo(2);
    }
  }

  @Test
  void whatGoesAlongUnseenIsNotFoundAllTheSame() {
    by(ANA, new Operation.WidgetGrant(List.of(NOTE), ALL, WidgetLevel.HIDDEN));
    Outcome unseen = new Outcome.Applied(Map.of(NOTE, VoidReason.NOT_FOUND));
    assertThat(by(BEN, new Operation.WidgetRemove(List.of(FRAME, NOTE)))).isEqualTo(unseen);
    assertThat(by(BEN, new Operation.WidgetRestore(List.of(NOTE, FRAME)))).isEqualTo(unseen);
    assertThat(board.state().liveWidgets()).isEqualTo(2);
  }

  @Test
  void aUsedIdIsToldBeforeAHolderThatDoesNotFit() {
    WidgetId inner = new WidgetId("inner");
    by(ANA, add(inner, new WidgetKind.Frame(), 0, 0, Optional.of(FRAME)));
    Outcome exists = new Outcome.Void(VoidReason.EXISTS);
    assertThat(by(BEN, add(FRAME, new WidgetKind.Frame(), 0, 0, Optional.of(inner))))
        .isEqualTo(exists);
    assertThat(by(BEN, add(FRAME, new WidgetKind.Frame(), 0, 0, Optional.of(NOTE))))
        .isEqualTo(exists);
  }

  private Operation alive(List<WidgetId> ids, boolean value) {
    return new Operation.WidgetSetBack(
        ids.stream()
            .map(
                id ->
                    new Operation.SetBack(
                        id, board.state().revision(), new FieldValue.Alive(value)))
            .toList());
  }

  private static Operation.SetBack back(WidgetId id, long standing, Point to) {
    return new Operation.SetBack(id, standing, new FieldValue.Position(to));
  }

  private BoardView view(PersonId person) {
    return Views.view(board.state(), Views.audience(board.state(), board.caller(person.value())));
  }

  private WidgetKind.Connector connector(PersonId person) {
    return (WidgetKind.Connector)
        Optional.ofNullable(view(person).widgets().get(LINE)).orElseThrow().widget().kind();
  }

  private Bounds bounds(WidgetId id) {
    return board.state().live(id).orElseThrow().widget().bounds();
  }

  private static Operation hold(WidgetId target, WidgetId holder) {
    return new Operation.WidgetHold(List.of(target), Optional.of(holder));
  }

  private static Operation move(WidgetId id, double x, double y) {
    return new Operation.WidgetMove(List.of(new Operation.Move(id, new Point(x, y))));
  }

  private Outcome by(PersonId person, Operation operation) {
    return board.does(person.value(), operation).outcome();
  }

  private static Operation add(
      WidgetId id, WidgetKind kind, double x, double y, Optional<WidgetId> holder) {
    return new Operation.WidgetAdd(
        new Widget(
            id,
            kind,
            Bounds.of(x, y, 20, 20),
            ZKey.FIRST,
            Style.DEFAULT,
            "",
            holder,
            Optional.empty()));
  }

  @Test
  void whatWasHeldComesBackIntoTheFrameThatIsThere() {
    by(ANA, new Operation.WidgetRemove(List.of(NOTE)));
    assertThat(by(ANA, new Operation.WidgetRestore(List.of(NOTE))))
        .isEqualTo(Outcome.Applied.FULLY);
    assertThat(board.state().live(NOTE).orElseThrow().widget().holder()).contains(FRAME);
  }

  @Test
  void whatIsPutSomewhereBringsItsOwnDepth() {
    WidgetId above = FRAME;
    for (int depth = 2; depth < Limits.HOLDERS; depth++) {
      WidgetId next = new WidgetId("f" + depth);
      by(ANA, add(next, new WidgetKind.Frame(), 0, 0, Optional.of(above)));
      above = next;
    }
    WidgetId outer = new WidgetId("outer");
    WidgetId inner = new WidgetId("inner");
    by(ANA, add(outer, new WidgetKind.Frame(), 0, 0, Optional.empty()));
    by(ANA, add(inner, new WidgetKind.Frame(), 0, 0, Optional.of(outer)));
    by(ANA, add(new WidgetId("innermost"), new WidgetKind.Note(), 0, 0, Optional.of(inner)));
    assertThat(by(ANA, new Operation.WidgetHold(List.of(outer), Optional.of(above))))
        .isEqualTo(new Outcome.Void(VoidReason.TOO_LARGE));
    WidgetId oneLess = new WidgetId("f" + (Limits.HOLDERS - 2));
    assertThat(by(ANA, new Operation.WidgetHold(List.of(outer), Optional.of(oneLess))))
        .isEqualTo(Outcome.Applied.FULLY);
  }

  @Test
  void theTiesOfABoardNameWhatIsHeldAndWhatIsAttached() {
    WidgetId deep = new WidgetId("deep");
    WidgetId arrow = new WidgetId("arrow");
    by(ANA, add(deep, new WidgetKind.Thread(List.of(), false), 12, 12, Optional.of(NOTE)));
    Ties before = board.state().ties();
    End start = End.bound(new Point(0, 0), new Anchor(NOTE, 0.5, 0.5));
    WidgetKind connector = new WidgetKind.Connector(start, End.free(new Point(90, 90)));
    by(ANA, add(arrow, connector, 0, 0, Optional.empty()));
    Ties ties = board.state().ties();
    assertThat(ties.below(FRAME)).containsExactly(NOTE, deep);
    assertThat(ties.below(deep)).isEmpty();
    assertThat(ties.attached(NOTE)).containsExactly(arrow);
    assertThat(ties.attached(FRAME)).isEmpty();
    assertThat(ties).isNotEqualTo(before).hasSameHashCodeAs(Ties.of(board.state().widgets()));
    assertThat(ties).isEqualTo(Ties.of(board.state().widgets()));
  }
}
