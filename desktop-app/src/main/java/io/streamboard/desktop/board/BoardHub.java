package io.streamboard.desktop.board;

import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;

/** What the parts of a board's window ask of it as a whole, on the JavaFX thread. */
interface BoardHub {

  /** What I may, by the newest view. */
  Rights rights();

  /** Where something new goes. */
  Point place();

  /** The board is other than it was by an operation of mine. */
  void changed();

  void editor(EditorChange change);

  /** Asks what this image shows. */
  void describe(WidgetId image);

  void repaint();
}
