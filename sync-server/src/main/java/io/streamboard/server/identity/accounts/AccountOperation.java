package io.streamboard.server.identity.accounts;

import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;

/** What can happen to accounts and groups. The order of the topic decides, as for boards. */
public sealed interface AccountOperation {
  /** Puts the secret that makes name keys in force; only the first one counts. */
  record ChooseNameSecret(String secretId) implements AccountOperation {}

  /**
   * A new account.
   *
   * @param firstAdmin void when there is an administrator already: what the one-time code of the
   *     first start may do
   */
  record CreateAccount(PersonId person, NameKey name, boolean admin, boolean firstAdmin)
      implements AccountOperation {}

  /** The person can do nothing any more, and its tokens are void for ever. */
  record DisableAccount(PersonId person) implements AccountOperation {}

  record EnableAccount(PersonId person) implements AccountOperation {}

  /** As disabled, but for ever: the name is free again and the person is in no group. */
  record EraseAccount(PersonId person) implements AccountOperation {}

  record GrantAdmin(PersonId person) implements AccountOperation {}

  record RevokeAdmin(PersonId person) implements AccountOperation {}

  /** Voids all tokens that the person has now. */
  record RevokeTokens(PersonId person) implements AccountOperation {}

  record CreateGroup(GroupId group, NameKey name) implements AccountOperation {}

  record AddToGroup(GroupId group, PersonId person) implements AccountOperation {}

  record RemoveFromGroup(GroupId group, PersonId person) implements AccountOperation {}

  record DeleteGroup(GroupId group) implements AccountOperation {}

  /**
   * All boards have the barriers that belong to a loss of access.
   *
   * @param loss the accounts revision of the operation that took the access
   */
  record BarriersPlaced(long loss) implements AccountOperation {}

  /**
   * From now on boards may be raised to this fold level: an administrator says that no server will
   * run any more that does not know it.
   */
  record FinaliseLevel(int level) implements AccountOperation {}

  /** Bytes that this version cannot read: void, but it takes a revision. */
  record Unreadable() implements AccountOperation {}
}
