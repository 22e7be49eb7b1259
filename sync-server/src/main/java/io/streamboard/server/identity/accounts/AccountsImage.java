package io.streamboard.server.identity.accounts;

import io.streamboard.model.digest.Sha256;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All accounts and groups as of an accounts revision.
 *
 * @param revision the number of operations folded, 0 for none
 * @param nameSecretId the secret in force for name keys; empty until one is chosen
 * @param personsByName the accounts that are not erased
 * @param losses by accounts revision, who lost what where it is not certain that all boards have
 *     the barriers that belong to it
 * @param level the highest fold level to which boards may be raised
 */
public record AccountsImage(
    long revision,
    Optional<String> nameSecretId,
    Map<PersonId, Account> accounts,
    Map<GroupId, Group> groups,
    Map<NameKey, PersonId> personsByName,
    Map<NameKey, GroupId> groupsByName,
    SortedMap<Long, List<AccountEffects.Left>> losses,
    int level) {
  public static final AccountsImage EMPTY =
      new AccountsImage(
          0, Optional.empty(), Map.of(), Map.of(), Map.of(), Map.of(), new TreeMap<>(), 1);

  public AccountsImage {
    accounts = Map.copyOf(accounts);
    groups = Map.copyOf(groups);
    personsByName = Map.copyOf(personsByName);
    groupsByName = Map.copyOf(groupsByName);
    losses = Collections.unmodifiableSortedMap(new TreeMap<>(losses));
  }

  public Optional<Account> account(PersonId person) {
    return Optional.ofNullable(accounts.get(person));
  }

  public Optional<Account> active(PersonId person) {
    return account(person).filter(Account::active);
  }

  public Optional<Group> group(GroupId group) {
    return Optional.ofNullable(groups.get(group));
  }

  /** Whether somebody can administer the server. */
  public boolean hasAdmin() {
    return accounts.values().stream().anyMatch(account -> account.active() && account.admin());
  }

  /** SHA-256 of a canonical form, 64 hexadecimal digits: equal for equal images. */
  public String hash() {
    String text =
        revision
            + "\n"
            + nameSecretId.orElse("-")
            + "\n"
            + accountLines()
            + "\n\n"
            + groupLines()
            + "\n\n"
            + losses
            + (level == 1 ? "" : "\n\n" + level);
    return Sha256.hex(text);
  }

  private String accountLines() {
    return accounts.values().stream()
        .sorted(Comparator.comparing(Account::person))
        .map(
            a ->
                a.person()
                    + " "
                    + key(a.name())
                    + " "
                    + a.status()
                    + " "
                    + a.admin()
                    + " "
                    + a.groups().stream().sorted().toList()
                    + " "
                    + a.tokensAfter())
        .collect(Collectors.joining("\n"));
  }

  private String groupLines() {
    return groups.values().stream()
        .sorted(Comparator.comparing(Group::id))
        .map(
            g ->
                g.id()
                    + " "
                    + key(Optional.of(g.name()))
                    + " "
                    + g.members().stream().sorted().toList())
        .collect(Collectors.joining("\n"));
  }

  private static String key(Optional<NameKey> name) {
    return name.map(key -> key.secretId() + "/" + key.hash()).orElse("-");
  }
}
