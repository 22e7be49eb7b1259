package io.streamboard.model.widget;

import io.streamboard.model.geometry.Point;
import java.util.Optional;

/**
 * One end of a connector.
 *
 * @param at where it is while it is free, and where it was when it was bound
 * @param anchor what it follows; empty when it is free, and in a view when the widget is not to be
 *     seen or not there: the end is free at {@code at} then
 */
public record End(Point at, Optional<Anchor> anchor) {
  public static End free(Point at) {
    return new End(at, Optional.empty());
  }

  public static End bound(Point at, Anchor anchor) {
    return new End(at, Optional.of(anchor));
  }

  public End at(Point to) {
    return new End(to, anchor);
  }

  /** This end without its anchor. */
  public End loose() {
    return free(at);
  }
}
