package io.streamboard.desktop.board;

import io.streamboard.desktop.board.desk.Edit;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.ZKey;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One step in the z-order: past the next widget that touches what is moved. Pure. */
final class Layers {

  private final List<Item> all;
  private final List<Item> chosen;
  private final Set<WidgetId> ids;

  /**
   * @param all the hindmost first
   * @param chosen those of them that move, in the same order; not empty
   */
  Layers(List<Item> all, List<Item> chosen) {
    this.all = all;
    this.chosen = chosen;
    ids = new HashSet<>(Edit.ids(chosen));
  }

  /**
   * New keys just over the next widget above that touches one of them; none when there is no such.
   * Throws {@link io.streamboard.model.limit.InvalidValueException} when there is no room for keys.
   */
  Map<WidgetId, ZKey> forward() {
    for (int at = all.indexOf(chosen.getFirst()) + 1; at < all.size(); at++) {
      if (isPassed(all.get(at), all.subList(0, at))) {
        ZKey below = all.get(at).widget().z();
        Optional<ZKey> above =
            others().stream().filter(key -> key.compareTo(below) > 0).min(ZKey::compareTo);
        return keys(Optional.of(below), above);
      }
    }
    return Map.of();
  }

  /** Likewise just under the next widget below. */
  Map<WidgetId, ZKey> backward() {
    for (int at = all.indexOf(chosen.getLast()) - 1; at >= 0; at--) {
      if (isPassed(all.get(at), all.subList(at + 1, all.size()))) {
        ZKey above = all.get(at).widget().z();
        Optional<ZKey> below =
            others().stream().filter(key -> key.compareTo(above) < 0).max(ZKey::compareTo);
        return keys(below, Optional.of(above));
      }
    }
    return Map.of();
  }

  private boolean isPassed(Item item, List<Item> side) {
    return !ids.contains(item.id())
        && side.stream()
            .anyMatch(
                other -> ids.contains(other.id()) && other.bounds().intersects(item.bounds()));
  }

  private List<ZKey> others() {
    return all.stream()
        .filter(item -> !ids.contains(item.id()))
        .map(item -> item.widget().z())
        .toList();
  }

  private Map<WidgetId, ZKey> keys(Optional<ZKey> below, Optional<ZKey> above) {
    List<ZKey> keys = ZKey.spread(below, above, chosen.size());
    Map<WidgetId, ZKey> to = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      to.put(chosen.get(i).id(), keys.get(i));
    }
    return to;
  }
}
