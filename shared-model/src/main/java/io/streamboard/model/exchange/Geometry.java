package io.streamboard.model.exchange;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.Widget;
import java.util.Optional;
import java.util.function.Function;

/** Turning points, and where the ends of connectors are. */
public final class Geometry {
  private Geometry() {}

  /** The point turned clockwise about another one. */
  public static Point turned(Point point, Point about, double degrees) {
    if (degrees == 0) {
      return point;
    }
    double angle = Math.toRadians(degrees);
    double dx = point.x() - about.x();
    double dy = point.y() - about.y();
    return new Point(
        about.x() + dx * Math.cos(angle) - dy * Math.sin(angle),
        about.y() + dx * Math.sin(angle) + dy * Math.cos(angle));
  }

  /** Where an end is shown: on its widget if that is there. */
  public static Point shown(End end, Function<WidgetId, Optional<Widget>> widgets) {
    return end.anchor()
        .flatMap(
            anchor ->
                widgets
                    .apply(anchor.widget())
                    .map(
                        widget -> {
                          Bounds box = widget.bounds();
                          double degrees = Look.of(widget).rotation();
                          return turned(anchor.on(box), box.centre(), degrees);
                        }))
        .orElse(end.at());
  }
}
