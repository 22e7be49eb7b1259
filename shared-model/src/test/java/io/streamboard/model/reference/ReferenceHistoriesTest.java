package io.streamboard.model.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.text.TextDelta.Component;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.InkPath;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Histories that chance does not find, folded by the shipped fold and by the reference. */
final class ReferenceHistoriesTest {
  private static final Operation CREATE = new Operation.BoardCreate("T");
  private static final WidgetId NOTE = new WidgetId("n");
  private static final Optional<WidgetId> NOWHERE = Optional.empty();

  @Test
  void anEditThatGetsTooManyElementsByMergingHasABaseTooOld() {
    List<Component> inserts = new ArrayList<>(List.of(new Component.Keep(1)));
    List<Component> deletes = new ArrayList<>();
    for (int i = 0; i < 499; i++) {
      inserts.add(new Component.Insert("x"));
      inserts.add(new Component.Keep(3));
      deletes.add(new Component.Delete(2));
      deletes.add(new Component.Keep(1));
    }
    Tally tally =
        agreed(
            CREATE,
            new Operation.WidgetAdd(note(NOTE, "a".repeat(1_500))),
            new Operation.TextChange(NOTE, 2, TextDelta.of(inserts)),
            new Operation.TextChange(NOTE, 2, TextDelta.of(deletes)));
    assertThat(tally.reasons).containsOnlyKeys(VoidReason.BASE_TOO_OLD);
  }

  @Test
  void anEditWhoseInsertsGrowTogetherBeyondATextHasABaseTooOld() {
    Tally tally =
        agreed(
            CREATE,
            new Operation.WidgetAdd(note(NOTE, "ab")),
            new Operation.TextChange(NOTE, 2, TextDelta.of(List.of(new Component.Delete(1)))),
            new Operation.TextChange(
                NOTE,
                2,
                TextDelta.of(
                    List.of(
                        new Component.Insert("x".repeat(6_000)),
                        new Component.Keep(1),
                        new Component.Insert("y".repeat(6_000))))));
    assertThat(tally.reasons).containsOnlyKeys(VoidReason.BASE_TOO_OLD);
  }

  @Test
  void anEditBeyondItsTextHasABaseTooOldWhereItGetsTooLongByMerging() {
    TextDelta full = TextDelta.of(List.of(new Component.Insert("y".repeat(10_000))));
    TextDelta beyond = TextDelta.of(List.of(new Component.Keep(1), new Component.Insert("x")));
    Tally tally =
        agreed(
            CREATE,
            new Operation.WidgetAdd(note(NOTE, "")),
            new Operation.TextChange(NOTE, 2, full),
            new Operation.TextChange(NOTE, 2, beyond));
    assertThat(tally.reasons).containsOnlyKeys(VoidReason.BASE_TOO_OLD);
  }

  @Test
  void whatIsSetToWhatItIsIsSet() {
    Tally tally =
        agreed(
            CREATE,
            new Operation.WidgetAdd(note(NOTE, "")),
            new Operation.WidgetMove(List.of(new Operation.Move(NOTE, new Point(0, 0)))),
            setBack(3, new FieldValue.Position(new Point(5, 5))),
            new Operation.WidgetResize(
                List.of(new Operation.Resize(NOTE, Bounds.of(5, 5, 20, 10)))),
            setBack(5, new FieldValue.Position(new Point(6, 6))),
            new Operation.TextChange(NOTE, 2, TextDelta.of(List.of())),
            new Operation.WidgetRevoke(List.of(NOTE), person(1)));
    assertThat(tally.reasons).isEmpty();
  }

  @Test
  void serversMakeNoBoardsAndChangeNone() {
    SideBySide both = new SideBySide(RandomRecords.PEOPLE);
    Tally tally = new Tally();
    assertThat(both.take(line("system", 1, CREATE), tally)).isEmpty();
    assertThat(both.take(line("system", 2, new Operation.Declined("busy")), tally)).isEmpty();
    assertThat(tally.reasons).containsOnlyKeys(VoidReason.NOT_ALLOWED, VoidReason.DECLINED);
    assertThat(both.wholeState()).isEmpty();
  }

  @Test
  void theTextsOfABoardHaveALimit() {
    List<Operation> operations = new ArrayList<>(List.of(CREATE));
    int full = Limits.BOARD_TEXT_POINTS / Limits.TEXT_POINTS;
    for (int i = 0; i <= full; i++) {
      operations.add(new Operation.WidgetAdd(note(id(i), "a".repeat(Limits.TEXT_POINTS))));
    }
    operations.add(new Operation.WidgetRemove(List.of(id(0), id(1))));
    operations.add(new Operation.WidgetAdd(note(NOTE, "a".repeat(Limits.TEXT_POINTS - 2))));
    operations.add(
        new Operation.TextChange(
            NOTE, full + 4, TextDelta.of(List.of(new Component.Insert("bb")))));
    operations.add(new Operation.WidgetRestore(List.of(id(0), id(1))));
    operations.add(
        new Operation.WidgetSetBack(
            List.of(new Operation.SetBack(id(1), full + 3, new FieldValue.Alive(true)))));
    operations.add(
        new Operation.TextChange(
            id(2), 4, TextDelta.of(List.of(new Component.Delete(1), new Component.Insert("c")))));
    assertThat(agreed(operations).reasons).containsEntry(VoidReason.TOO_LARGE, 3);
  }

  @Test
  void grantsHaveALimit() {
    List<Operation> operations =
        new ArrayList<>(List.of(CREATE, new Operation.WidgetAdd(note(NOTE, ""))));
    IntStream.range(0, Limits.BOARD_GRANTS + 1)
        .forEach(i -> operations.add(new Operation.BoardGrant(person(i), Role.VIEWER)));
    IntStream.range(0, Limits.WIDGET_GRANTS + 1)
        .forEach(
            i ->
                operations.add(
                    new Operation.WidgetGrant(List.of(NOTE), person(i), WidgetLevel.VIEW)));
    operations.add(new Operation.BoardGrant(person(3), Role.EDITOR));
    operations.add(new Operation.WidgetGrant(List.of(NOTE), person(3), WidgetLevel.EDIT));
    operations.add(new Operation.WidgetRevoke(List.of(NOTE), person(3)));
    operations.add(new Operation.BoardRevoke(person(4)));
    operations.add(new Operation.BoardGrant(person(5_000), Role.VIEWER));
    assertThat(agreed(operations).reasons).containsEntry(VoidReason.TOO_LARGE, 3);
  }

  @Test
  void eightHoldersLieAboveAWidgetAndNotMore() {
    List<Operation> operations = new ArrayList<>(List.of(CREATE));
    for (int i = 0; i <= Limits.HOLDERS; i++) {
      operations.add(add(id(i), new WidgetKind.Frame(), i == 0 ? NOWHERE : Optional.of(id(i - 1))));
    }
    operations.add(add(NOTE, new WidgetKind.Note(), Optional.of(id(Limits.HOLDERS))));
    operations.add(add(NOTE, new WidgetKind.Note(), Optional.of(id(Limits.HOLDERS - 1))));
    operations.add(add(id(20), new WidgetKind.Frame(), NOWHERE));
    operations.add(new Operation.WidgetRemove(List.of(NOTE)));
    operations.add(hold(id(0), id(20)));
    operations.add(hold(id(1), id(20)));
    assertThat(agreed(operations).reasons).containsExactly(Map.entry(VoidReason.TOO_LARGE, 2));
  }

  @Test
  void aThreadHasAHundredCommentsAndABoardRoomForSoMuch() {
    List<Operation> operations = new ArrayList<>(List.of(CREATE));
    operations.add(add(NOTE, thread(), NOWHERE));
    for (int i = 0; i <= Limits.COMMENTS; i++) {
      operations.add(say("k" + i, "again"));
    }
    assertThat(agreed(operations).refusals)
        .containsExactly(Map.entry("CommentAdd", Set.of(VoidReason.TOO_LARGE)));
  }

  @Test
  void commentsAndInkCountAsText() {
    List<Operation> operations = new ArrayList<>(List.of(CREATE));
    int full = Limits.BOARD_TEXT_POINTS / Limits.TEXT_POINTS;
    for (int i = 1; i < full; i++) {
      operations.add(new Operation.WidgetAdd(note(id(i), "a".repeat(Limits.TEXT_POINTS))));
    }
    String drawn = "0 0 1" + " 5 5 1".repeat(3_999);
    operations.add(add(id(0), new WidgetKind.Ink(new InkPath(drawn)), NOWHERE));
    operations.add(new Operation.WidgetAdd(note(id(full), "a".repeat(5_990))));
    operations.add(add(NOTE, thread(), NOWHERE));
    operations.add(say("k1", "a".repeat(10)));
    operations.add(say("k2", "a"));
    operations.add(new Operation.CommentEdit(NOTE, "k1", "a".repeat(11), List.of()));
    operations.add(new Operation.WidgetRemove(List.of(NOTE)));
    operations.add(new Operation.WidgetAdd(note(id(full + 1), "a")));
    operations.add(new Operation.WidgetRestore(List.of(NOTE)));
    assertThat(agreed(operations).refusals)
        .containsOnlyKeys("CommentAdd", "CommentEdit", "WidgetRestore");
  }

  @Test
  void aLongConnectorAtTheBorderStaysOnTheBoardOrWhereItIs() {
    double border = Limits.COORDINATE;
    WidgetKind line =
        new WidgetKind.Connector(
            End.free(new Point(-border, 0)), End.free(new Point(border - 0.001, 0.1)));
    Tally tally =
        agreed(
            CREATE,
            add(id(0), new WidgetKind.Frame(), NOWHERE),
            add(NOTE, line, Optional.of(id(0))),
            new Operation.WidgetMove(List.of(new Operation.Move(id(0), new Point(0.001, 0)))),
            new Operation.WidgetMove(List.of(new Operation.Move(id(0), new Point(0.002, 0)))),
            new Operation.WidgetResize(
                List.of(new Operation.Resize(NOTE, Bounds.of(0, 0, 90_000, 1)))),
            new Operation.WidgetResize(
                List.of(new Operation.Resize(NOTE, Bounds.of(-border, 0, 100, 1)))));
    assertThat(tally.reasons).containsExactly(Map.entry(VoidReason.INVALID, 2));
  }

  private static WidgetKind thread() {
    return new WidgetKind.Thread(List.of(), false);
  }

  private static Operation say(String id, String text) {
    return new Operation.CommentAdd(NOTE, id, text, List.of());
  }

  private static Operation hold(WidgetId widget, WidgetId holder) {
    return new Operation.WidgetHold(List.of(widget), Optional.of(holder));
  }

  private static Operation add(WidgetId id, WidgetKind kind, Optional<WidgetId> holder) {
    return new Operation.WidgetAdd(
        new Widget(
            id,
            kind,
            Bounds.of(0, 0, 10, 10),
            ZKey.FIRST,
            Style.DEFAULT,
            "",
            holder,
            Optional.empty()));
  }

  private static Tally agreed(Operation... operations) {
    return agreed(List.of(operations));
  }

  /** Each operation as a record of its own, by one owner. */
  private static Tally agreed(List<Operation> operations) {
    SideBySide both = new SideBySide(RandomRecords.PEOPLE.subList(0, 2));
    Tally tally = new Tally();
    for (int i = 0; i < operations.size(); i++) {
      assertThat(both.take(line("ana", i + 1, operations.get(i)), tally)).isEmpty();
    }
    assertThat(both.views()).isEmpty();
    assertThat(both.wholeState()).isEmpty();
    return tally;
  }

  private static Operation setBack(long standing, FieldValue value) {
    return new Operation.WidgetSetBack(List.of(new Operation.SetBack(NOTE, standing, value)));
  }

  private static String line(String author, long counter, Operation operation) {
    Caller caller = new Caller(new PersonId(author), Set.of(), 1);
    return Stored.line(
        new LogRecord(
            SideBySide.BOARD,
            new WriterId("w"),
            counter,
            caller,
            1_000,
            0,
            Optional.empty(),
            List.of(operation)));
  }

  private static Widget note(WidgetId id, String text) {
    return new Widget(
        id, new WidgetKind.Note(), Bounds.of(0, 0, 10, 10), ZKey.FIRST, Style.DEFAULT, text);
  }

  private static WidgetId id(int number) {
    return new WidgetId("w" + number);
  }

  private static Principal person(int number) {
    return new Principal.Person(new PersonId("p" + number));
  }
}
