package io.streamboard.model.widget;

import io.streamboard.model.limit.Require;

/**
 * Widgets with the same mark are picked and moved together; a group of widgets is nothing else. Not
 * a group of people: that is {@link io.streamboard.model.id.GroupId}.
 */
public record GroupMark(String value) {
  public GroupMark {
    Require.id("group", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
