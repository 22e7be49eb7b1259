package io.streamboard.desktop.action;

/** A menu that is made from the actions that name it. */
public enum Place {
  /** Opened on a free place of the board. */
  BOARD_MENU,
  /** Opened on a widget. */
  SELECTION_MENU,
  /** What a narrow bar has no room for. */
  MORE_MENU,
  SHAPES_MENU,
  COLOURS_MENU
}
