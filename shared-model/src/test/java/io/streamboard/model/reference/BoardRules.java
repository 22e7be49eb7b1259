package io.streamboard.model.reference;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.board.BoardLife;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.VoidReason;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The operations on the board itself. */
final class BoardRules {
  private final ReferenceBoard board;
  private final ReferenceRights rights;

  BoardRules(ReferenceBoard board, ReferenceRights rights) {
    this.board = board;
    this.rights = rights;
  }

  Optional<VoidReason> create(Operation.BoardCreate create, Caller author) {
    if (board.life == BoardLife.OPEN) {
      return Optional.of(rights.seesBoard(author) ? VoidReason.EXISTS : VoidReason.NOT_FOUND);
    }
    board.life = BoardLife.OPEN;
    board.title = create.title();
    board.roles.put(new Principal.Person(author.person()), Role.OWNER);
    return Optional.empty();
  }

  Optional<VoidReason> rename(Operation.BoardRename rename, Caller author) {
    Optional<VoidReason> refusal = rights.refusesWithoutRole(author, Role.OWNER);
    if (refusal.isEmpty()) {
      board.title = rename.title();
    }
    return refusal;
  }

  Optional<VoidReason> delete(Caller author) {
    Optional<VoidReason> refusal = rights.refusesWithoutRole(author, Role.OWNER);
    if (refusal.isEmpty()) {
      board.life = BoardLife.DELETED;
    }
    return refusal;
  }

  /** There is no level above the first one yet. */
  Optional<VoidReason> level(Caller author) {
    return rights.refusesWithoutRole(author, Role.OWNER).or(() -> Optional.of(VoidReason.LEVEL));
  }

  Optional<VoidReason> grant(Operation.BoardGrant grant, Caller author) {
    Map<Principal, Role> then = new HashMap<>(board.roles);
    then.put(grant.principal(), grant.role());
    Optional<VoidReason> refusal =
        rights
            .refusesWithoutRole(author, Role.OWNER)
            .or(() -> refusesWithoutOwner(then))
            .or(() -> refusesTooMany(then));
    if (refusal.isEmpty()) {
      board.roles.put(grant.principal(), grant.role());
    }
    return refusal;
  }

  Optional<VoidReason> revoke(Operation.BoardRevoke revoke, Caller author) {
    Map<Principal, Role> then = new HashMap<>(board.roles);
    then.remove(revoke.principal());
    boolean own = revoke.principal().equals(new Principal.Person(author.person()));
    Optional<VoidReason> refusal =
        Optional.<VoidReason>empty()
            .or(() -> own ? refusesUnseen(author) : ownersOnly(author))
            .or(() -> refusesWithoutOwner(then));
    if (refusal.isEmpty()) {
      board.roles.remove(revoke.principal());
    }
    return refusal;
  }

  private Optional<VoidReason> ownersOnly(Caller author) {
    return rights.refusesWithoutRole(author, Role.OWNER);
  }

  private Optional<VoidReason> refusesUnseen(Caller author) {
    return rights.seesBoard(author) ? Optional.empty() : Optional.of(VoidReason.NOT_FOUND);
  }

  private static Optional<VoidReason> refusesWithoutOwner(Map<Principal, Role> roles) {
    return roles.containsValue(Role.OWNER) ? Optional.empty() : Optional.of(VoidReason.LAST_OWNER);
  }

  private static Optional<VoidReason> refusesTooMany(Map<Principal, Role> roles) {
    return roles.size() > Limits.BOARD_GRANTS
        ? Optional.of(VoidReason.TOO_LARGE)
        : Optional.empty();
  }

  /** Only servers append it. Of several barriers of one person the highest counts. */
  Optional<VoidReason> barrier(Operation.AccessBarrier barrier, Caller author) {
    if (!author.person().equals(LogRecord.SYSTEM)) {
      return Optional.of(rights.seesBoard(author) ? VoidReason.NOT_ALLOWED : VoidReason.NOT_FOUND);
    }
    board.barriers.merge(barrier.person(), barrier.accountsRevision(), Math::max);
    return Optional.empty();
  }
}
