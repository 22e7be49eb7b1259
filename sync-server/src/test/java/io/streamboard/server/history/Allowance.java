package io.streamboard.server.history;

import io.streamboard.model.access.AccessPolicy;
import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardLife;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import java.util.Optional;

/**
 * Whether who did something was allowed to, on the board as it was just before: asked anew, from
 * the list of rights in docs/log-format.md, and not taken from the fold that applied it.
 */
final class Allowance {
  private final BoardState before;
  private final Caller author;
  private final Optional<Role> role;

  private Allowance(BoardState before, Caller author) {
    this.before = before;
    this.author = author;
    this.role = AccessPolicy.role(before.access(), author);
  }

  /** Why it should not have applied; empty for what was rightly applied, and for voids. */
  static Optional<String> refusal(BoardTruth.Step step) {
    if (!(step.folded().outcome() instanceof Outcome.Applied applied)) {
      return Optional.empty();
    }
    Caller author = step.stamp().orElseThrow();
    return new Allowance(step.before(), author).refusal(step.folded().operation(), applied);
  }

  private Optional<String> refusal(Operation operation, Outcome.Applied applied) {
    boolean system = author.person().equals(LogRecord.SYSTEM);
    if (system != operation instanceof Operation.AccessBarrier) {
      return Optional.of("barriers are the server's, and nothing else is");
    }
    return switch (operation) {
      case Operation.BoardCreate _ ->
          unless(before.life() == BoardLife.ABSENT, "the board was there");
      case Operation.BoardRename _,
          Operation.BoardDelete _,
          Operation.BoardLevel _,
          Operation.BoardGrant _,
          Operation.WidgetGrant _,
          Operation.WidgetRevoke _ ->
          role(Role.OWNER);
      case Operation.BoardRevoke revoke ->
          revoke.principal().equals(new Principal.Person(author.person()))
              ? Optional.empty()
              : role(Role.OWNER);
      case Operation.WidgetAdd _ -> role(Role.EDITOR);
      case Operation.WidgetMove _,
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
          widgets(operation, applied);
      case Operation.AccessBarrier _ -> Optional.empty();
      case Operation.Declined _, Operation.Unreadable _ ->
          Optional.of("such an operation never applies");
    };
  }

  private Optional<String> widgets(Operation operation, Outcome.Applied applied) {
    return operation.targets().stream()
        .filter(target -> !applied.refused().containsKey(target))
        .filter(target -> !mayChange(target, operation instanceof Operation.WidgetUnlock))
        .findFirst()
        .map(target -> author.person() + " may not change widget " + target);
  }

  private boolean mayChange(WidgetId target, boolean unlock) {
    WidgetState widget = before.widgets().get(target);
    if (widget == null) {
      return false;
    }
    WidgetLevel level = AccessPolicy.level(before.access(), widget.access(), author);
    boolean locked = widget.lock().isPresent();
    boolean mine = locked && widget.lock().get().person().equals(author.person());
    if (unlock && mine) {
      return level.atLeast(WidgetLevel.VIEW);
    }
    return level.atLeast(WidgetLevel.EDIT)
        && (!locked || mine || level.atLeast(WidgetLevel.MANAGE));
  }

  private Optional<String> role(Role needed) {
    return unless(
        role.filter(held -> held.compareTo(needed) >= 0).isPresent(),
        author.person() + " was not " + needed);
  }

  private static Optional<String> unless(boolean fine, String why) {
    return fine ? Optional.empty() : Optional.of(why);
  }
}
