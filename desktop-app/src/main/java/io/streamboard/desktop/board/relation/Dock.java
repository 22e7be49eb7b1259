package io.streamboard.desktop.board.relation;

import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.End;
import java.util.List;
import java.util.Optional;

/**
 * Where an end of a connector would be if it were let go now.
 *
 * @param spots the places of the widget that an end is drawn to, in world units; empty where the
 *     end is free
 */
public record Dock(End end, List<Point> spots) {

  public Dock {
    spots = List.copyOf(spots);
  }

  static Dock free(Point at) {
    return new Dock(End.free(at), List.of());
  }

  /** What the end is bound to; empty when it is free. */
  public Optional<WidgetId> widget() {
    return end.anchor().map(Anchor::widget);
  }
}
