package io.streamboard.model.access;

import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import java.util.Set;

/**
 * Who acts or looks: the person and the groups it belonged to at an accounts revision, as stamped
 * into records of the log.
 */
public record Caller(PersonId person, Set<GroupId> groups, long accountsRevision) {
  public Caller {
    groups = Set.copyOf(groups);
  }
}
