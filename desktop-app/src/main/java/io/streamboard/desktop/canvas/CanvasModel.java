package io.streamboard.desktop.canvas;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.ZKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the canvas shows and where: widgets of the view, moved to where live drags have them. Kept
 * current widget by widget, so that a change costs the same on a board of any size. Free of the
 * scene graph.
 */
public final class CanvasModel {

  /** A place in the z-order; equal keys are ordered by id, as the board says. */
  private record Layer(ZKey z, WidgetId widget) implements Comparable<Layer> {

    private static final Comparator<Layer> ORDER =
        Comparator.comparing(Layer::z).thenComparing(Layer::widget);

    @Override
    public int compareTo(Layer other) {
      return ORDER.compare(this, other);
    }
  }

  private final Map<WidgetId, Item> items = new HashMap<>();
  private final TreeSet<Layer> layers = new TreeSet<>();
  private final SpatialIndex index = new SpatialIndex();
  private final Set<WidgetId> locked = new HashSet<>();

  /**
   * Shows the widget as it is in the view, and at the place where a live drag has it, if one does.
   */
  public void put(WidgetView view, Optional<Bounds> dragged) {
    Item item = new Item(view, dragged.orElse(view.widget().bounds()));
    Item old = items.put(item.id(), item);
    if (old != null && !old.widget().z().equals(item.widget().z())) {
      layers.remove(layer(old));
    }
    layers.add(layer(item));
    if (view.lock().isPresent()) {
      locked.add(item.id());
    } else {
      locked.remove(item.id());
    }
    if (old == null || !old.bounds().equals(item.bounds())) {
      index.put(item.id(), item.bounds());
    }
  }

  public void remove(WidgetId widget) {
    Item old = items.remove(widget);
    if (old != null) {
      layers.remove(layer(old));
      index.remove(widget);
      locked.remove(widget);
    }
  }

  public void clear() {
    items.clear();
    layers.clear();
    index.clear();
    locked.clear();
  }

  /** The widgets that somebody has locked. */
  public Set<WidgetId> locked() {
    return Set.copyOf(locked);
  }

  public int size() {
    return items.size();
  }

  public Optional<Item> item(WidgetId widget) {
    return Optional.ofNullable(items.get(widget));
  }

  /** All items, the hindmost first. */
  public List<Item> all() {
    return layers.stream().flatMap(layer -> item(layer.widget()).stream()).toList();
  }

  /** The items that touch the area, the hindmost first. */
  public List<Item> touching(Bounds area) {
    Collection<WidgetId> near = index.near(area);
    if (near.size() * 4 > items.size()) {
      return all().stream().filter(item -> item.bounds().intersects(area)).toList();
    }
    return near.stream()
        .flatMap(id -> item(id).stream())
        .filter(item -> item.bounds().intersects(area))
        .sorted(Comparator.comparing(CanvasModel::layer))
        .toList();
  }

  /** The items that lie inside of the area as a whole, the hindmost first. */
  public List<Item> inside(Bounds area) {
    return touching(area).stream().filter(item -> holds(area, item.bounds())).toList();
  }

  /** The topmost item at a place. */
  public Optional<Item> hit(Point at) {
    return touching(Bounds.of(at.x(), at.y(), 1, 1)).reversed().stream()
        .filter(item -> Outline.contains(item, at))
        .findFirst();
  }

  /** The highest key in use; empty on an empty board. */
  public Optional<ZKey> top() {
    return layers.isEmpty() ? Optional.empty() : Optional.of(layers.last().z());
  }

  /** The lowest key in use; empty on an empty board. */
  public Optional<ZKey> bottom() {
    return layers.isEmpty() ? Optional.empty() : Optional.of(layers.first().z());
  }

  /** The smallest box around all items; empty on an empty board. */
  public Optional<Bounds> extent() {
    return around(items.values());
  }

  /** The smallest box around the items; empty for none. */
  public static Optional<Bounds> around(Collection<Item> items) {
    return items.stream().map(Item::bounds).reduce(CanvasModel::union);
  }

  private static Bounds union(Bounds a, Bounds b) {
    double x = Math.min(a.x(), b.x());
    double y = Math.min(a.y(), b.y());
    double width = Math.max(a.right(), b.right()) - x;
    double height = Math.max(a.bottom(), b.bottom()) - y;
    return Bounds.of(x, y, Math.min(width, 100_000), Math.min(height, 100_000));
  }

  private static boolean holds(Bounds area, Bounds inner) {
    return area.contains(inner.position())
        && area.contains(new Point(inner.right(), inner.bottom()));
  }

  private static Layer layer(Item item) {
    return new Layer(item.widget().z(), item.id());
  }
}
