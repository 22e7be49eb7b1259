package io.streamboard.desktop.board.relation;

import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import java.util.Locale;

/** The way of a connector from end to end. */
public enum Route {
  STRAIGHT,
  ELBOW,
  CURVE;

  /** The value of {@link StyleProperty#ROUTE}. */
  String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How a new connector of this kind looks; straight is what it is without a word. */
  Style style() {
    return this == STRAIGHT ? Style.DEFAULT : Style.of(StyleProperty.ROUTE, value());
  }
}
