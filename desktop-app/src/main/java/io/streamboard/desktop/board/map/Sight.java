package io.streamboard.desktop.board.map;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;

/** The part of the board that a window shows, as the map tells and moves it; world units. */
public interface Sight {

  Bounds seen();

  /** Shows this place in the middle, from as near as now. */
  void centre(Point middle);
}
