package io.streamboard.model.reference;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardLife;
import io.streamboard.model.generate.Values;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Operations that mostly fit the board as it is. */
final class RandomOperations {
  private static final List<WidgetLevel> GRANTABLE =
      List.of(WidgetLevel.HIDDEN, WidgetLevel.VIEW, WidgetLevel.COMMENT, WidgetLevel.EDIT);
  private static final int FEW = 30;

  private final Values values;
  private final Profile profile;
  private final RandomEdits edits;
  private final RandomSetBacks setBacks;
  private final RandomRelations relations;
  private final List<Function<ReferenceBoard, Operation>> common = new ArrayList<>();
  private final List<Function<ReferenceBoard, Operation>> sharing = new ArrayList<>();
  private long accounts;
  private int added;

  RandomOperations(Values values, Profile profile) {
    this.values = values;
    this.profile = profile;
    edits = new RandomEdits(values);
    relations = new RandomRelations(values);
    setBacks = new RandomSetBacks(values, relations);
    sharing.add(board -> new Operation.BoardGrant(member(), values.any(Role.values())));
    sharing.add(board -> new Operation.BoardRevoke(member()));
    sharing.add(
        board -> new Operation.WidgetGrant(some(board), principal(), values.any(GRANTABLE)));
    sharing.add(
        board -> new Operation.WidgetGrant(some(board), principal(), values.any(GRANTABLE)));
    sharing.add(board -> new Operation.WidgetRevoke(some(board), principal()));
    offer(22, board -> new Operation.WidgetAdd(widget(board)));
    offer(10, this::move);
    offer(5, this::resize);
    offer(8, board -> new Operation.WidgetRestyle(some(board), style()));
    offer(5, this::raise);
    offer(4, board -> new Operation.WidgetRemove(some(board)));
    offer(8, board -> new Operation.WidgetRestore(some(board)));
    offer(12, board -> setBacks.next(board, () -> one(board)));
    offer(14, board -> edits.next(board, one(board)));
    offer(6, board -> relations.bind(board, () -> one(board)));
    offer(10, board -> relations.hold(board, () -> one(board)));
    offer(4, board -> relations.group(() -> one(board)));
    offer(14, board -> relations.say(board, () -> one(board)));
    offer(5, board -> new Operation.WidgetLock(some(board), values.text(4)));
    offer(5, board -> new Operation.WidgetUnlock(some(board)));
    offer(12, board -> values.any(sharing).apply(board));
    offer(2, board -> new Operation.BoardRename(values.title()));
    offer(1, board -> new Operation.BoardCreate(values.title()));
    offer(1, board -> new Operation.BoardLevel(2));
    offer(1, board -> new Operation.AccessBarrier(values.any(people()), accounts + 1));
    offer(1, board -> new Operation.Declined("busy"));
    offer(1, board -> new Operation.Unreadable(Optional.empty()));
  }

  Operation next(ReferenceBoard board, long accountsNow) {
    accounts = accountsNow;
    if (board.life == BoardLife.ABSENT && board.revision > 5) {
      return new Operation.BoardCreate(values.title());
    }
    int chance = values.random().nextInt(100);
    if (chance < profile.typing) {
      return edits.next(board, typed(board));
    }
    return chance < profile.typing + profile.sharing
        ? values.any(sharing).apply(board)
        : values.any(common).apply(board);
  }

  /** Few texts, so that many edits meet. */
  private WidgetId typed(ReferenceBoard board) {
    List<ReferenceWidget> live = board.live();
    return live.isEmpty()
        ? one(board)
        : live.get(values.random().nextInt(Math.min(2, live.size()))).id;
  }

  private void offer(int weight, Function<ReferenceBoard, Operation> operation) {
    for (int i = 0; i < weight; i++) {
      common.add(operation);
    }
  }

  private Operation move(ReferenceBoard board) {
    return new Operation.WidgetMove(
        some(board).stream().map(id -> new Operation.Move(id, relations.point())).toList());
  }

  private Operation resize(ReferenceBoard board) {
    return new Operation.WidgetResize(
        some(board).stream().map(id -> new Operation.Resize(id, relations.bounds())).toList());
  }

  private Operation raise(ReferenceBoard board) {
    return new Operation.WidgetRaise(
        some(board).stream().map(id -> new Operation.Raise(id, values.z())).toList());
  }

  private Style style() {
    return values.style().with(Style.of(values.any(StyleProperty.values()), "red"));
  }

  private Widget widget(ReferenceBoard board) {
    boolean again = board.live().size() > FEW || values.random().nextInt(15) == 0;
    WidgetId id = again ? one(board) : new WidgetId("n" + added++);
    return relations.widget(board, id, () -> one(board));
  }

  private List<WidgetId> some(ReferenceBoard board) {
    return values.distinct(4, () -> one(board));
  }

  /** Mostly one that is or was on the board. */
  private WidgetId one(ReferenceBoard board) {
    List<WidgetId> known = List.copyOf(board.widgets.keySet());
    return known.isEmpty() || values.random().nextInt(12) == 0
        ? new WidgetId("n" + values.random().nextInt(added + 2))
        : values.any(known);
  }

  private Principal principal() {
    return values.random().nextInt(4) == 0 ? new Principal.Everyone() : member();
  }

  private Principal member() {
    return values.random().nextInt(3) == 0
        ? new Principal.Group(new GroupId("g" + values.random().nextInt(1, 3)))
        : new Principal.Person(values.any(people()));
  }

  private static List<PersonId> people() {
    return RandomRecords.PEOPLE.stream().map(Caller::person).toList();
  }
}
