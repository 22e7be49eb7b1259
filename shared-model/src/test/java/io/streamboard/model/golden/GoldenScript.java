package io.streamboard.model.golden;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.geometry.Size;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.text.TextDelta.Component;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.GroupMark;
import io.streamboard.model.widget.InkPath;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the golden log: the life of one board in which every operation and every reason occurs.
 * Used only when the log is made anew; the tests read what is kept.
 */
final class GoldenScript {
  static final BoardId BOARD = new BoardId("golden");
  static final PersonId ANA = new PersonId("ana");
  static final PersonId BEN = new PersonId("ben");
  static final PersonId CID = new PersonId("cid");

  private static final WidgetId NOTE = new WidgetId("n1");
  private static final WidgetId SHAPE = new WidgetId("s1");
  private static final WidgetId TEXT = new WidgetId("t1");
  private static final Principal ALL = new Principal.Everyone();

  private static final BlobHash BLOB = new BlobHash("0123456789abcdef".repeat(4));

  private final List<byte[]> stored = new ArrayList<>();
  private final Map<PersonId, Long> counters = new HashMap<>();
  private BoardState state = BoardState.absent(BOARD);
  private long accounts = 7;

  /** The stored bytes of all records, in order. */
  static List<byte[]> records() {
    GoldenScript script = new GoldenScript();
    script.beginning();
    script.widgets();
    script.texts();
    script.locks();
    script.rights();
    script.undo();
    script.relations();
    script.threads();
    script.writers();
    script.nodes();
    script.strangeBytes();
    script.end();
    return script.stored;
  }

  private void beginning() {
    by(ANA, new Operation.WidgetRemove(List.of(NOTE)));
    by(ANA, new Operation.BoardCreate("Golden"), new Operation.BoardCreate("Again"));
    by(
        ANA,
        add(NOTE, new WidgetKind.Note(), "V", "Hello 😀"),
        add(SHAPE, new WidgetKind.Shape(ShapeForm.ELLIPSE), "W", ""),
        add(TEXT, new WidgetKind.FreeText(), "X", "Title"),
        add(NOTE, new WidgetKind.Note(), "Y", "the same id"));
    by(
        ANA,
        new Operation.BoardGrant(person(BEN), Role.EDITOR),
        new Operation.BoardGrant(person(CID), Role.VIEWER),
        new Operation.BoardGrant(new Principal.Group(new GroupId("g1")), Role.COMMENTER));
    by(ANA, new Operation.BoardRename("Golden board"), new Operation.BoardLevel(2));
  }

  private void widgets() {
    by(
        BEN,
        new Operation.WidgetMove(
            List.of(
                new Operation.Move(NOTE, new Point(140.125, -80)),
                new Operation.Move(SHAPE, new Point(0, 0.001)))),
        new Operation.WidgetResize(
            List.of(new Operation.Resize(NOTE, Bounds.of(140, -80, 200.5, 150)))),
        new Operation.WidgetRestyle(
            List.of(NOTE, SHAPE),
            Style.of(StyleProperty.FILL, "#ffcc00").with(Style.of(StyleProperty.TEXT_SIZE, "18"))),
        new Operation.WidgetRaise(List.of(new Operation.Raise(NOTE, new ZKey("X00001")))));
    by(
        BEN,
        new Operation.WidgetRemove(List.of(SHAPE)),
        new Operation.WidgetRestore(List.of(SHAPE)));
    by(
        BEN,
        new Operation.WidgetRestore(List.of(SHAPE)),
        new Operation.WidgetRestore(List.of(new WidgetId("never"))));
    by(CID, move(NOTE, 1, 1));
  }

  private void texts() {
    long base = textRevision();
    by(BEN, new Operation.TextChange(NOTE, base, TextDelta.between("Hello 😀", "Hello, dear 😀")));
    by(ANA, new Operation.TextChange(NOTE, base, TextDelta.between("Hello 😀", "Hello 😀!")));
    by(
        BEN,
        new Operation.TextChange(
            NOTE, base, delta(new Component.Delete(5), new Component.Insert("Hi"))));
    by(BEN, new Operation.TextChange(NOTE, 1, delta(new Component.Insert("late"))));
    by(BEN, new Operation.TextChange(NOTE, textRevision(), delta(new Component.Delete(500))));
    by(
        BEN,
        new Operation.TextChange(
            NOTE, textRevision(), delta(new Component.Insert("x".repeat(Limits.TEXT_POINTS)))));
  }

  private void locks() {
    by(ANA, new Operation.WidgetLock(List.of(SHAPE), "final"));
    by(
        BEN,
        new Operation.WidgetMove(
            List.of(
                new Operation.Move(SHAPE, new Point(5, 5)),
                new Operation.Move(NOTE, new Point(6, 6)))));
    by(BEN, move(SHAPE, 7, 7), new Operation.WidgetUnlock(List.of(SHAPE)));
    by(BEN, new Operation.WidgetLock(List.of(NOTE), ""), new Operation.WidgetUnlock(List.of(NOTE)));
  }

  private void rights() {
    by(ANA, new Operation.WidgetGrant(List.of(TEXT), ALL, WidgetLevel.HIDDEN));
    by(ANA, new Operation.WidgetGrant(List.of(NOTE), person(CID), WidgetLevel.EDIT));
    by(ANA, new Operation.WidgetGrant(List.of(SHAPE), person(BEN), WidgetLevel.VIEW));
    by(BEN, move(TEXT, 9, 9), move(SHAPE, 9, 9), new Operation.BoardRename("Not mine"));
    by(CID, move(NOTE, 10, 10), new Operation.WidgetGrant(List.of(NOTE), ALL, WidgetLevel.HIDDEN));
    by(ANA, new Operation.WidgetRevoke(List.of(SHAPE), person(BEN)));
    by(ANA, new Operation.BoardRevoke(new Principal.Group(new GroupId("g1"))));
    by(ANA, new Operation.BoardRevoke(person(ANA)));
  }

  private void undo() {
    by(ANA, new Operation.WidgetUnlock(List.of(SHAPE)));
    by(
        BEN,
        new Operation.WidgetSetBack(
            List.of(
                back(NOTE, new FieldValue.Position(new Point(100, 80))),
                back(NOTE, new FieldValue.Extent(new Size(160, 120))),
                back(NOTE, new FieldValue.Z(new ZKey("V"))),
                back(NOTE, new FieldValue.Look(StyleProperty.TEXT_SIZE, Optional.empty())),
                back(SHAPE, new FieldValue.Look(StyleProperty.FILL, Optional.of("yellow"))))));
    by(
        BEN,
        new Operation.WidgetSetBack(
            List.of(
                new Operation.SetBack(NOTE, 1, new FieldValue.Position(new Point(0, 0))),
                back(SHAPE, new FieldValue.Alive(false)))));
    by(
        BEN,
        new Operation.WidgetSetBack(
            List.of(new Operation.SetBack(NOTE, 1, new FieldValue.Alive(false)))));
    by(BEN, new Operation.WidgetSetBack(List.of(back(SHAPE, new FieldValue.Alive(true)))));
  }

  private void relations() {
    WidgetId frame = new WidgetId("f1");
    WidgetId line = new WidgetId("c1");
    End loose = End.free(new Point(500, 400));
    End bound = End.bound(new Point(100, 80), new Anchor(NOTE, 1, 0.5));
    by(
        BEN,
        add(frame, new WidgetKind.Frame(), "Z", "Frame"),
        add(line, new WidgetKind.Connector(loose, loose), "Z1", "leads to"),
        add(new WidgetId("i1"), new WidgetKind.Ink(new InkPath("0 0 100 10000 5 50")), "Z2", ""),
        add(new WidgetId("p1"), new WidgetKind.Image(BLOB, new Size(640, 480)), "Z3", "A picture"));
    by(
        BEN,
        new Operation.WidgetHold(List.of(NOTE), Optional.of(frame)),
        new Operation.WidgetHold(List.of(frame), Optional.of(NOTE)),
        new Operation.WidgetBind(line, true, bound),
        new Operation.WidgetBind(NOTE, true, bound),
        new Operation.WidgetGroup(List.of(NOTE, line), Optional.of(new GroupMark("g"))),
        move(frame, 40, 40));
    by(
        BEN,
        new Operation.WidgetRemove(List.of(frame)),
        new Operation.WidgetRestore(List.of(NOTE)),
        new Operation.WidgetRestore(List.of(frame)));
    by(
        BEN,
        new Operation.WidgetSetBack(
            List.of(
                back(line, new FieldValue.Bound(true, loose)),
                back(NOTE, new FieldValue.Group(Optional.empty())),
                back(NOTE, new FieldValue.Holder(Optional.empty())))));
  }

  private void threads() {
    WidgetId thread = new WidgetId("d1");
    by(
        BEN,
        new Operation.WidgetAdd(
            new Widget(
                thread,
                new WidgetKind.Thread(List.of(), false),
                Bounds.of(1, 2, 32, 32),
                new ZKey("Z4"),
                Style.DEFAULT,
                "",
                Optional.of(NOTE),
                Optional.empty())));
    by(
        CID,
        new Operation.CommentAdd(thread, "k1", "What is this?", List.of(BEN)),
        new Operation.CommentAdd(thread, "k1", "the same id", List.of()));
    by(BEN, new Operation.CommentAdd(thread, "k2", "A note.", List.of()));
    by(
        BEN,
        new Operation.CommentEdit(thread, "k2", "A golden note.", List.of(CID)),
        new Operation.CommentEdit(thread, "k1", "not mine", List.of()));
    by(ANA, new Operation.CommentRemove(thread, "k1"));
    by(CID, new Operation.ThreadResolve(List.of(thread), true));
    by(CID, new Operation.WidgetSetBack(List.of(back(thread, new FieldValue.Resolved(false)))));
  }

  private void writers() {
    append(stored.get(1));
    long next = counters.getOrDefault(BEN, 0L) + 1;
    append(encoded(BEN, "w-ben", next + 5, move(NOTE, 11, 11)));
    append(encoded(BEN, "w-unknown", 3, move(NOTE, 12, 12)));
  }

  private void nodes() {
    by(BEN, new Operation.Declined("invalid"));
    by(LogRecord.SYSTEM, new Operation.AccessBarrier(CID, accounts + 1));
    by(CID, move(NOTE, 13, 13));
    accounts++;
    by(CID, move(NOTE, 14, 14));
    by(ANA, new Operation.AccessBarrier(BEN, 99));
  }

  private void strangeBytes() {
    append("this is no record".getBytes(StandardCharsets.UTF_8));
    String known =
        new String(
            encoded(BEN, "w-ben", next(BEN), new Operation.BoardDelete(), move(NOTE, 15, 15)),
            StandardCharsets.UTF_8);
    counters.merge(BEN, 2L, Long::sum);
    append(known.replace("board.delete", "board.explode").getBytes(StandardCharsets.UTF_8));
    append(known.replace("\"format\":1", "\"format\":2").getBytes(StandardCharsets.UTF_8));
    append(known.replace("\"golden\"", "\"another\"").getBytes(StandardCharsets.UTF_8));
  }

  private void end() {
    by(ANA, new Operation.BoardDelete());
    by(BEN, move(NOTE, 16, 16));
    append(encoded(CID, "w-" + ANA, next(ANA), move(NOTE, 17, 17)));
    append(encoded(CID, "w-" + ANA, 1, move(NOTE, 18, 18)));
  }

  private void by(PersonId author, Operation... operations) {
    long counter = next(author);
    counters.put(author, counter + operations.length - 1);
    append(encoded(author, "w-" + author, counter, operations));
  }

  private long next(PersonId author) {
    return counters.getOrDefault(author, 0L) + 1;
  }

  private byte[] encoded(PersonId author, String writer, long counter, Operation... operations) {
    Set<GroupId> groups =
        author.equals(CID) ? Set.of(new GroupId("g1"), new GroupId("g2")) : Set.of();
    return LogRecordCodec.encode(
        new LogRecord(
            BOARD,
            new WriterId(writer),
            counter,
            new Caller(author, groups, accounts),
            1_795_219_200_000L + stored.size(),
            0,
            Optional.empty(),
            List.of(operations)));
  }

  private void append(byte[] bytes) {
    stored.add(bytes);
    state = BoardFold.fold(state, LogRecordCodec.decode(bytes)).after();
  }

  private long textRevision() {
    return state.live(NOTE).orElseThrow().history().revision();
  }

  private Operation.SetBack back(WidgetId widget, FieldValue value) {
    WidgetState now = Objects.requireNonNull(state.widgets().get(widget));
    return new Operation.SetBack(widget, now.revisionOf(value.field()), value);
  }

  private static Operation move(WidgetId widget, double x, double y) {
    return new Operation.WidgetMove(List.of(new Operation.Move(widget, new Point(x, y))));
  }

  private static Operation add(WidgetId id, WidgetKind kind, String z, String text) {
    return new Operation.WidgetAdd(
        new Widget(id, kind, Bounds.of(100, 80, 160, 120), new ZKey(z), Style.DEFAULT, text));
  }

  private static TextDelta delta(Component... components) {
    return TextDelta.of(List.of(components));
  }

  private static Principal person(PersonId id) {
    return new Principal.Person(id);
  }
}
