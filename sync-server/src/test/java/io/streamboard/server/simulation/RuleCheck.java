package io.streamboard.server.simulation;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardLife;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at one operation, the state it met and the one it left: what had an effect was allowed, and
 * what had none changed nothing. Says nothing about what should have been allowed.
 */
final class RuleCheck {
  private final Findings findings;

  RuleCheck(Findings findings) {
    this.findings = findings;
  }

  void check(Folded single, Caller author) {
    FoldedOperation operation = single.operations().getFirst();
    switch (operation.outcome()) {
      case Outcome.Applied applied -> allowed(single, operation, author, applied.refused());
      case Outcome.Void _ -> nothing(single, operation);
    }
  }

  private void nothing(Folded single, FoldedOperation operation) {
    BoardState before = single.before();
    BoardState after = single.after();
    findings.that(
        operation.touched().stream()
                .allMatch(widget -> before.live(widget).equals(after.live(widget)))
            && before.title().equals(after.title())
            && before.life() == after.life()
            && before.access().equals(after.access()),
        () -> "revision " + operation.revision() + " is void and has an effect");
  }

  private void allowed(
      Folded single, FoldedOperation operation, Caller author, Map<WidgetId, VoidReason> refused) {
    BoardState before = single.before();
    if (before.life() != BoardLife.OPEN) {
      return;
    }
    PlainRights rights = new PlainRights(before, author);
    findings.that(
        before.barriers().getOrDefault(author.person(), 0L) <= author.accountsRevision(),
        () -> what(operation) + " was made with rights of before");
    boolean board = onBoard(operation.operation(), rights);
    findings.that(board, () -> what(operation) + " was not allowed to its author");
    if (operation.operation() instanceof Operation.WidgetAdd(var widget)) {
      widget.holder().ifPresent(id -> onHolder(operation, rights, widget, id));
    } else if (board) {
      operation.operation().targets().stream()
          .filter(target -> !refused.containsKey(target))
          .forEach(
              target ->
                  Optional.ofNullable(before.widgets().get(target))
                      .ifPresentOrElse(
                          widget -> onWidget(operation, rights, widget),
                          () -> findings.wrong(what(operation) + " changed what does not exist")));
    }
  }

  private static boolean onBoard(Operation operation, PlainRights rights) {
    return switch (operation) {
      case Operation.WidgetAdd(var widget) ->
          widget.holder().isPresent()
              || rights.atLeast(thread(widget) ? Role.COMMENTER : Role.EDITOR);
      case Operation.BoardRename _,
          Operation.BoardDelete _,
          Operation.BoardLevel _,
          Operation.BoardGrant _,
          Operation.WidgetGrant _,
          Operation.WidgetRevoke _ ->
          rights.owner();
      case Operation.BoardRevoke revoke ->
          rights.owner() || revoke.principal().equals(rights.self());
      case Operation.BoardCreate _, Operation.Declined _, Operation.Unreadable _ -> false;
      case Operation.AccessBarrier _,
          Operation.WidgetMove _,
          Operation.WidgetResize _,
          Operation.WidgetRestyle _,
          Operation.WidgetRaise _,
          Operation.WidgetRemove _,
          Operation.WidgetRestore _,
          Operation.WidgetBind _,
          Operation.WidgetHold _,
          Operation.WidgetGroup _,
          Operation.CommentAdd _,
          Operation.CommentEdit _,
          Operation.CommentRemove _,
          Operation.ThreadResolve _,
          Operation.WidgetSetBack _,
          Operation.TextChange _,
          Operation.WidgetLock _,
          Operation.WidgetUnlock _ ->
          true;
    };
  }

  private void onWidget(FoldedOperation folded, PlainRights rights, WidgetState widget) {
    Operation operation = folded.operation();
    boolean mine =
        widget.lock().isEmpty() || widget.lock().get().person().equals(rights.caller().person());
    WidgetLevel needed = needed(operation, rights, widget, mine);
    findings.that(
        rights.level(widget).compareTo(needed) >= 0,
        () -> what(folded) + " was not allowed to its author on a widget");
    boolean brings = operation instanceof Operation.WidgetRestore || bringsBack(operation);
    findings.that(
        widget.live() || brings, () -> what(folded) + " changed a widget that was removed");
    boolean ownersWay = rights.owner() && !(operation instanceof Operation.WidgetLock);
    boolean aboutRights =
        operation instanceof Operation.WidgetGrant || operation instanceof Operation.WidgetRevoke;
    findings.that(
        mine || ownersWay || aboutRights || talks(operation, widget),
        () -> what(folded) + " changed a widget that somebody else had locked");
    if (operation instanceof Operation.CommentEdit edit) {
      said(folded, rights, widget.widget(), edit.comment(), false);
    }
    if (operation instanceof Operation.CommentRemove remove) {
      said(folded, rights, widget.widget(), remove.comment(), rights.owner());
    }
    if (operation instanceof Operation.WidgetHold(var _, var holder)) {
      holder.ifPresent(id -> onHolder(folded, rights, widget.widget(), id));
    }
  }

  /** Nobody puts words into the mouth of others. */
  private void said(
      FoldedOperation operation,
      PlainRights rights,
      Widget widget,
      String comment,
      boolean anybodys) {
    boolean may =
        widget.kind() instanceof WidgetKind.Thread(var comments, var _)
            && comments.stream()
                .filter(one -> one.id().equals(comment))
                .anyMatch(one -> anybodys || one.author().equals(rights.caller().person()));
    findings.that(may, () -> what(operation) + " changed what somebody else said");
  }

  private static WidgetLevel needed(
      Operation operation, PlainRights rights, WidgetState widget, boolean mine) {
    boolean unlocksOwn =
        operation instanceof Operation.WidgetUnlock && widget.lock().isPresent() && mine;
    boolean lock = operation instanceof Operation.WidgetLock;
    boolean began = thread(widget.widget()) && widget.author().equals(rights.caller().person());
    if (unlocksOwn) {
      return WidgetLevel.VIEW;
    }
    return talks(operation, widget) || (began && !lock) ? WidgetLevel.COMMENT : WidgetLevel.EDIT;
  }

  /** Whether it is something that people do who may only comment. */
  private static boolean talks(Operation operation, WidgetState widget) {
    if (operation instanceof Operation.WidgetSetBack(var steps)) {
      return steps.stream()
          .filter(step -> step.widget().equals(widget.widget().id()))
          .allMatch(step -> step.value() instanceof FieldValue.Resolved);
    }
    return operation instanceof Operation.CommentAdd
        || operation instanceof Operation.CommentEdit
        || operation instanceof Operation.CommentRemove
        || operation instanceof Operation.ThreadResolve;
  }

  private static boolean thread(Widget widget) {
    return widget.kind() instanceof WidgetKind.Thread;
  }

  /** What holds a widget gives it its rights, so it must be open to its author. */
  private void onHolder(
      FoldedOperation operation, PlainRights rights, Widget widget, WidgetId holder) {
    WidgetLevel needed = thread(widget) ? WidgetLevel.COMMENT : WidgetLevel.EDIT;
    findings.that(
        rights
            .state()
            .live(holder)
            .filter(found -> rights.level(found).compareTo(needed) >= 0)
            .isPresent(),
        () -> what(operation) + " put a widget where its author may not");
  }

  private static boolean bringsBack(Operation operation) {
    return operation instanceof Operation.WidgetSetBack setBack
        && setBack.steps().stream()
            .anyMatch(step -> step.value() instanceof FieldValue.Alive(boolean alive) && alive);
  }

  private static String what(FoldedOperation operation) {
    return "revision "
        + operation.revision()
        + ", "
        + operation.operation().getClass().getSimpleName()
        + ",";
  }
}
