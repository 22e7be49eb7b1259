package io.streamboard.server.simulation;

import io.streamboard.client.stepped.SteppedClient;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import io.streamboard.model.wire.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** What people do: random operations on what they see, and now and then on what they may not. */
final class Acts {
  private static final int WIDGETS = 60;
  private static final List<WidgetLevel> LEVELS =
      List.of(WidgetLevel.HIDDEN, WidgetLevel.VIEW, WidgetLevel.COMMENT, WidgetLevel.EDIT);
  private static final List<StyleProperty> LOOKS = List.of(StyleProperty.values());
  private static final List<Role> ROLES = List.of(Role.VIEWER, Role.COMMENTER, Role.EDITOR);

  private final SplittableRandom random;
  private final int rightsOneIn;
  private final List<Principal> principals;
  private final List<WidgetId> made = new ArrayList<>();
  private final RelationActs relations;

  /**
   * @param principals who is granted and revoked, owners excepted
   * @param rightsOneIn of so many acts of an owner one is about rights
   */
  Acts(SplittableRandom random, List<Principal> principals, int rightsOneIn) {
    this.random = random;
    relations = new RelationActs(random);
    this.rightsOneIn = rightsOneIn;
    this.principals = List.copyOf(principals);
  }

  /** Something to do on this view. */
  Operation on(BoardView view) {
    List<WidgetView> seen = new ArrayList<>(view.widgets().values());
    if (seen.isEmpty() || (seen.size() < WIDGETS && random.nextInt(12) == 0)) {
      return random.nextInt(3) == 0 ? add() : relations.add(fresh(), seen);
    }
    if (view.role().filter(Role.OWNER::equals).isPresent() && random.nextInt(rightsOneIn) == 0) {
      return rights(seen);
    }
    return onWidgets(seen);
  }

  private WidgetId fresh() {
    WidgetId id = new WidgetId("w" + made.size());
    made.add(id);
    return id;
  }

  Operation add() {
    WidgetId id = fresh();
    return new Operation.WidgetAdd(
        new Widget(id, new WidgetKind.Note(), bounds(), z(), Style.DEFAULT, "note " + made.size()));
  }

  /** What somebody who looks at this view points at, drags or types into. */
  Presence presence(BoardView view) {
    List<WidgetId> seen = List.copyOf(view.widgets().keySet());
    Optional<WidgetId> one = seen.isEmpty() ? Optional.empty() : Optional.of(any(seen));
    return switch (random.nextInt(3)) {
      case 0 -> new Presence(Optional.of(point()), one.stream().toList(), Optional.empty(), one);
      case 1 ->
          new Presence(
              Optional.empty(),
              List.of(),
              one.map(id -> new Presence.Drag("d", List.of(new Presence.Dragged(id, bounds())))),
              Optional.empty());
      default -> Presence.NONE;
    };
  }

  private Operation onWidgets(List<WidgetView> seen) {
    WidgetView target = any(seen);
    WidgetId id = target.widget().id();
    return switch (random.nextInt(42)) {
      case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 ->
          new Operation.TextChange(id, target.textRevision(), edit(target.widget().text()));
      case 11, 12, 13, 14, 15, 16 -> new Operation.WidgetMove(moves(seen));
      case 17, 18 -> new Operation.WidgetResize(List.of(new Operation.Resize(id, bounds())));
      case 19, 20, 21 ->
          new Operation.WidgetRestyle(List.of(id), Style.of(any(LOOKS), "c" + random.nextInt(9)));
      case 22 -> new Operation.WidgetRaise(List.of(new Operation.Raise(id, z())));
      case 23 -> new Operation.WidgetRemove(List.of(id));
      case 24 -> made.isEmpty() ? add() : new Operation.WidgetRestore(List.of(any(made)));
      case 25 -> new Operation.WidgetLock(List.of(id), "mine");
      case 26, 27 -> new Operation.WidgetUnlock(List.of(id));
      case 28, 31, 32 -> setBack(target);
      case 33, 34, 35, 36, 37, 38, 39, 40 -> relations.on(seen);
      case 29 -> new Operation.WidgetMove(List.of(new Operation.Move(any(made), point())));
      case 30 -> new Operation.BoardRename("Title " + random.nextInt(100));
      default -> again(seen);
    };
  }

  /** An id is never used twice: trying to, with one that is not in sight, is void. */
  private Operation again(List<WidgetView> seen) {
    Set<WidgetId> inSight =
        seen.stream().map(view -> view.widget().id()).collect(Collectors.toSet());
    List<WidgetId> others = made.stream().filter(id -> !inSight.contains(id)).toList();
    return others.isEmpty()
        ? add()
        : new Operation.WidgetAdd(
            new Widget(
                any(others), new WidgetKind.FreeText(), bounds(), z(), Style.DEFAULT, "again"));
  }

  /** What was never changed is as it was added, and so is a text. */
  private Operation setBack(WidgetView target) {
    long standing = random.nextBoolean() ? target.textRevision() : random.nextInt(1, 200);
    return new Operation.WidgetSetBack(
        List.of(new Operation.SetBack(target.widget().id(), standing, value())));
  }

  private FieldValue value() {
    return switch (random.nextInt(8)) {
      case 0 -> new FieldValue.Alive(false);
      case 1 -> new FieldValue.Holder(Optional.empty());
      case 2 -> new FieldValue.Group(Optional.empty());
      case 3 -> new FieldValue.Bound(random.nextBoolean(), End.free(point()));
      case 4 -> new FieldValue.Resolved(random.nextBoolean());
      default -> new FieldValue.Position(point());
    };
  }

  private Operation rights(List<WidgetView> seen) {
    List<WidgetId> targets =
        List.of(relations.frame(seen).orElseGet(() -> any(seen).widget().id()));
    Principal whom = any(principals);
    boolean ofBoards = !(whom instanceof Principal.Everyone);
    return switch (random.nextInt(12)) {
      case 0, 1 ->
          ofBoards ? new Operation.BoardRevoke(whom) : new Operation.WidgetRevoke(targets, whom);
      case 2, 3, 4 ->
          ofBoards
              ? new Operation.BoardGrant(whom, any(ROLES))
              : new Operation.WidgetRevoke(targets, whom);
      case 5, 6, 7 -> new Operation.WidgetRevoke(targets, whom);
      default -> new Operation.WidgetGrant(targets, whom, any(LEVELS));
    };
  }

  private List<Operation.Move> moves(List<WidgetView> seen) {
    return random
        .ints(random.nextInt(1, 4), 0, seen.size())
        .distinct()
        .mapToObj(index -> new Operation.Move(seen.get(index).widget().id(), point()))
        .toList();
  }

  private TextDelta edit(String text) {
    int length = text.codePointCount(0, text.length());
    int from = random.nextInt(length + 1);
    int to = Math.min(length, from + (length > 30 ? random.nextInt(20) : random.nextInt(2)));
    String typed = random.nextInt(5) == 0 ? "" : Character.toString('a' + random.nextInt(26));
    return TextDelta.between(
        text,
        text.substring(0, text.offsetByCodePoints(0, from))
            + typed
            + text.substring(text.offsetByCodePoints(0, to)));
  }

  private Bounds bounds() {
    return new Bounds(
        point(), Bounds.of(0, 0, random.nextInt(20, 200), random.nextInt(20, 200)).size());
  }

  private Point point() {
    return new Point(random.nextInt(2_000), random.nextInt(2_000));
  }

  private ZKey z() {
    return new ZKey(Character.toString('A' + random.nextInt(26)));
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  static Principal person(int index) {
    return new Principal.Person(new PersonId("p" + index));
  }

  static Principal group(String group) {
    return new Principal.Group(new GroupId(group));
  }

  /** What the client shows, if it shows the board. */
  static Optional<BoardView> shown(SteppedClient client) {
    return client.board().view();
  }
}
