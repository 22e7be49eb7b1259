package io.streamboard.desktop.action;

/**
 * Where actions are offered, beside the palette and the map of keys that have all of them. Each
 * place is made from the actions that name it, in the order of the registry.
 */
public enum Place {
  /** The tools at the left of the board; what has no room there is in a menu at their end. */
  TOOLS,
  /** One of the tools: the shapes. */
  SHAPES_MENU,
  /** One of the tools: the kinds of connectors; it is left out while it is empty. */
  LINES_MENU,
  /**
   * The bar over the board: what is done to the selection stands at the left, what is about the
   * view and the window at the right. What has no room there is in the bar's menu.
   */
  BAR,
  /** The bar's menu, always. */
  MORE_MENU,
  /** Opened on a free place of the board. */
  BOARD_MENU,
  /** Opened on a widget. */
  SELECTION_MENU,
  /** Opened on the tab of a board. */
  TAB_MENU,
  /**
   * The bar beside what is selected. What cannot be done with it is not shown there; the menus that
   * follow stand before the actions that are there themselves.
   */
  STYLE_BAR,
  COLOURS_MENU,
  LINE_COLOURS_MENU,
  /** How wide lines are, and how they are broken. */
  LINES_STYLE_MENU,
  /** The ways and the heads of connectors. */
  CONNECTOR_MENU,
  OPACITY_MENU,
  TEXT_SIZES_MENU,
  /** How lines of text stand, and what stands before each. */
  TEXT_LINES_MENU
}
