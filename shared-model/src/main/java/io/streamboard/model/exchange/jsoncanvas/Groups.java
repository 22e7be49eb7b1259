package io.streamboard.model.exchange.jsoncanvas;

import io.streamboard.model.id.WidgetId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which group a node lies in, as groups hold what is within them. Of groups of the same size the
 * earlier holds the later. Looked at are the first groups only: each node is compared with each.
 * Confined to one call.
 */
final class Groups {
  private static final int MOST = 500;

  private final List<Area> groups = new ArrayList<>();

  void add(Area area) {
    if (area.group() && groups.size() < MOST) {
      groups.add(area);
    }
  }

  Optional<WidgetId> smallestAround(Area area) {
    return groups.stream()
        .filter(group -> group.holds(area) && isAbove(group, area))
        .min(Comparator.comparingDouble(Area::size))
        .map(Area::widget);
  }

  /** A group is within a larger one, or in one of its size that was there before. */
  private static boolean isAbove(Area group, Area area) {
    if (!area.group()) {
      return true;
    }
    int order = Double.compare(group.size(), area.size());
    return order > 0 || (order == 0 && group.order() < area.order());
  }
}
