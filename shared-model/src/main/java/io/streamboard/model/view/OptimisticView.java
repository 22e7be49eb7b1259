package io.streamboard.model.view;

import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.Lock;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Shows a person's own pending operations on top of the confirmed view, before the log has decided.
 * It decides nothing: what does not fit the view (unknown widget, too weak a level, a text that
 * would be too long) leaves it as it is, and the log will say what becomes of it. What the view
 * cannot know is not shown before it is confirmed: rights, and the content of a removed widget that
 * comes back.
 *
 * <p>A text edit must fit the text of the view: the caller has carried a pending edit over the
 * edits confirmed since its base. The text revision stays the confirmed one.
 */
public final class OptimisticView {
  private OptimisticView() {}

  /**
   * The view with the effect of one pending operation of {@code me}; an added widget gets the
   * role's level.
   */
  public static BoardView with(BoardView view, PersonId me, Operation operation) {
    return switch (operation) {
      case Operation.BoardRename rename -> rename(view, rename.title());
      case Operation.WidgetAdd add -> add(view, me, add.widget().boxed());
      case Operation.WidgetMove move -> {
        Held held = Held.of(view, Set.copyOf(move.targets()));
        yield each(view, move.moves(), (next, part) -> move(next, me, part, held));
      }
      case Operation.WidgetResize resize ->
          each(
              view,
              resize.resizes(),
              (next, part) -> change(next, me, part.widget(), widget -> widget.placed(part.to())));
      case Operation.WidgetRestyle restyle ->
          each(
              view,
              restyle.targets(),
              (next, id) -> change(next, me, id, widget -> restyled(widget, restyle.style())));
      case Operation.WidgetRaise raise ->
          each(
              view,
              raise.raises(),
              (next, part) -> change(next, me, part.widget(), widget -> widget.withZ(part.to())));
      case Operation.WidgetRemove remove -> remove(view, me, remove.targets());
      case Operation.WidgetBind bind ->
          change(view, me, bind.widget(), widget -> bound(view, widget, bind.start(), bind.end()));
      case Operation.WidgetHold hold ->
          each(view, hold.targets(), (next, id) -> hold(next, me, id, hold.holder()));
      case Operation.WidgetGroup group ->
          each(
              view,
              group.targets(),
              (next, id) -> change(next, me, id, widget -> widget.withGroup(group.group())));
      case Operation.CommentAdd add -> OptimisticThreads.add(view, me, add);
      case Operation.CommentEdit edit -> OptimisticThreads.edit(view, me, edit);
      case Operation.CommentRemove remove -> OptimisticThreads.remove(view, me, remove);
      case Operation.ThreadResolve resolve ->
          each(
              view,
              resolve.targets(),
              (next, id) -> OptimisticThreads.resolve(next, id, resolve.resolved()));
      case Operation.WidgetSetBack setBack -> {
        Function<BoardView, Held> held = heldWhile(view, setBack);
        yield each(view, setBack.steps(), (next, step) -> setBack(next, me, step, setBack, held));
      }
      case Operation.TextChange text ->
          change(view, me, text.widget(), widget -> edited(widget, text));
      case Operation.WidgetLock lock ->
          each(view, lock.targets(), (next, id) -> lock(next, me, id, lock.reason()));
      case Operation.WidgetUnlock unlock ->
          each(view, unlock.targets(), (next, id) -> unlock(next, me, id));
      case Operation.BoardCreate unknown -> view;
      case Operation.BoardDelete unknown -> view;
      case Operation.BoardLevel unknown -> view;
      case Operation.BoardGrant unknown -> view;
      case Operation.BoardRevoke unknown -> view;
      case Operation.WidgetRestore unknown -> view;
      case Operation.WidgetGrant unknown -> view;
      case Operation.WidgetRevoke unknown -> view;
      case Operation.AccessBarrier unknown -> view;
      case Operation.Declined unknown -> view;
      case Operation.Unreadable unknown -> view;
    };
  }

  /** The effect of a part of an operation on a view. */
  private interface Effect<P> {
    BoardView on(BoardView view, P part);
  }

  private static <P> BoardView each(BoardView view, List<P> parts, Effect<P> effect) {
    BoardView next = view;
    for (P part : parts) {
      next = effect.on(next, part);
    }
    return next;
  }

  private static BoardView rename(BoardView view, String title) {
    return atLeast(view, Role.OWNER) ? new BoardView(title, view.role(), view.widgets()) : view;
  }

  private static BoardView add(BoardView view, PersonId me, Widget widget) {
    Optional<WidgetLevel> level = levelOfNew(view, widget);
    boolean thread = widget.kind() instanceof WidgetKind.Thread;
    WidgetLevel needed = thread ? WidgetLevel.COMMENT : WidgetLevel.EDIT;
    if (level.filter(mine -> mine.atLeast(needed)).isEmpty()
        || view.widgets().containsKey(widget.id())) {
      return view;
    }
    return ChangeApplier.with(
        view,
        new WidgetView(
            OptimisticHolding.concealed(view, widget),
            me,
            level.orElseThrow(),
            Optional.empty(),
            0));
  }

  /** What holds a widget decides, or else the role; empty when it cannot be put there. */
  private static Optional<WidgetLevel> levelOfNew(BoardView view, Widget widget) {
    return widget.holder().isEmpty()
        ? view.role().map(Role::level)
        : find(view, widget.holder().get())
            .filter(holder -> OptimisticHolding.holds(holder.widget(), widget))
            .map(WidgetView::level);
  }

  private static BoardView move(BoardView view, PersonId me, Operation.Move move, Held held) {
    return writable(view, me, move.widget()) ? OptimisticHolding.move(view, move, held) : view;
  }

  private static Widget bound(BoardView view, Widget widget, boolean start, End end) {
    return OptimisticHolding.concealed(view, widget.bound(start, end));
  }

  private static BoardView hold(
      BoardView view, PersonId me, WidgetId id, Optional<WidgetId> holder) {
    return writable(view, me, id) ? OptimisticHolding.hold(view, id, holder) : view;
  }

  private static BoardView remove(BoardView view, PersonId me, List<WidgetId> ids) {
    return OptimisticHolding.remove(view, ids, (next, id) -> writable(next, me, id));
  }

  /** What moves along with a step; looked up again for each where steps change what holds what. */
  private static Function<BoardView, Held> heldWhile(
      BoardView view, Operation.WidgetSetBack setBack) {
    boolean changes =
        setBack.steps().stream()
            .map(Operation.SetBack::value)
            .anyMatch(
                value -> value instanceof FieldValue.Holder || value instanceof FieldValue.Alive);
    Held before = Held.of(view, setBack.placed());
    return changes ? next -> Held.of(next, setBack.placed()) : next -> before;
  }

  private static BoardView setBack(
      BoardView view,
      PersonId me,
      Operation.SetBack step,
      Operation.WidgetSetBack whole,
      Function<BoardView, Held> held) {
    return switch (step.value()) {
      case FieldValue.Alive alive ->
          alive.value() ? view : remove(view, me, List.of(step.widget()));
      case FieldValue.Position position ->
          whole.sized().contains(step.widget())
              ? change(
                  view,
                  me,
                  step.widget(),
                  widget -> widget.placed(widget.bounds().at(position.value())))
              : move(
                  view, me, new Operation.Move(step.widget(), position.value()), held.apply(view));
      case FieldValue.Extent extent ->
          change(
              view,
              me,
              step.widget(),
              widget -> widget.placed(widget.bounds().sized(extent.value())));
      case FieldValue.Z z -> change(view, me, step.widget(), widget -> widget.withZ(z.value()));
      case FieldValue.Holder holder -> hold(view, me, step.widget(), holder.value());
      case FieldValue.Group group ->
          change(view, me, step.widget(), widget -> widget.withGroup(group.value()));
      case FieldValue.Bound bound ->
          change(
              view, me, step.widget(), widget -> bound(view, widget, bound.start(), bound.value()));
      case FieldValue.Resolved resolved ->
          OptimisticThreads.resolve(view, step.widget(), resolved.value());
      case FieldValue.Look look -> change(view, me, step.widget(), widget -> setBack(widget, look));
    };
  }

  private static Widget setBack(Widget widget, FieldValue.Look look) {
    return look.value()
        .map(value -> restyled(widget, Style.of(look.property(), value)))
        .orElseGet(() -> widget.withStyle(widget.style().without(look.property())));
  }

  private static BoardView lock(BoardView view, PersonId me, WidgetId id, String reason) {
    Optional<WidgetView> widget =
        find(view, id).filter(found -> found.level().atLeast(WidgetLevel.EDIT));
    boolean free = widget.isPresent() && !lockedByOther(widget.get(), me);
    return free ? ChangeApplier.lock(view, id, Optional.of(new Lock(me, reason))) : view;
  }

  private static BoardView unlock(BoardView view, PersonId me, WidgetId id) {
    boolean mine =
        find(view, id)
            .filter(widget -> widget.lock().isPresent() && !lockedByOther(widget, me))
            .isPresent();
    return mine || writable(view, me, id) ? ChangeApplier.lock(view, id, Optional.empty()) : view;
  }

  private static BoardView change(
      BoardView view, PersonId me, WidgetId id, Function<Widget, Widget> effect) {
    if (!writable(view, me, id)) {
      return view;
    }
    try {
      return ChangeApplier.widget(view, id, effect::apply);
    } catch (InvalidValueException misfit) {
      return view;
    }
  }

  private static Widget restyled(Widget widget, Style style) {
    return widget.withStyle(widget.style().with(style));
  }

  private static Widget edited(Widget widget, Operation.TextChange change) {
    return widget.withText(change.delta().apply(widget.text()));
  }

  /**
   * The same rule as in the fold: level EDIT, and not locked by somebody else unless one is owner.
   */
  private static boolean writable(BoardView view, PersonId me, WidgetId id) {
    return find(view, id)
        .filter(widget -> widget.level().atLeast(needed(widget, me)))
        .filter(widget -> !lockedByOther(widget, me) || widget.level() == WidgetLevel.MANAGE)
        .isPresent();
  }

  private static WidgetLevel needed(WidgetView widget, PersonId me) {
    boolean ownThread =
        widget.widget().kind() instanceof WidgetKind.Thread && widget.author().equals(me);
    return ownThread ? WidgetLevel.COMMENT : WidgetLevel.EDIT;
  }

  private static boolean lockedByOther(WidgetView widget, PersonId me) {
    return widget.lock().filter(lock -> !lock.person().equals(me)).isPresent();
  }

  private static Optional<WidgetView> find(BoardView view, WidgetId id) {
    return Optional.ofNullable(view.widgets().get(id));
  }

  private static boolean atLeast(BoardView view, Role role) {
    return view.role().filter(mine -> mine.compareTo(role) >= 0).isPresent();
  }
}
