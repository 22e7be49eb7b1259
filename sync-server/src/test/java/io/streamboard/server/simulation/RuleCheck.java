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
    if (board && !(operation.operation() instanceof Operation.WidgetAdd)) {
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
      case Operation.WidgetAdd _ -> rights.atLeast(Role.EDITOR);
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

  private void onWidget(FoldedOperation operation, PlainRights rights, WidgetState widget) {
    boolean mine =
        widget.lock().isEmpty() || widget.lock().get().person().equals(rights.caller().person());
    boolean unlocksOwn =
        operation.operation() instanceof Operation.WidgetUnlock
            && widget.lock().isPresent()
            && mine;
    WidgetLevel level = rights.level(widget);
    WidgetLevel needed = unlocksOwn ? WidgetLevel.VIEW : WidgetLevel.EDIT;
    findings.that(
        level.compareTo(needed) >= 0,
        () -> what(operation) + " was not allowed to its author on a widget");
    boolean brings =
        operation.operation() instanceof Operation.WidgetRestore
            || bringsBack(operation.operation());
    findings.that(
        widget.live() || brings, () -> what(operation) + " changed a widget that was removed");
    boolean ownersWay = rights.owner() && !(operation.operation() instanceof Operation.WidgetLock);
    boolean aboutRights =
        operation.operation() instanceof Operation.WidgetGrant
            || operation.operation() instanceof Operation.WidgetRevoke;
    findings.that(
        mine || ownersWay || aboutRights,
        () -> what(operation) + " changed a widget that somebody else had locked");
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
