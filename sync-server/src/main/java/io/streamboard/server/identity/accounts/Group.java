package io.streamboard.server.identity.accounts;

import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import java.util.Set;

/** One group as of an accounts revision. */
public record Group(GroupId id, NameKey name, Set<PersonId> members) {
  public Group {
    members = Set.copyOf(members);
  }

  Group withMembers(Set<PersonId> next) {
    return new Group(id, name, next);
  }
}
