package io.streamboard.model.access;

/**
 * What a person may do with one widget, weakest first; the order is the strength. MANAGE comes from
 * the owner role only.
 */
public enum WidgetLevel {
  /** The widget does not exist for the person. */
  HIDDEN,
  VIEW,
  COMMENT,
  EDIT,
  MANAGE;

  public boolean atLeast(WidgetLevel other) {
    return compareTo(other) >= 0;
  }
}
