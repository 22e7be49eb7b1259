package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Spot;
import io.streamboard.desktop.canvas.form.Trace;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;

/** Where labels of connectors stand. */
final class Labels {

  private static final double WIDTH = 200;
  private static final double HEIGHT = 100;

  private Labels() {}

  /** The box in whose middle the label is broken into lines. */
  static Bounds box(Widget connector, Trace line) {
    Spot spot = line.spot(Look.number(connector.style(), StyleProperty.LABEL_AT, 0, 1, 0.5));
    double reach = Limits.COORDINATE - WIDTH;
    return Bounds.of(
        Math.clamp(spot.x() - WIDTH / 2, -reach, reach),
        Math.clamp(spot.y() - HEIGHT / 2, -reach, reach),
        WIDTH,
        HEIGHT);
  }
}
