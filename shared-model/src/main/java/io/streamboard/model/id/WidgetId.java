package io.streamboard.model.id;

import io.streamboard.model.limit.Require;
import org.jspecify.annotations.Nullable;

/**
 * A widget of one board; never used twice on it, so clients choose it at random (128 bits). See
 * {@link Require#id} for its alphabet.
 */
public record WidgetId(String value) implements Comparable<WidgetId> {
  public WidgetId {
    Require.id("widget", value);
  }

  /**
   * Written out, as is {@link #hashCode}: every look at a board's widgets asks it, and the
   * generated one showed in profiles of the fold and of views.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WidgetId widget && value.equals(widget.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
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
