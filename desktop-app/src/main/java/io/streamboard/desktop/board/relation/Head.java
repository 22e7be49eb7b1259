package io.streamboard.desktop.board.relation;

import io.streamboard.model.widget.StyleProperty;
import java.util.Locale;

/** What an end of a connector looks like. */
public enum Head {
  NONE,
  ARROW,
  TRIANGLE,
  DOT;

  /** The value of {@link StyleProperty#START_HEAD} and {@link StyleProperty#END_HEAD}. */
  String value() {
    return name().toLowerCase(Locale.ROOT);
  }
}
