package io.streamboard.model.reference;

import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardLife;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Which rule judges which operation; each target by itself, in the operation's order. */
final class OperationRules {
  private final ReferenceBoard board;
  private final BoardRules boards;
  private final WidgetRules widgets;
  private final TextRules texts;
  private final LockRules locks;
  private final LifeRules lives;
  private final GrantRules grants;
  private final SetBackRules setBacks;
  private final HolderRules holders;
  private final EndRules ends;
  private final ThreadRules threads;

  OperationRules(ReferenceBoard board) {
    this.board = board;
    ReferenceRights rights = new ReferenceRights(board);
    boards = new BoardRules(board, rights);
    lives = new LifeRules(board, rights);
    holders = new HolderRules(board, rights);
    PlaceRules places = new PlaceRules(board);
    widgets = new WidgetRules(board, rights, lives, holders, places);
    ends = new EndRules(board, rights);
    threads = new ThreadRules(board, rights);
    texts = new TextRules(board, rights);
    locks = new LockRules(board, rights);
    grants = new GrantRules(board, rights);
    setBacks = new SetBackRules(board, rights, lives, holders, places);
  }

  Outcome outcome(Operation operation, Act act) {
    return inSpiteOfRights(operation, act)
        .<Outcome>map(Outcome.Void::new)
        .orElseGet(() -> judge(operation, act));
  }

  /** What is looked at before any right is. */
  private Optional<VoidReason> inSpiteOfRights(Operation operation, Act act) {
    if (operation instanceof Operation.Unreadable) {
      return Optional.of(VoidReason.UNREADABLE);
    }
    if (operation instanceof Operation.Declined) {
      return Optional.of(VoidReason.DECLINED);
    }
    boolean makesTheBoard =
        operation instanceof Operation.BoardCreate && board.life == BoardLife.ABSENT;
    if (board.life != BoardLife.OPEN && !makesTheBoard) {
      return Optional.of(VoidReason.NOT_FOUND);
    }
    if (board.stale(act.author())) {
      return Optional.of(VoidReason.STALE_STAMP);
    }
    return isServers(act) && !(operation instanceof Operation.AccessBarrier)
        ? Optional.of(VoidReason.NOT_ALLOWED)
        : Optional.empty();
  }

  /** Servers may set barriers and nothing else. */
  private static boolean isServers(Act act) {
    return act.author().person().equals(LogRecord.SYSTEM);
  }

  private Outcome judge(Operation operation, Act act) {
    Caller author = act.author();
    return switch (operation) {
      case Operation.BoardCreate create -> whole(boards.create(create, author));
      case Operation.BoardRename rename -> whole(boards.rename(rename, author));
      case Operation.BoardDelete delete -> whole(boards.delete(author));
      case Operation.BoardLevel level -> whole(boards.level(author));
      case Operation.BoardGrant grant -> whole(boards.grant(grant, author));
      case Operation.BoardRevoke revoke -> whole(boards.revoke(revoke, author));
      case Operation.AccessBarrier barrier -> whole(boards.barrier(barrier, author));
      case Operation.Declined declined -> new Outcome.Void(VoidReason.DECLINED);
      case Operation.Unreadable unreadable -> new Outcome.Void(VoidReason.UNREADABLE);
      case Operation.WidgetAdd add -> whole(widgets.add(add, act));
      case Operation.WidgetMove move ->
          each(
              move.moves(),
              Operation.Move::widget,
              one -> widgets.move(one, Set.copyOf(move.targets()), act));
      case Operation.WidgetResize resize ->
          each(resize.resizes(), Operation.Resize::widget, one -> widgets.resize(one, act));
      case Operation.WidgetRestyle restyle ->
          each(restyle.targets(), id -> widgets.restyle(id, restyle, act));
      case Operation.WidgetRaise raise ->
          each(raise.raises(), Operation.Raise::widget, one -> widgets.raise(one, act));
      case Operation.WidgetRemove remove -> each(remove.targets(), id -> lives.remove(id, act));
      case Operation.WidgetBind bind -> whole(ends.bind(bind, act));
      case Operation.WidgetHold hold ->
          each(hold.targets(), id -> holders.hold(id, hold.holder(), act));
      case Operation.WidgetGroup group ->
          each(group.targets(), id -> widgets.group(id, group.group(), act));
      case Operation.CommentAdd add -> whole(threads.add(add, act));
      case Operation.CommentEdit edit -> whole(threads.edit(edit, act));
      case Operation.CommentRemove remove -> whole(threads.remove(remove, act));
      case Operation.ThreadResolve resolve ->
          each(resolve.targets(), id -> threads.resolve(id, resolve.resolved(), act));
      case Operation.WidgetRestore restore -> restore(restore, act);
      case Operation.WidgetSetBack setBack ->
          each(setBack.targets(), setBacks.judged(setBack, act)::refusal);
      case Operation.TextChange edit -> whole(texts.change(edit, act));
      case Operation.WidgetLock lock ->
          each(lock.targets(), id -> locks.lock(id, lock.reason(), act));
      case Operation.WidgetUnlock unlock -> each(unlock.targets(), id -> locks.unlock(id, act));
      case Operation.WidgetGrant grant -> each(grant.targets(), id -> grants.grant(id, grant, act));
      case Operation.WidgetRevoke revoke ->
          each(revoke.targets(), id -> grants.revoke(id, revoke, act));
    };
  }

  /** In the order of targets, and then those count as restored that came along with another. */
  private Outcome restore(Operation.WidgetRestore restore, Act act) {
    Map<WidgetId, VoidReason> refused = new LinkedHashMap<>();
    restore
        .targets()
        .forEach(id -> lives.restore(id, act).ifPresent(reason -> refused.put(id, reason)));
    return each(
        restore.targets(),
        id -> lives.cameAlong(id, act) ? Optional.empty() : Optional.ofNullable(refused.get(id)));
  }

  private static Outcome whole(Optional<VoidReason> refusal) {
    return refusal.<Outcome>map(Outcome.Void::new).orElse(Outcome.Applied.FULLY);
  }

  private static Outcome each(
      List<WidgetId> targets, Function<WidgetId, Optional<VoidReason>> judge) {
    return each(targets, id -> id, judge);
  }

  /** All refused: void with the reason of the first one named. */
  private static <T> Outcome each(
      List<T> targets, Function<T, WidgetId> name, Function<T, Optional<VoidReason>> judge) {
    Map<WidgetId, VoidReason> refused = new LinkedHashMap<>();
    for (T target : targets) {
      judge.apply(target).ifPresent(reason -> refused.put(name.apply(target), reason));
    }
    return refused.size() == targets.size()
        ? new Outcome.Void(refused.values().iterator().next())
        : new Outcome.Applied(refused);
  }
}
