package io.streamboard.desktop.board.ink;

import java.util.Optional;

/** The colours of pens: each can be seen on the light and on the dark board. */
public enum PenColour {
  /** Dark on the light board and light on the dark one. */
  INK("ink", Optional.empty()),
  RED("red", Optional.of("#d1242f")),
  ORANGE("orange", Optional.of("#c4620d")),
  GREEN("green", Optional.of("#218838")),
  BLUE("blue", Optional.of("#2074d4")),
  VIOLET("violet", Optional.of("#8b5ad6"));

  private final String key;
  private final Optional<String> value;

  PenColour(String key, Optional<String> value) {
    this.key = key;
    this.value = value;
  }

  /** A stable word, for ids of actions. */
  public String key() {
    return key;
  }

  /** As {@code #rrggbb}; empty for what the board's look decides. */
  public Optional<String> value() {
    return value;
  }
}
