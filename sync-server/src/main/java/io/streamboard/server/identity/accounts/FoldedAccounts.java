package io.streamboard.server.identity.accounts;

/** What the fold made of one operation; a void one has no effects. */
public record FoldedAccounts(AccountOutcome outcome, AccountEffects effects) {}
