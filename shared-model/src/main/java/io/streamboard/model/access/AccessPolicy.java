package io.streamboard.model.access;

import java.util.Optional;

/** The one answer to who may do what. Pure; asked by the fold, by views and by requests. */
public final class AccessPolicy {
  private AccessPolicy() {}

  /**
   * The strongest role that the person or a group of it was granted; empty when none (default
   * deny).
   */
  public static Optional<Role> role(BoardAccess board, Caller caller) {
    throw new UnsupportedOperationException();
  }

  /** The level on one widget, see {@link WidgetAccess} for the precedence. */
  public static WidgetLevel level(BoardAccess board, WidgetAccess widget, Caller caller) {
    throw new UnsupportedOperationException();
  }
}
