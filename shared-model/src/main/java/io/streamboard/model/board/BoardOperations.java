package io.streamboard.model.board;

import io.streamboard.model.access.BoardAccess;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.VoidReason;
import java.util.Optional;
import org.pcollections.PMap;

/**
 * Operations on the board as a whole: life, title, level, roles, barriers. Each answers with its
 * refusal, or has been applied.
 */
final class BoardOperations {
  private final BoardDraft draft;
  private final Rights rights;

  BoardOperations(BoardDraft draft, Rights rights) {
    this.draft = draft;
    this.rights = rights;
  }

  Optional<VoidReason> create(Operation.BoardCreate create) {
    if (draft.life() != BoardLife.ABSENT) {
      return Optional.of(rights.seesBoard() ? VoidReason.EXISTS : VoidReason.NOT_FOUND);
    }
    Principal author = new Principal.Person(rights.author().person());
    draft.life(BoardLife.OPEN);
    draft.title(create.title());
    draft.access(new BoardAccess(draft.access().grants().plus(author, Role.OWNER)));
    return Optional.empty();
  }

  Optional<VoidReason> rename(Operation.BoardRename rename) {
    return byOwner(Optional.empty(), () -> draft.title(rename.title()));
  }

  Optional<VoidReason> delete() {
    return byOwner(Optional.empty(), () -> draft.life(BoardLife.DELETED));
  }

  Optional<VoidReason> level(Operation.BoardLevel level) {
    boolean next = level.level() == draft.level() + 1 && level.level() <= BoardState.CURRENT_LEVEL;
    return byOwner(
        next ? Optional.empty() : Optional.of(VoidReason.LEVEL), () -> draft.level(level.level()));
  }

  Optional<VoidReason> grant(Operation.BoardGrant grant) {
    PMap<Principal, Role> next = draft.access().grants().plus(grant.principal(), grant.role());
    Optional<VoidReason> refusal =
        Quotas.fits(draft.access(), grant.principal())
            ? ownerless(next)
            : Optional.of(VoidReason.TOO_LARGE);
    return byOwner(refusal, () -> draft.access(new BoardAccess(next)));
  }

  /**
   * Everybody may give up the own grant. Taking away what was not granted is applied without
   * effect.
   */
  Optional<VoidReason> revoke(Operation.BoardRevoke revoke) {
    boolean own = revoke.principal().equals(new Principal.Person(rights.author().person()));
    PMap<Principal, Role> next = draft.access().grants().minus(revoke.principal());
    Optional<VoidReason> refusal = own ? leaving() : rights.onBoard(Role.OWNER);
    return apply(refusal.or(() -> ownerless(next)), () -> draft.access(new BoardAccess(next)));
  }

  Optional<VoidReason> barrier(Operation.AccessBarrier barrier) {
    long before = draft.barrier(barrier.person()).orElse(Long.MIN_VALUE);
    draft.barrier(barrier.person(), Math.max(before, barrier.accountsRevision()));
    return Optional.empty();
  }

  private Optional<VoidReason> leaving() {
    return rights.seesBoard() ? Optional.empty() : Optional.of(VoidReason.NOT_FOUND);
  }

  private static Optional<VoidReason> ownerless(PMap<Principal, Role> grants) {
    return grants.containsValue(Role.OWNER) ? Optional.empty() : Optional.of(VoidReason.LAST_OWNER);
  }

  private Optional<VoidReason> byOwner(Optional<VoidReason> otherwise, Runnable effect) {
    return apply(rights.onBoard(Role.OWNER).or(() -> otherwise), effect);
  }

  private static Optional<VoidReason> apply(Optional<VoidReason> refusal, Runnable effect) {
    if (refusal.isEmpty()) {
      effect.run();
    }
    return refusal;
  }
}
