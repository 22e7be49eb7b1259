package io.streamboard.server.identity.admin;

import io.streamboard.model.id.PersonId;
import io.streamboard.server.identity.accounts.Account.Status;
import java.util.List;

/**
 * An account as administrators see it. Names of an erased account are empty texts.
 *
 * @param groups their names, in order
 */
public record AccountEntry(
    PersonId person,
    String signInName,
    String displayName,
    Status status,
    boolean admin,
    List<String> groups) {
  public AccountEntry {
    groups = List.copyOf(groups);
  }
}
