package io.streamboard.model.board;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.geometry.Size;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Field;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.GroupMark;
import io.streamboard.model.widget.InkPath;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Chooses one operation at random: of every type, on widgets of every condition, often in vain. */
final class RandomOperations {
  private final SplittableRandom random;
  private final List<PersonId> people;
  private final GroupId group;
  private final RandomTexts texts;
  private List<WidgetId> known = List.of();
  private List<WidgetId> frames = List.of();
  private List<WidgetId> threads = List.of();
  private int added;

  RandomOperations(SplittableRandom random, List<PersonId> people, GroupId group) {
    this.random = random;
    this.people = people;
    this.group = group;
    this.texts = new RandomTexts(random);
  }

  /** Remembers the texts that edits can be made on, and what can be named. */
  void observe(BoardState state) {
    texts.observe(state);
    known = state.widgets().keySet().stream().sorted().toList();
    frames = known.stream().filter(id -> is(state, id, WidgetKind.Frame.class)).toList();
    threads = known.stream().filter(id -> is(state, id, WidgetKind.Thread.class)).toList();
  }

  private static boolean is(BoardState state, WidgetId id, Class<? extends WidgetKind> kind) {
    return state.live(id).filter(found -> kind.isInstance(found.widget().kind())).isPresent();
  }

  Operation next(BoardState state) {
    return switch (random.nextInt(78)) {
      case 0 -> new Operation.BoardRename("Plans " + random.nextInt(100));
      case 1 -> new Operation.BoardLevel(1 + random.nextInt(3));
      case 2 ->
          random.nextInt(70) == 0
              ? new Operation.BoardDelete()
              : new Operation.BoardCreate("Again");
      case 3, 4, 5 -> new Operation.BoardGrant(principal(), role());
      case 6 -> new Operation.BoardRevoke(principal());
      case 8 -> new Operation.Declined("invalid");
      case 9 -> new Operation.Unreadable(Optional.of("widget.spin"));
      case 10 -> new Operation.AccessBarrier(any(people), random.nextInt(5));
      case 7, 11, 12, 13, 14, 15, 16, 17, 18 -> new Operation.WidgetAdd(widget());
      case 19, 20, 21, 22 ->
          new Operation.WidgetMove(some().map(id -> new Operation.Move(id, point())).toList());
      case 23, 24 ->
          new Operation.WidgetResize(some().map(id -> new Operation.Resize(id, bounds())).toList());
      case 25, 26 -> new Operation.WidgetRestyle(some().toList(), style());
      case 27, 28 ->
          new Operation.WidgetRaise(some().map(id -> new Operation.Raise(id, z())).toList());
      case 29, 30 -> new Operation.WidgetRemove(some().toList());
      case 31, 32, 33, 34 -> new Operation.WidgetRestore(some().toList());
      case 35, 36, 37, 38, 39 ->
          new Operation.WidgetSetBack(some().map(id -> step(state, id)).toList());
      case 40, 41 -> new Operation.WidgetLock(some().toList(), "because " + random.nextInt(9));
      case 42, 43 -> new Operation.WidgetUnlock(some().toList());
      case 44, 45, 46, 47 -> new Operation.WidgetGrant(some().toList(), anyPrincipal(), level());
      case 48, 49 -> new Operation.WidgetRevoke(some().toList(), anyPrincipal());
      case 50, 51, 52, 53 -> texts.edit(state, id());
      case 54, 55, 56, 57 -> hold(newestOr(id()));
      case 58, 59, 60 -> new Operation.WidgetBind(id(), random.nextBoolean(), end());
      case 61, 62 -> new Operation.WidgetGroup(some().toList(), mark());
      case 63, 64, 65, 66 ->
          new Operation.CommentAdd(any(threads, id()), comment(), texts.word() + "!", List.of());
      case 67, 68 ->
          new Operation.CommentEdit(any(threads, id()), comment(), "better", List.of(any(people)));
      case 69 -> new Operation.CommentRemove(any(threads, id()), comment());
      case 70, 71 -> new Operation.ThreadResolve(some().toList(), random.nextBoolean());
      default -> texts.edit(state, id());
    };
  }

  private Operation hold(WidgetId target) {
    return new Operation.WidgetHold(
        List.of(target), holder().filter(holder -> !holder.equals(target)));
  }

  private WidgetId newestOr(WidgetId other) {
    return random.nextBoolean() ? other : id(added);
  }

  private Optional<WidgetId> holder() {
    return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(any(frames, id()));
  }

  private Optional<GroupMark> mark() {
    return random.nextInt(3) == 0
        ? Optional.empty()
        : Optional.of(new GroupMark("g" + random.nextInt(3)));
  }

  private String comment() {
    return "c" + random.nextInt(4);
  }

  private End end() {
    return random.nextInt(3) == 0
        ? End.free(point())
        : End.bound(point(), new Anchor(id(), random.nextInt(11) / 10.0, 0.5));
  }

  private <T> T any(List<T> of, T otherwise) {
    return of.isEmpty() || random.nextInt(6) == 0 ? otherwise : any(of);
  }

  private Operation.SetBack step(BoardState state, WidgetId id) {
    FieldValue value = value();
    Field field = value.field();
    long standing =
        Optional.ofNullable(state.widgets().get(id))
            .map(found -> found.revisionOf(field))
            .orElse(1L);
    return new Operation.SetBack(id, random.nextInt(5) == 0 ? standing - 1 : standing, value);
  }

  private FieldValue value() {
    return switch (random.nextInt(10)) {
      case 0 -> new FieldValue.Position(point());
      case 1 -> new FieldValue.Extent(new Size(1 + random.nextInt(50), 1 + random.nextInt(50)));
      case 2 -> new FieldValue.Z(z());
      case 3 ->
          new FieldValue.Look(
              any(StyleProperty.values()), Optional.of("teal").filter(set -> random.nextBoolean()));
      case 4, 5 -> new FieldValue.Alive(true);
      case 6 -> new FieldValue.Holder(holder());
      case 7 -> new FieldValue.Group(mark());
      case 8 ->
          random.nextBoolean()
              ? new FieldValue.Bound(random.nextBoolean(), end())
              : new FieldValue.Resolved(random.nextBoolean());
      default -> new FieldValue.Alive(false);
    };
  }

  private Widget widget() {
    WidgetKind kind =
        switch (random.nextInt(12)) {
          case 0, 1 -> new WidgetKind.Note();
          case 2 -> new WidgetKind.Shape(any(ShapeForm.values()));
          case 3, 4 -> new WidgetKind.Frame();
          case 5, 6 -> new WidgetKind.Connector(end(), end());
          case 7 -> new WidgetKind.Ink(new InkPath("0 0 50 10000 5 100"));
          case 8, 9, 10 -> new WidgetKind.Thread(List.of(), random.nextInt(4) == 0);
          default -> new WidgetKind.FreeText();
        };
    WidgetId id = newId();
    Optional<WidgetId> holder =
        (random.nextBoolean() ? Optional.<WidgetId>empty() : Optional.of(id()))
            .filter(other -> !other.equals(id));
    return new Widget(
        id, kind, bounds(), z(), Style.DEFAULT, texts.word(), holder, Optional.empty());
  }

  private Style style() {
    return Style.of(any(StyleProperty.values()), any(List.of("yellow", "pink", "12")));
  }

  private Stream<WidgetId> some() {
    return Stream.generate(this::id).limit(1 + random.nextInt(3)).distinct();
  }

  /** Seldom one that is not there. */
  private WidgetId id() {
    return known.isEmpty() || random.nextInt(20) == 0 ? id(0) : any(known);
  }

  private WidgetId newId() {
    if (random.nextInt(8) == 0) {
      return id();
    }
    added++;
    return id(added);
  }

  private static WidgetId id(int number) {
    return new WidgetId("n" + number);
  }

  /** Seldom the founder, so that the board does not run out of people who can do something. */
  private Principal principal() {
    int first = random.nextInt(6) == 0 ? 0 : 1;
    return random.nextInt(5) == 0
        ? new Principal.Group(group)
        : new Principal.Person(any(people.subList(first, people.size())));
  }

  private Principal anyPrincipal() {
    return random.nextInt(3) == 0 ? new Principal.Everyone() : principal();
  }

  private Role role() {
    return random.nextBoolean() ? any(List.of(Role.EDITOR, Role.OWNER)) : any(Role.values());
  }

  private WidgetLevel level() {
    return random.nextBoolean()
        ? WidgetLevel.EDIT
        : any(List.of(WidgetLevel.HIDDEN, WidgetLevel.VIEW, WidgetLevel.COMMENT));
  }

  private ZKey z() {
    return new ZKey("V" + (char) ('a' + random.nextInt(26)));
  }

  private Point point() {
    return new Point(random.nextInt(1_000), random.nextInt(1_000));
  }

  private Bounds bounds() {
    return new Bounds(point(), new Size(1 + random.nextInt(200), 1 + random.nextInt(200)));
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private <T> T any(T[] of) {
    return of[random.nextInt(of.length)];
  }
}
