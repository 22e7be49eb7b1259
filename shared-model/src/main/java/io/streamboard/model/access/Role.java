package io.streamboard.model.access;

/**
 * What a person is on a board, weakest first; the order is the strength. The wire name is the
 * constant's name in lower case.
 */
public enum Role {
  /** Sees the board. */
  VIEWER(WidgetLevel.VIEW),
  /** Sees and (once comments exist) comments. */
  COMMENTER(WidgetLevel.COMMENT),
  /** Changes widgets. */
  EDITOR(WidgetLevel.EDIT),
  /**
   * Also changes rights, title and life of the board; can never be excluded by rights on a widget.
   */
  OWNER(WidgetLevel.MANAGE);

  private final WidgetLevel level;

  Role(WidgetLevel level) {
    this.level = level;
  }

  /** The level this role gives on a widget that has no grants of its own for the person. */
  public WidgetLevel level() {
    return level;
  }
}
