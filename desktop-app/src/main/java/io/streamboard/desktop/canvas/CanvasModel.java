package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What the canvas shows and where: widgets of the view, moved to where live drags have them. Kept
 * current widget by widget, so that a change costs the same on a board of any size. Free of the
 * scene graph.
 */
public final class CanvasModel {

  /** Hears of every item that is shown otherwise than before, each time. */
  public interface Changes {

    /** One item is shown instead of another; empty: none. */
    void changed(Optional<Item> before, Optional<Item> after);
  }

  private final Map<WidgetId, Item> items = new HashMap<>();
  private final TreeSet<Item> layers = new TreeSet<>(Order.HINDMOST_FIRST);
  private final SpatialIndex index = new SpatialIndex();
  private final Ties ties = new Ties();
  private final Set<WidgetId> locked = new HashSet<>();
  private final List<Changes> watchers = new CopyOnWriteArrayList<>();

  /**
   * Tells this one too of changes from now on.
   *
   * @return ends that; the one that asks calls it when it is gone and the board is not
   */
  public Runnable watch(Changes by) {
    watchers.add(by);
    return () -> watchers.remove(by);
  }

  private void tell(Optional<Item> before, Optional<Item> after) {
    watchers.forEach(watcher -> watcher.changed(before, after));
  }

  /**
   * Shows the widget as it is in the view, and at the place where a live drag has it, if one does.
   * Does nothing where it is shown like this already.
   */
  public void put(WidgetView view, Optional<Bounds> dragged) {
    Pose own = Pose.of(view.widget());
    put(view, dragged.map(bounds -> new Pose(bounds, own.rotation())).orElse(own));
  }

  /** Shows the widget as it is in the view, but for where it lies and how it is turned. */
  public void put(WidgetView view, Pose pose) {
    Item old = items.get(view.widget().id());
    if (old != null && old.view().equals(view) && old.pose().equals(pose)) {
      return;
    }
    if (old != null && old.pose().equals(pose) && old.widget().equals(view.widget())) {
      replace(old, new Item(view, old.figure()));
    } else {
      ties.put(view.widget());
      show(Optional.ofNullable(old), new Item(view, figure(turned(view.widget(), pose), pose)));
      follow(view.widget().id());
    }
    if (view.lock().isPresent()) {
      locked.add(view.widget().id());
    } else {
      locked.remove(view.widget().id());
    }
  }

  private Figure figure(Widget widget, Pose pose) {
    return new Figure(widget, pose.bounds(), Ties.line(widget, pose.bounds(), this::item));
  }

  /** As it is painted: with its look of now, but for the turn of a live drag. */
  private static Widget turned(Widget widget, Pose pose) {
    return Pose.rotation(widget) == pose.rotation()
        ? widget
        : widget.withStyle(
            widget
                .style()
                .with(Style.of(StyleProperty.ROTATION, Double.toString(pose.rotation()))));
  }

  /** Connectors that are tied to a widget go where it goes. */
  private void follow(WidgetId widget) {
    for (WidgetId connector : ties.to(widget)) {
      Item old = items.get(connector);
      if (old != null) {
        show(Optional.of(old), new Item(old.view(), figure(old.widget(), old.pose())));
      }
    }
  }

  /** What is painted of it is the same. */
  private void replace(Item old, Item item) {
    items.put(item.id(), item);
    layers.remove(old);
    layers.add(item);
    index.put(item);
  }

  private void show(Optional<Item> old, Item item) {
    items.put(item.id(), item);
    old.ifPresent(layers::remove);
    layers.add(item);
    index.put(item);
    tell(old, Optional.of(item));
  }

  public void remove(WidgetId widget) {
    Item old = items.remove(widget);
    if (old != null) {
      layers.remove(old);
      index.remove(widget);
      locked.remove(widget);
      ties.remove(old.widget());
      tell(Optional.of(old), Optional.empty());
      follow(widget);
    }
  }

  public void clear() {
    List<Item> all = List.copyOf(items.values());
    items.clear();
    layers.clear();
    index.clear();
    ties.clear();
    locked.clear();
    all.forEach(item -> tell(Optional.of(item), Optional.empty()));
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

  /** Those of the widgets that are shown, the hindmost first. */
  public List<Item> items(Collection<WidgetId> widgets) {
    return widgets.stream()
        .flatMap(widget -> item(widget).stream())
        .sorted(Order.HINDMOST_FIRST)
        .toList();
  }

  /** All items, the hindmost first. */
  public List<Item> all() {
    return List.copyOf(layers);
  }

  /** The images that show this picture. */
  List<Item> showing(BlobHash hash) {
    return items.values().stream()
        .filter(
            item ->
                item.widget().kind() instanceof WidgetKind.Image image && image.blob().equals(hash))
        .toList();
  }

  /** The items that touch the area, the hindmost first. */
  public List<Item> touching(Bounds area) {
    List<Item> found = new ArrayList<>();
    index.find(
        Area.of(area),
        item -> {
          if (item.reach().intersects(area)) {
            found.add(item);
          }
        });
    found.sort(Order.HINDMOST_FIRST);
    return found;
  }

  /** The items of which something is painted in the area, the hindmost first. */
  public List<Item> painted(Area area) {
    List<Item> found = new ArrayList<>();
    index.find(area, found::add);
    found.sort(Order.HINDMOST_FIRST);
    return found;
  }

  /** The items that lie inside of the area as a whole, the hindmost first. */
  public List<Item> inside(Bounds area) {
    return touching(area).stream().filter(item -> holds(area, item.reach())).toList();
  }

  /** What the widget holds, what that holds, and so on; the nearest first, without the widget. */
  public List<WidgetId> below(WidgetId widget) {
    List<WidgetId> below = new ArrayList<>(ties.held(widget));
    for (int at = 0; at < below.size(); at++) {
      below.addAll(ties.held(below.get(at)));
    }
    return below;
  }

  /** Those of the items that no other of them holds, in their order. */
  public List<Item> roots(List<Item> these) {
    Set<WidgetId> held = new HashSet<>();
    these.forEach(item -> held.addAll(below(item.id())));
    return these.stream().filter(item -> !held.contains(item.id())).toList();
  }

  /** The connectors with an end on the widget. */
  public Set<WidgetId> tied(WidgetId widget) {
    return Set.copyOf(ties.to(widget));
  }

  /** The topmost item at a place. */
  public Optional<Item> hit(Point at) {
    return painted(new Area(at.x(), at.y(), at.x(), at.y())).reversed().stream()
        .filter(item -> Hits.isOn(item.figure(), at))
        .findFirst();
  }

  /** The highest key in use that others can go over; empty on an empty board. */
  public Optional<ZKey> top() {
    return layers.descendingSet().stream()
        .map(item -> item.widget().z())
        .filter(ZKey::hasRoomAbove)
        .findFirst();
  }

  /** The lowest key in use that others can go under; empty on an empty board. */
  public Optional<ZKey> bottom() {
    return layers.stream().map(item -> item.widget().z()).filter(ZKey::hasRoomBelow).findFirst();
  }

  /** The smallest box around all items; empty on an empty board. */
  public Optional<Bounds> extent() {
    return around(items.values());
  }

  /** The smallest upright box around the items as they are turned; empty for none. */
  public static Optional<Bounds> around(Collection<Item> items) {
    return items.stream().map(Item::reach).map(Area::of).reduce(Area::union).map(Item::box);
  }

  private static boolean holds(Bounds area, Bounds inner) {
    return Area.of(area).contains(Area.of(inner));
  }
}
