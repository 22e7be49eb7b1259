package io.streamboard.desktop.board.style;

/** Colours of outlines and connectors: each can be seen on the light and on the dark board. */
enum LineColour {
  GREY("grey", "#768390"),
  RED("red", "#d1242f"),
  ORANGE("orange", "#c4620d"),
  GREEN("green", "#218838"),
  TEAL("teal", "#0f8b8d"),
  BLUE("blue", "#2074d4"),
  VIOLET("violet", "#8b5ad6"),
  PINK("pink", "#c24a8f");

  private final String key;
  private final String value;

  LineColour(String key, String value) {
    this.key = key;
    this.value = value;
  }

  /** A stable word, for ids of actions. */
  String key() {
    return key;
  }

  /** As {@code #rrggbb}. */
  String value() {
    return value;
  }
}
