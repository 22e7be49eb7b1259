package io.streamboard.model.id;

import io.streamboard.model.limit.Require;

/**
 * One run of one installation on one board; chosen at random (128 bits) by the client. See {@link
 * Require#id} for its alphabet.
 */
public record WriterId(String value) implements Comparable<WriterId> {
  public WriterId {
    Require.id("writer", value);
  }

  @Override
  public int compareTo(WriterId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
