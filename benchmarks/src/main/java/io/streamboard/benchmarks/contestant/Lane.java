package io.streamboard.benchmarks.contestant;

import java.util.Locale;

/** What a move is. */
public enum Lane {
  /** Stored, and every one is delivered. */
  OPERATIONS,
  /** A moment of a live drag: shown and forgotten, newest wins. */
  PRESENCE;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
