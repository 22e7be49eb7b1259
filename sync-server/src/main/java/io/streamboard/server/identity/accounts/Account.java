package io.streamboard.server.identity.accounts;

import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import java.util.Optional;
import java.util.Set;

/**
 * One account as of an accounts revision.
 *
 * @param name empty when erased
 * @param tokensAfter tokens issued at an earlier accounts revision than this are void
 */
public record Account(
    PersonId person,
    Optional<NameKey> name,
    Status status,
    boolean admin,
    Set<GroupId> groups,
    long tokensAfter) {
  public Account {
    groups = Set.copyOf(groups);
  }

  /** Whether the person may sign in and act. */
  public enum Status {
    ACTIVE,
    DISABLED,
    ERASED
  }

  public boolean active() {
    return status == Status.ACTIVE;
  }

  Account withStatus(Status next, long revision) {
    return new Account(
        person, name, next, admin, groups, next == Status.ACTIVE ? tokensAfter : revision);
  }

  Account withAdmin(boolean next) {
    return new Account(person, name, status, next, groups, tokensAfter);
  }

  Account withGroups(Set<GroupId> next) {
    return new Account(person, name, status, admin, next, tokensAfter);
  }

  Account withTokensAfter(long revision) {
    return new Account(person, name, status, admin, groups, revision);
  }

  Account erased(long revision) {
    return new Account(person, Optional.empty(), Status.ERASED, false, Set.of(), revision);
  }
}
