package io.streamboard.server.identity;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.wire.Answer.Named;
import io.streamboard.server.identity.accounts.Account;
import io.streamboard.server.identity.accounts.AccountEffects;
import io.streamboard.server.identity.accounts.AccountOperation;
import io.streamboard.server.identity.accounts.AccountsImage;
import io.streamboard.server.identity.store.IdentityStore;
import io.streamboard.server.identity.store.Profile;
import io.streamboard.server.identity.store.StoreListener;
import io.streamboard.server.identity.store.TokenRecord;
import io.streamboard.server.identity.token.Tokens;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Answers from the memory of an {@link IdentityStore}. Watchers are called on the store's thread,
 * after the change is visible here, and must not block it. A token may be reported as revoked more
 * than once.
 */
final class AccountsIdentity implements Identity {
  /** For somebody or something without a name (any more). */
  private static final String NOBODY = "Someone";

  private static final String NO_GROUP = "A group";

  private final IdentityStore store;
  private final Tokens tokens;

  AccountsIdentity(IdentityStore store, Tokens tokens) {
    this.store = store;
    this.tokens = tokens;
  }

  @Override
  public Optional<SignedIn> authenticate(String token) {
    return tokens.recognise(token).map(stored -> new SignedIn(stored.person(), stored.id()));
  }

  @Override
  public Optional<Caller> caller(PersonId person) {
    AccountsImage image = store.accounts();
    return image
        .active(person)
        .map(account -> new Caller(person, account.groups(), image.revision()));
  }

  @Override
  public String name(Principal principal) {
    return switch (principal) {
      case Principal.Person person ->
          store
              .accounts()
              .account(person.id())
              .flatMap(Account::name)
              .flatMap(key -> profileName(person))
              .orElse(NOBODY);
      case Principal.Group group ->
          store.accounts().group(group.id()).flatMap(found -> profileName(group)).orElse(NO_GROUP);
      case Principal.Everyone everyone -> "Everyone";
    };
  }

  @Override
  public int level() {
    return store.accounts().level();
  }

  private Optional<String> profileName(Principal principal) {
    return store.profile(principal).map(Profile::name);
  }

  @Override
  public List<Named> find(String text, int most) {
    String wanted = Profile.searchForm(text);
    AccountsImage image = store.accounts();
    return store.profiles().entrySet().stream()
        .filter(entry -> isThere(image).test(entry.getKey()) && entry.getValue().matches(wanted))
        .map(entry -> new Named(entry.getKey(), entry.getValue().name()))
        .sorted(
            Comparator.comparing((Named named) -> Profile.searchForm(named.name()))
                .thenComparing(named -> named.principal().text()))
        .limit(most)
        .toList();
  }

  private static Predicate<Principal> isThere(AccountsImage image) {
    return principal ->
        switch (principal) {
          case Principal.Person person -> image.active(person.id()).isPresent();
          case Principal.Group group -> image.group(group.id()).isPresent();
          case Principal.Everyone everyone -> false;
        };
  }

  @Override
  public List<Loss> losses() {
    return store.accounts().losses().entrySet().stream()
        .flatMap(loss -> loss.getValue().stream().map(left -> loss(loss.getKey(), left)))
        .toList();
  }

  private static Loss loss(long accountsRevision, AccountEffects.Left left) {
    return new Loss(accountsRevision, left.person(), left.principal());
  }

  @Override
  public void barriersPlaced(long accountsRevision) {
    store.submitLater(new AccountOperation.BarriersPlaced(accountsRevision));
  }

  @Override
  public AutoCloseable watch(Watcher watcher) {
    return store.listen(new Teller(watcher));
  }

  /** Turns what the store says into what sessions need to hear. */
  private final class Teller implements StoreListener {
    private final Watcher watcher;

    private Teller(Watcher watcher) {
      this.watcher = watcher;
    }

    @Override
    public void accountsChanged(AccountEffects effects, long accountsRevision) {
      // The person first: its sessions then end because the account does, not because a token does.
      effects.changed().forEach(person -> watcher.personChanged(person, caller(person)));
      effects.left().forEach(left -> watcher.accessLost(loss(accountsRevision, left)));
      effects.tokensVoided().forEach(this::voidTokens);
    }

    private void voidTokens(PersonId person) {
      store.tokens().stream()
          .filter(token -> token.person().equals(person) && !tokens.standsWithAccount(token))
          .forEach(token -> watcher.tokenRevoked(person, token.id()));
    }

    @Override
    public void tokenGone(TokenRecord token) {
      watcher.tokenRevoked(token.person(), token.id());
    }
  }
}
