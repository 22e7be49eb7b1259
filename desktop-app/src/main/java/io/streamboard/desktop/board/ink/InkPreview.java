package io.streamboard.desktop.board.ink;

import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import java.util.List;
import java.util.Set;

/** What is drawn or rubbed out and is not on the board yet. */
sealed interface InkPreview {

  record Nothing() implements InkPreview {}

  /** The way of the pen so far; at least one point. */
  record Drawing(InkStyle style, List<InkPoint> points) implements InkPreview {

    public Drawing {
      points = List.copyOf(points);
    }
  }

  /**
   * Strokes that go when the eraser is lifted.
   *
   * @param at where the eraser is
   * @param radius what it reaches, in world units
   */
  record Erasing(Set<WidgetId> strokes, Point at, double radius) implements InkPreview {

    public Erasing {
      strokes = Set.copyOf(strokes);
    }
  }
}
