package io.streamboard.model.board;

import io.streamboard.model.access.Caller;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import java.util.Optional;

/**
 * What becomes of an operation whose turn it is. The order of the questions is part of the meaning:
 * can it be read, does the board live, is the stamp fresh, may the author, does it fit. Applies it
 * to the draft when all are answered well.
 */
final class Judgement {
  private Judgement() {}

  static Outcome of(BoardDraft draft, Caller author, WriterId writer, Operation operation) {
    return general(draft, author, operation)
        .<Outcome>map(Outcome.Void::new)
        .orElseGet(() -> apply(draft, new Rights(draft, author), writer, operation));
  }

  private static Optional<VoidReason> general(
      BoardDraft draft, Caller author, Operation operation) {
    return unreadable(operation)
        .or(() -> life(draft, operation))
        .or(() -> stamp(draft, author))
        .or(() -> node(draft, author, operation));
  }

  private static Optional<VoidReason> unreadable(Operation operation) {
    if (operation instanceof Operation.Unreadable) {
      return Optional.of(VoidReason.UNREADABLE);
    }
    return operation instanceof Operation.Declined
        ? Optional.of(VoidReason.DECLINED)
        : Optional.empty();
  }

  private static Optional<VoidReason> life(BoardDraft draft, Operation operation) {
    boolean exists =
        switch (draft.life()) {
          case ABSENT -> operation instanceof Operation.BoardCreate;
          case OPEN -> true;
          case DELETED -> false;
        };
    return exists ? Optional.empty() : Optional.of(VoidReason.NOT_FOUND);
  }

  private static Optional<VoidReason> stamp(BoardDraft draft, Caller author) {
    return draft
        .barrier(author.person())
        .filter(barrier -> barrier > author.accountsRevision())
        .map(stale -> VoidReason.STALE_STAMP);
  }

  /** Nodes raise barriers and do nothing else. */
  private static Optional<VoidReason> node(BoardDraft draft, Caller author, Operation operation) {
    boolean byNode = author.person().equals(LogRecord.SYSTEM);
    boolean barrier = operation instanceof Operation.AccessBarrier;
    if (byNode == barrier) {
      return Optional.empty();
    }
    boolean visible = byNode || new Rights(draft, author).seesBoard();
    return Optional.of(visible ? VoidReason.NOT_ALLOWED : VoidReason.NOT_FOUND);
  }

  private static Outcome apply(
      BoardDraft draft, Rights rights, WriterId writer, Operation operation) {
    BoardOperations board = new BoardOperations(draft, rights);
    WidgetOperations widgets = new WidgetOperations(draft, rights);
    return switch (operation) {
      case Operation.BoardCreate create -> whole(board.create(create));
      case Operation.BoardRename rename -> whole(board.rename(rename));
      case Operation.BoardDelete delete -> whole(board.delete());
      case Operation.BoardLevel level -> whole(board.level(level));
      case Operation.BoardGrant grant -> whole(board.grant(grant));
      case Operation.BoardRevoke revoke -> whole(board.revoke(revoke));
      case Operation.AccessBarrier barrier -> whole(board.barrier(barrier));
      case Operation.WidgetAdd add -> whole(widgets.add(add));
      case Operation.WidgetMove move -> widgets.move(move);
      case Operation.WidgetResize resize -> widgets.resize(resize);
      case Operation.WidgetRestyle restyle -> widgets.restyle(restyle);
      case Operation.WidgetRaise raise -> widgets.raise(raise);
      case Operation.WidgetBind bind -> whole(widgets.bind(bind));
      case Operation.WidgetHold hold -> new Holding(draft, rights).hold(hold);
      case Operation.WidgetGroup group -> widgets.group(group);
      case Operation.CommentAdd add -> whole(new ThreadOperations(draft, rights).add(add));
      case Operation.CommentEdit edit -> whole(new ThreadOperations(draft, rights).edit(edit));
      case Operation.CommentRemove remove ->
          whole(new ThreadOperations(draft, rights).remove(remove));
      case Operation.ThreadResolve resolve -> new ThreadOperations(draft, rights).resolve(resolve);
      case Operation.WidgetRemove remove -> widgets.remove(remove);
      case Operation.WidgetRestore restore -> widgets.restore(restore);
      case Operation.WidgetSetBack setBack -> new SetBacks(draft, rights).apply(setBack);
      case Operation.TextChange change ->
          whole(new TextChanges(draft, rights, writer).apply(change));
      case Operation.WidgetLock lock -> new Locks(draft, rights).lock(lock);
      case Operation.WidgetUnlock unlock -> new Locks(draft, rights).unlock(unlock);
      case Operation.WidgetGrant grant -> new WidgetGrants(draft, rights).grant(grant);
      case Operation.WidgetRevoke revoke -> new WidgetGrants(draft, rights).revoke(revoke);
      case Operation.Declined declined -> new Outcome.Void(VoidReason.DECLINED);
      case Operation.Unreadable unreadable -> new Outcome.Void(VoidReason.UNREADABLE);
    };
  }

  private static Outcome whole(Optional<VoidReason> refusal) {
    return refusal.<Outcome>map(Outcome.Void::new).orElse(Outcome.Applied.FULLY);
  }
}
