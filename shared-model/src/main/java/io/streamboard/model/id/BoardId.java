package io.streamboard.model.id;

import io.streamboard.model.limit.Require;

/** A board. See {@link Require#id} for its alphabet. */
public record BoardId(String value) implements Comparable<BoardId> {
  public BoardId {
    Require.id("board", value);
  }

  @Override
  public int compareTo(BoardId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
