package io.streamboard.model.exchange.jsoncanvas;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.End;

/** The middles of a box's sides, where lines of a file begin and end. */
enum Sides {
  TOP("top", 0.5, 0),
  RIGHT("right", 1, 0.5),
  BOTTOM("bottom", 0.5, 1),
  LEFT("left", 0, 0.5);

  private final String wireName;
  private final double fx;
  private final double fy;

  Sides(String wireName, double fx, double fy) {
    this.wireName = wireName;
    this.fx = fx;
    this.fy = fy;
  }

  String wireName() {
    return wireName;
  }

  /** The side of that name; of any other the one that looks to the other box. */
  static Sides of(String name, Bounds box, Bounds other) {
    for (Sides side : values()) {
      if (side.wireName.equals(name)) {
        return side;
      }
    }
    double dx = other.centre().x() - box.centre().x();
    double dy = other.centre().y() - box.centre().y();
    return Math.abs(dx) >= Math.abs(dy) ? (dx < 0 ? LEFT : RIGHT) : dy < 0 ? TOP : BOTTOM;
  }

  /** The one that an anchor is nearest to. */
  static Sides nearest(Anchor anchor) {
    Sides nearest = TOP;
    for (Sides side : values()) {
      if (side.distance(anchor) < nearest.distance(anchor)) {
        nearest = side;
      }
    }
    return nearest;
  }

  boolean is(Anchor anchor) {
    return distance(anchor) == 0;
  }

  End end(WidgetId widget, Bounds box) {
    Anchor anchor = new Anchor(widget, fx, fy);
    return End.bound(anchor.on(box), anchor);
  }

  private double distance(Anchor anchor) {
    return Math.hypot(anchor.fx() - fx, anchor.fy() - fy);
  }
}
