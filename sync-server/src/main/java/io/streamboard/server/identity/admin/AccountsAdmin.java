package io.streamboard.server.identity.admin;

import io.streamboard.model.access.Principal;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.limit.AccountNames;
import io.streamboard.server.identity.accounts.Account;
import io.streamboard.server.identity.accounts.AccountOperation;
import io.streamboard.server.identity.accounts.AccountOutcome;
import io.streamboard.server.identity.accounts.Group;
import io.streamboard.server.identity.password.HasherBusyException;
import io.streamboard.server.identity.password.Password;
import io.streamboard.server.identity.password.PasswordHash;
import io.streamboard.server.identity.password.PasswordHasher;
import io.streamboard.server.identity.password.PasswordRules;
import io.streamboard.server.identity.store.IdentityStore;
import io.streamboard.server.identity.store.Profile;
import io.streamboard.server.log.LogException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Changes accounts and groups: appends an operation, waits until this node folded it (at most some
 * seconds) and says what became of it. Blocking, never throws for what can go wrong. Thread-safe.
 */
public final class AccountsAdmin {
  private final IdentityStore store;
  private final PasswordHasher hasher;
  private final PasswordRules rules;
  private final InstantSource clock;

  public AccountsAdmin(
      IdentityStore store, PasswordHasher hasher, PasswordRules rules, InstantSource clock) {
    this.store = store;
    this.hasher = hasher;
    this.rules = rules;
    this.clock = clock;
  }

  public AdminResult createAccount(
      String signInName, String displayName, Password password, boolean admin) {
    return create(signInName, displayName, password, admin, false);
  }

  /** Why {@link #createAccount} would be refused as things stand; changes nothing. */
  public Optional<AdminResult.Refused> hindrance(
      String signInName, String displayName, Password password) {
    return unfit(signInName, displayName, password)
        .or(
            () ->
                store.personBySignIn(signInName).map(_ -> AdminResult.refused(Refusal.NAME_TAKEN)));
  }

  /** Alike for sign-in names that only one account can have. */
  public static String sameName(String signInName) {
    return Profile.searchForm(signInName);
  }

  /** As {@link #createAccount}, but refused when there is an administrator already. */
  public AdminResult createFirstAdmin(String signInName, String displayName, Password password) {
    return create(signInName, displayName, password, true, true);
  }

  /** Ends all sessions of the person at once; what it made stays. */
  public AdminResult disable(PersonId person) {
    return guarded(
        () -> submit(new AccountOperation.DisableAccount(person), new Principal.Person(person)));
  }

  public AdminResult enable(PersonId person) {
    return guarded(
        () -> submit(new AccountOperation.EnableAccount(person), new Principal.Person(person)));
  }

  public AdminResult grantAdmin(PersonId person) {
    return guarded(
        () -> submit(new AccountOperation.GrantAdmin(person), new Principal.Person(person)));
  }

  public AdminResult revokeAdmin(PersonId person) {
    return guarded(
        () -> submit(new AccountOperation.RevokeAdmin(person), new Principal.Person(person)));
  }

  /**
   * Disables the account for ever and erases names and password. Done again, it erases what an
   * interrupted attempt left.
   */
  public AdminResult erase(PersonId person) {
    return guarded(
        () -> {
          AdminResult result =
              submit(new AccountOperation.EraseAccount(person), new Principal.Person(person));
          if (isErased(person)) {
            erasePersonalData(person);
          }
          return result;
        });
  }

  /** Ends all sessions of the person, as the old password may be known to somebody. */
  public AdminResult setPassword(PersonId person, Password password) {
    return guarded(
        () -> {
          Optional<AdminResult.Refused> refused = check(password, signInName(person));
          if (refused.isPresent()) {
            return refused.get();
          }
          if (store.accounts().account(person).flatMap(Account::name).isEmpty()) {
            return AdminResult.refused(Refusal.UNKNOWN_ACCOUNT);
          }
          store.putCredential(person, hasher.hash(password));
          return submit(new AccountOperation.RevokeTokens(person), new Principal.Person(person));
        });
  }

  public AdminResult createGroup(String name) {
    return guarded(
        () ->
            AccountNames.display(name)
                .map(this::createGroupNamed)
                .orElseGet(() -> AdminResult.refused(Refusal.NAME_INVALID)));
  }

  private AdminResult createGroupNamed(String name) {
    GroupId group = new GroupId(store.newId());
    Principal.Group principal = new Principal.Group(group);
    store.putProfile(principal, new Profile(name, name, clock.millis()));
    AdminResult result =
        submit(new AccountOperation.CreateGroup(group, store.nameSecret().key(name)), principal);
    if (store.accounts().group(group).isEmpty() && surelyRefused(result)) {
      store.eraseProfile(principal);
    }
    return result;
  }

  public AdminResult deleteGroup(GroupId group) {
    return guarded(
        () -> {
          AdminResult result =
              submit(new AccountOperation.DeleteGroup(group), new Principal.Group(group));
          if (store.accounts().group(group).isEmpty()) {
            store.eraseProfile(new Principal.Group(group));
          }
          return result;
        });
  }

  public AdminResult addToGroup(GroupId group, PersonId person) {
    return guarded(
        () -> submit(new AccountOperation.AddToGroup(group, person), new Principal.Group(group)));
  }

  public AdminResult removeFromGroup(GroupId group, PersonId person) {
    return guarded(
        () ->
            submit(
                new AccountOperation.RemoveFromGroup(group, person), new Principal.Group(group)));
  }

  /** Up to which fold level boards may be raised. */
  public int level() {
    return store.accounts().level();
  }

  /** Lets boards be raised to the level, which must be the next one. */
  public AdminResult finaliseLevel(int level) {
    return guarded(
        () -> submit(new AccountOperation.FinaliseLevel(level), new Principal.Everyone()));
  }

  /** All accounts that are not erased, by sign-in name. */
  public List<AccountEntry> list() {
    return store.accounts().accounts().values().stream()
        .filter(account -> account.status() != Account.Status.ERASED)
        .map(this::entry)
        .sorted(Comparator.comparing(AccountEntry::signInName).thenComparing(AccountEntry::person))
        .toList();
  }

  /** All groups, by name. */
  public List<GroupEntry> listGroups() {
    return store.accounts().groups().values().stream()
        .map(this::entry)
        .sorted(Comparator.comparing(GroupEntry::name).thenComparing(GroupEntry::group))
        .toList();
  }

  /** Who signs in under this name, in any case of letters. */
  public Optional<PersonId> person(String signInName) {
    return store.personBySignIn(signInName);
  }

  public Optional<GroupId> group(String name) {
    String wanted = Profile.searchForm(name);
    return listGroups().stream()
        .filter(entry -> Profile.searchForm(entry.name()).equals(wanted))
        .map(GroupEntry::group)
        .findFirst();
  }

  private AdminResult create(
      String signInName, String displayName, Password password, boolean admin, boolean first) {
    Optional<AdminResult.Refused> unfit = unfit(signInName, displayName, password);
    if (unfit.isPresent()) {
      return unfit.get();
    }
    Profile profile =
        new Profile(
            AccountNames.display(displayName).orElseThrow(),
            AccountNames.signIn(signInName).orElseThrow(),
            clock.millis());
    return guarded(() -> createChecked(profile, password, admin, first));
  }

  private Optional<AdminResult.Refused> unfit(
      String signInName, String displayName, Password password) {
    Optional<String> signIn = AccountNames.signIn(signInName);
    return signIn.isEmpty() || AccountNames.display(displayName).isEmpty()
        ? Optional.of(AdminResult.refused(Refusal.NAME_INVALID))
        : check(password, signIn.get());
  }

  /** Names and password first: whoever sees the account finds them there. */
  private AdminResult createChecked(
      Profile profile, Password password, boolean admin, boolean first) {
    if (first && store.accounts().hasAdmin()) {
      return AdminResult.refused(Refusal.SETUP_DONE);
    }
    if (store.personBySignIn(profile.signIn()).isPresent()) {
      return AdminResult.refused(Refusal.NAME_TAKEN);
    }
    PersonId person = new PersonId(store.newId());
    Principal.Person principal = new Principal.Person(person);
    PasswordHash hash = hasher.hash(password);
    store.putProfile(principal, profile);
    store.putCredential(person, hash);
    AdminResult result =
        submit(
            new AccountOperation.CreateAccount(
                person, store.nameSecret().key(profile.signIn()), admin, first),
            principal);
    if (surelyRefused(result)) {
      erasePersonalData(person);
    }
    return result;
  }

  private static boolean surelyRefused(AdminResult result) {
    return result instanceof AdminResult.Refused refused
        && refused.reason() != Refusal.UNKNOWN_RESULT;
  }

  private void erasePersonalData(PersonId person) {
    store.eraseProfile(new Principal.Person(person));
    store.eraseCredential(person);
  }

  private boolean isErased(PersonId person) {
    return store
        .accounts()
        .account(person)
        .filter(account -> account.status() == Account.Status.ERASED)
        .isPresent();
  }

  private Optional<AdminResult.Refused> check(Password password, String signInName) {
    return rules
        .check(password, signInName)
        .map(problem -> new AdminResult.Refused(Refusal.PASSWORD_REFUSED, problem.advice()));
  }

  private String signInName(PersonId person) {
    return store.profile(new Principal.Person(person)).map(Profile::signIn).orElse("");
  }

  private AdminResult submit(AccountOperation operation, Principal principal) {
    return switch (store.submit(operation)) {
      case AccountOutcome.Applied applied -> new AdminResult.Done(principal, applied.revision());
      case AccountOutcome.Void v -> AdminResult.refused(refusal(v));
    };
  }

  private static Refusal refusal(AccountOutcome.Void outcome) {
    return switch (outcome.reason()) {
      case NAME_TAKEN -> Refusal.NAME_TAKEN;
      case UNKNOWN_ACCOUNT -> Refusal.UNKNOWN_ACCOUNT;
      case UNKNOWN_GROUP -> Refusal.UNKNOWN_GROUP;
      case NO_CHANGE -> Refusal.NO_CHANGE;
      case LAST_ADMIN -> Refusal.LAST_ADMIN;
      case SETUP_DONE -> Refusal.SETUP_DONE;
      case OTHER_NAME_SECRET, NAME_SECRET_CHOSEN, ID_TAKEN, UNREADABLE -> Refusal.INTERNAL;
    };
  }

  private static AdminResult guarded(Supplier<AdminResult> work) {
    try {
      return work.get();
    } catch (HasherBusyException e) {
      return AdminResult.refused(Refusal.BUSY);
    } catch (LogException e) {
      return AdminResult.refused(
          switch (e.problem()) {
            case LOG_UNAVAILABLE, MOVING -> Refusal.LOG_UNAVAILABLE;
            case UNKNOWN_RESULT -> Refusal.UNKNOWN_RESULT;
            case POSITION_LOST, DAMAGED, TOO_LARGE -> Refusal.INTERNAL;
          });
    }
  }

  private AccountEntry entry(Account account) {
    Optional<Profile> profile = store.profile(new Principal.Person(account.person()));
    List<String> groups =
        account.groups().stream().map(group -> name(new Principal.Group(group))).sorted().toList();
    String signIn = profile.map(Profile::signIn).orElse("");
    return new AccountEntry(
        account.person(),
        signIn,
        profile.map(Profile::name).orElse(""),
        account.status(),
        account.admin(),
        groups);
  }

  private GroupEntry entry(Group group) {
    List<String> members = group.members().stream().map(this::signInName).sorted().toList();
    return new GroupEntry(group.id(), name(new Principal.Group(group.id())), members);
  }

  private String name(Principal principal) {
    return store.profile(principal).map(Profile::name).orElse("");
  }
}
