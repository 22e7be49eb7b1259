package io.streamboard.desktop.action;

import io.streamboard.desktop.ui.Texts;

/** What actions are about; the order is that of menus and of the map of keys. */
public enum Category {
  BOARD(false),
  FILE(true),
  ADD(false),
  EDIT(false),
  SELECT(false),
  ORDER(true),
  ALIGN(true),
  TOGETHER(true),
  LINE(true),
  MOVE(true),
  /** Size and turn. */
  SHAPING(true),
  COLOUR(true),
  OUTLINE(true),
  TEXT(true),
  /** The grid, and what things snap to. */
  SNAPPING(true),
  PEN(true),
  COMMENT(false),
  VIEW(false),
  WINDOW(false);

  private final boolean folded;

  Category(boolean folded) {
    this.folded = folded;
  }

  /** Whether menus show its actions behind one entry with its name. */
  boolean folded() {
    return folded;
  }

  public String label() {
    return Texts.of("category." + name());
  }
}
