package io.streamboard.server.identity.admin;

import io.streamboard.model.id.GroupId;
import java.util.List;

/**
 * A group as administrators see it.
 *
 * @param members their sign-in names, in order
 */
public record GroupEntry(GroupId group, String name, List<String> members) {
  public GroupEntry {
    members = List.copyOf(members);
  }
}
