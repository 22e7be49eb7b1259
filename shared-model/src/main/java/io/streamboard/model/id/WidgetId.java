package io.streamboard.model.id;

import io.streamboard.model.limit.Require;

/**
 * A widget of one board; never used twice on it, so clients choose it at random (128 bits). See
 * {@link Require#id} for its alphabet.
 */
public record WidgetId(String value) implements Comparable<WidgetId> {
  public WidgetId {
    Require.id("widget", value);
  }

  @Override
  public int compareTo(WidgetId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
