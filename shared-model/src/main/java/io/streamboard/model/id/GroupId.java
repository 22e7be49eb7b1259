package io.streamboard.model.id;

import io.streamboard.model.limit.Require;

/** A group of persons, kept outside of the board. See {@link Require#id} for its alphabet. */
public record GroupId(String value) implements Comparable<GroupId> {
  public GroupId {
    Require.id("group", value);
  }

  @Override
  public int compareTo(GroupId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
