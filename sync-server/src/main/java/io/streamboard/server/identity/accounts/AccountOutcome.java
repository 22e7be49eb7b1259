package io.streamboard.server.identity.accounts;

/** What became of an account operation. */
public sealed interface AccountOutcome {
  /** The accounts revision that the operation took, 1 for the first of the log. */
  long revision();

  record Applied(long revision) implements AccountOutcome {}

  record Void(long revision, AccountVoidReason reason) implements AccountOutcome {}
}
