package io.streamboard.server.identity.accounts;

import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.server.identity.accounts.Account.Status;
import io.streamboard.server.identity.accounts.AccountEffects.Left;
import io.streamboard.server.identity.accounts.AccountOperation.AddToGroup;
import io.streamboard.server.identity.accounts.AccountOperation.BarriersPlaced;
import io.streamboard.server.identity.accounts.AccountOperation.ChooseNameSecret;
import io.streamboard.server.identity.accounts.AccountOperation.CreateAccount;
import io.streamboard.server.identity.accounts.AccountOperation.CreateGroup;
import io.streamboard.server.identity.accounts.AccountOperation.DeleteGroup;
import io.streamboard.server.identity.accounts.AccountOperation.DisableAccount;
import io.streamboard.server.identity.accounts.AccountOperation.EnableAccount;
import io.streamboard.server.identity.accounts.AccountOperation.EraseAccount;
import io.streamboard.server.identity.accounts.AccountOperation.FinaliseLevel;
import io.streamboard.server.identity.accounts.AccountOperation.GrantAdmin;
import io.streamboard.server.identity.accounts.AccountOperation.RemoveFromGroup;
import io.streamboard.server.identity.accounts.AccountOperation.RevokeAdmin;
import io.streamboard.server.identity.accounts.AccountOperation.RevokeTokens;
import io.streamboard.server.identity.accounts.AccountOperation.Unreadable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Folds account operations one after the other. Pure but for its own state and deterministic: the
 * same operations give the same image and outcomes on every node. Each operation takes one
 * revision, void ones too.
 *
 * <p>Confined to one thread; {@link #image} may be handed to any other.
 */
public final class AccountsFold {
  private final Map<PersonId, Account> accounts = new HashMap<>();
  private final Map<GroupId, Group> groups = new HashMap<>();
  private final Map<NameKey, PersonId> personsByName = new HashMap<>();
  private final Map<NameKey, GroupId> groupsByName = new HashMap<>();
  private final Set<GroupId> deletedGroups = new HashSet<>();
  private final SortedMap<Long, List<Left>> losses = new TreeMap<>();
  private Optional<String> nameSecretId = Optional.empty();
  private int level = 1;
  private long revision;

  /** The state now, as an image that stays as it is. Costs a copy: called once for a batch. */
  public AccountsImage image() {
    return new AccountsImage(
        revision, nameSecretId, accounts, groups, personsByName, groupsByName, losses, level);
  }

  public long revision() {
    return revision;
  }

  public FoldedAccounts apply(AccountOperation operation) {
    revision++;
    AccountEffects effects = effects(operation);
    Optional<AccountVoidReason> reason = fold(operation);
    if (reason.isEmpty() && !effects.left().isEmpty()) {
      losses.put(revision, effects.left());
    }
    return reason.isPresent()
        ? new FoldedAccounts(new AccountOutcome.Void(revision, reason.get()), AccountEffects.NONE)
        : new FoldedAccounts(new AccountOutcome.Applied(revision), effects);
  }

  /** What follows if the operation applies: read before it does, as it may end memberships. */
  private AccountEffects effects(AccountOperation operation) {
    return switch (operation) {
      case DisableAccount disable ->
          AccountEffects.gone(disable.person(), groupsOf(disable.person()));
      case EraseAccount erase -> AccountEffects.gone(erase.person(), groupsOf(erase.person()));
      case RemoveFromGroup remove -> AccountEffects.left(remove.group(), Set.of(remove.person()));
      case DeleteGroup delete -> AccountEffects.left(delete.group(), membersOf(delete.group()));
      case RevokeTokens revoke -> AccountEffects.tokensVoided(revoke.person());
      case EnableAccount enable -> AccountEffects.changed(enable.person());
      case AddToGroup add -> AccountEffects.changed(add.person());
      case CreateAccount create -> AccountEffects.changed(create.person());
      case ChooseNameSecret choose -> AccountEffects.NONE;
      case GrantAdmin grant -> AccountEffects.NONE;
      case RevokeAdmin revoke -> AccountEffects.NONE;
      case CreateGroup create -> AccountEffects.NONE;
      case BarriersPlaced placed -> AccountEffects.NONE;
      case FinaliseLevel finalise -> AccountEffects.NONE;
      case Unreadable unreadable -> AccountEffects.NONE;
    };
  }

  private Set<GroupId> groupsOf(PersonId person) {
    return Optional.ofNullable(accounts.get(person)).map(Account::groups).orElse(Set.of());
  }

  private Set<PersonId> membersOf(GroupId group) {
    return Optional.ofNullable(groups.get(group)).map(Group::members).orElse(Set.of());
  }

  private Optional<AccountVoidReason> fold(AccountOperation operation) {
    return switch (operation) {
      case ChooseNameSecret choose -> choose(choose.secretId());
      case CreateAccount create -> create(create);
      case DisableAccount disable -> disable(disable.person());
      case EnableAccount enable -> enable(enable.person());
      case EraseAccount erase -> erase(erase.person());
      case GrantAdmin grant -> grantAdmin(grant.person());
      case RevokeAdmin revoke -> revokeAdmin(revoke.person());
      case RevokeTokens revoke -> revokeTokens(revoke.person());
      case CreateGroup create -> create(create);
      case AddToGroup add -> add(add.group(), add.person());
      case RemoveFromGroup remove -> remove(remove.group(), remove.person());
      case DeleteGroup delete -> delete(delete.group());
      case BarriersPlaced placed -> placed(placed.loss());
      case FinaliseLevel finalise -> finalise(finalise.level());
      case Unreadable unreadable -> Optional.of(AccountVoidReason.UNREADABLE);
    };
  }

  /** One after the other, so that nobody passes over one by mistake. */
  private Optional<AccountVoidReason> finalise(int next) {
    if (next != level + 1) {
      return Optional.of(AccountVoidReason.NO_CHANGE);
    }
    level = next;
    return Optional.empty();
  }

  private Optional<AccountVoidReason> choose(String secretId) {
    if (nameSecretId.isPresent()) {
      return Optional.of(AccountVoidReason.NAME_SECRET_CHOSEN);
    }
    nameSecretId = Optional.of(secretId);
    return Optional.empty();
  }

  private Optional<AccountVoidReason> create(CreateAccount create) {
    if (accounts.containsKey(create.person())) {
      return Optional.of(AccountVoidReason.ID_TAKEN);
    }
    if (create.firstAdmin() && hasActiveAdminBeside(Optional.empty())) {
      return Optional.of(AccountVoidReason.SETUP_DONE);
    }
    Optional<AccountVoidReason> nameProblem = checkName(create.name(), personsByName);
    if (nameProblem.isEmpty()) {
      personsByName.put(create.name(), create.person());
      boolean admin = create.admin() || create.firstAdmin();
      accounts.put(
          create.person(),
          new Account(
              create.person(), Optional.of(create.name()), Status.ACTIVE, admin, Set.of(), 0));
    }
    return nameProblem;
  }

  private Optional<AccountVoidReason> checkName(NameKey name, Map<NameKey, ?> taken) {
    if (!nameSecretId.equals(Optional.of(name.secretId()))) {
      return Optional.of(AccountVoidReason.OTHER_NAME_SECRET);
    }
    return taken.containsKey(name) ? Optional.of(AccountVoidReason.NAME_TAKEN) : Optional.empty();
  }

  private Optional<AccountVoidReason> disable(PersonId person) {
    Account account = accounts.get(person);
    if (account == null || account.status() == Status.ERASED) {
      return Optional.of(AccountVoidReason.UNKNOWN_ACCOUNT);
    }
    if (!account.active()) {
      return Optional.of(AccountVoidReason.NO_CHANGE);
    }
    if (isLastAdmin(account)) {
      return Optional.of(AccountVoidReason.LAST_ADMIN);
    }
    accounts.put(person, account.withStatus(Status.DISABLED, revision));
    return Optional.empty();
  }

  private Optional<AccountVoidReason> enable(PersonId person) {
    Account account = accounts.get(person);
    if (account == null || account.status() == Status.ERASED) {
      return Optional.of(AccountVoidReason.UNKNOWN_ACCOUNT);
    }
    if (account.active()) {
      return Optional.of(AccountVoidReason.NO_CHANGE);
    }
    accounts.put(person, account.withStatus(Status.ACTIVE, revision));
    return Optional.empty();
  }

  private Optional<AccountVoidReason> erase(PersonId person) {
    Account account = accounts.get(person);
    if (account == null || account.status() == Status.ERASED) {
      return Optional.of(AccountVoidReason.UNKNOWN_ACCOUNT);
    }
    if (isLastAdmin(account)) {
      return Optional.of(AccountVoidReason.LAST_ADMIN);
    }
    account.name().ifPresent(personsByName::remove);
    account
        .groups()
        .forEach(
            group ->
                groups.computeIfPresent(
                    group, (id, old) -> old.withMembers(without(old.members(), person))));
    accounts.put(person, account.erased(revision));
    return Optional.empty();
  }

  private Optional<AccountVoidReason> grantAdmin(PersonId person) {
    Account account = accounts.get(person);
    if (account == null || !account.active()) {
      return Optional.of(AccountVoidReason.UNKNOWN_ACCOUNT);
    }
    if (account.admin()) {
      return Optional.of(AccountVoidReason.NO_CHANGE);
    }
    accounts.put(person, account.withAdmin(true));
    return Optional.empty();
  }

  private Optional<AccountVoidReason> revokeAdmin(PersonId person) {
    Account account = accounts.get(person);
    if (account == null || account.status() == Status.ERASED) {
      return Optional.of(AccountVoidReason.UNKNOWN_ACCOUNT);
    }
    if (!account.admin()) {
      return Optional.of(AccountVoidReason.NO_CHANGE);
    }
    if (isLastAdmin(account)) {
      return Optional.of(AccountVoidReason.LAST_ADMIN);
    }
    accounts.put(person, account.withAdmin(false));
    return Optional.empty();
  }

  private Optional<AccountVoidReason> revokeTokens(PersonId person) {
    Account account = accounts.get(person);
    if (account == null || account.status() == Status.ERASED) {
      return Optional.of(AccountVoidReason.UNKNOWN_ACCOUNT);
    }
    accounts.put(person, account.withTokensAfter(revision));
    return Optional.empty();
  }

  private Optional<AccountVoidReason> create(CreateGroup create) {
    if (groups.containsKey(create.group()) || deletedGroups.contains(create.group())) {
      return Optional.of(AccountVoidReason.ID_TAKEN);
    }
    Optional<AccountVoidReason> nameProblem = checkName(create.name(), groupsByName);
    if (nameProblem.isEmpty()) {
      groupsByName.put(create.name(), create.group());
      groups.put(create.group(), new Group(create.group(), create.name(), Set.of()));
    }
    return nameProblem;
  }

  private Optional<AccountVoidReason> add(GroupId id, PersonId person) {
    Group group = groups.get(id);
    Account account = accounts.get(person);
    if (group == null) {
      return Optional.of(AccountVoidReason.UNKNOWN_GROUP);
    }
    if (account == null || account.status() == Status.ERASED) {
      return Optional.of(AccountVoidReason.UNKNOWN_ACCOUNT);
    }
    if (group.members().contains(person)) {
      return Optional.of(AccountVoidReason.NO_CHANGE);
    }
    groups.put(id, group.withMembers(with(group.members(), person)));
    accounts.put(person, account.withGroups(with(account.groups(), id)));
    return Optional.empty();
  }

  private Optional<AccountVoidReason> remove(GroupId id, PersonId person) {
    Group group = groups.get(id);
    if (group == null) {
      return Optional.of(AccountVoidReason.UNKNOWN_GROUP);
    }
    if (!group.members().contains(person)) {
      return Optional.of(
          accounts.containsKey(person)
              ? AccountVoidReason.NO_CHANGE
              : AccountVoidReason.UNKNOWN_ACCOUNT);
    }
    groups.put(id, group.withMembers(without(group.members(), person)));
    accounts.computeIfPresent(person, (key, old) -> old.withGroups(without(old.groups(), id)));
    return Optional.empty();
  }

  private Optional<AccountVoidReason> delete(GroupId id) {
    Group group = groups.remove(id);
    if (group == null) {
      return Optional.of(AccountVoidReason.UNKNOWN_GROUP);
    }
    deletedGroups.add(id);
    groupsByName.remove(group.name());
    group
        .members()
        .forEach(
            person ->
                accounts.computeIfPresent(
                    person, (key, old) -> old.withGroups(without(old.groups(), id))));
    return Optional.empty();
  }

  private Optional<AccountVoidReason> placed(long loss) {
    return losses.remove(loss) == null
        ? Optional.of(AccountVoidReason.NO_CHANGE)
        : Optional.empty();
  }

  private boolean isLastAdmin(Account account) {
    return account.active()
        && account.admin()
        && !hasActiveAdminBeside(Optional.of(account.person()));
  }

  private boolean hasActiveAdminBeside(Optional<PersonId> person) {
    return accounts.values().stream()
        .anyMatch(
            other ->
                other.active()
                    && other.admin()
                    && !person.map(id -> Objects.equals(id, other.person())).orElse(false));
  }

  private static <T> Set<T> with(Set<T> set, T more) {
    Set<T> next = new HashSet<>(set);
    next.add(more);
    return next;
  }

  private static <T> Set<T> without(Set<T> set, T less) {
    Set<T> next = new HashSet<>(set);
    next.remove(less);
    return next;
  }
}
