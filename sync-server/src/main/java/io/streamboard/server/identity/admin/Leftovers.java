package io.streamboard.server.identity.admin;

import io.streamboard.model.access.Principal;
import io.streamboard.server.identity.accounts.Account;
import io.streamboard.server.identity.accounts.AccountsImage;
import io.streamboard.server.identity.store.IdentityStore;
import io.streamboard.server.identity.store.StoreListener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Erases names and passwords that belong to nobody: of an account whose making or erasing was
 * interrupted. Only those that are old enough that nobody is at it any more. Confined to the
 * store's thread.
 */
public final class Leftovers implements StoreListener {
  private static final Duration OLD_ENOUGH = Duration.ofHours(1);
  private static final Duration EVERY = Duration.ofMinutes(10);

  private final IdentityStore store;
  private final InstantSource clock;
  private Instant next;

  public Leftovers(IdentityStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
    this.next = clock.instant();
  }

  @Override
  public void tick() {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(EVERY);
    AccountsImage image = store.accounts();
    store.profiles().entrySet().stream()
        .filter(
            entry ->
                !isSomebody(image, entry.getKey())
                    && entry.getValue().writtenAt() < now.minus(OLD_ENOUGH).toEpochMilli())
        .forEach(entry -> store.eraseLater(entry.getKey()));
  }

  private static boolean isSomebody(AccountsImage image, Principal principal) {
    return switch (principal) {
      case Principal.Person person ->
          image
              .account(person.id())
              .filter(account -> account.status() != Account.Status.ERASED)
              .isPresent();
      case Principal.Group group -> image.group(group.id()).isPresent();
      case Principal.Everyone everyone -> false;
    };
  }
}
