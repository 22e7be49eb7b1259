package io.streamboard.server.identity.store;

import io.streamboard.server.identity.accounts.AccountEffects;

/** Hears what changed, on the store's thread, after it is visible. Must not block. */
public interface StoreListener {
  default void accountsChanged(AccountEffects effects, long accountsRevision) {}

  /** The token was revoked or is void. */
  default void tokenGone(TokenRecord token) {}

  /** Called at least about once a second: the moment for work that is due by the clock. */
  default void tick() {}
}
