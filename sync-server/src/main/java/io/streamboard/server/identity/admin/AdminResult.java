package io.streamboard.server.identity.admin;

import io.streamboard.model.access.Principal;

/** What became of an administrator's wish. */
public sealed interface AdminResult {
  /**
   * Done, and visible on this node.
   *
   * @param principal the account or group that was made or changed
   * @param accountsRevision at which it happened
   */
  record Done(Principal principal, long accountsRevision) implements AdminResult {}

  /**
   * Not done.
   *
   * @param message one sentence for people, without names and secrets
   */
  record Refused(Refusal reason, String message) implements AdminResult {}

  static Refused refused(Refusal reason) {
    return new Refused(reason, reason.message());
  }
}
