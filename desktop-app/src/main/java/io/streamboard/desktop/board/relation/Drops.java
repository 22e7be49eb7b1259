package io.streamboard.desktop.board.relation;

import io.streamboard.desktop.board.desk.Desk;
import io.streamboard.desktop.board.desk.Edit;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What comes of moves where frames are: a frame holds what is dropped into it, and no more what is
 * dropped elsewhere. Confined to the JavaFX thread.
 */
public final class Drops {

  /** To find the frames of more would take longer than a frame of the screen has. */
  private static final int MOST_AIMED = 200;

  private final Desk desk;
  private final Frames frames;
  private Set<WidgetId> aimed = Set.of();

  Drops(Desk desk, Frames frames) {
    this.desk = desk;
    this.frames = frames;
  }

  /** The frames that would take what is dragged now, if it were dropped. */
  public Set<WidgetId> aimed() {
    return aimed;
  }

  /** Widgets are dragged, and are here now; of very many nothing is told before they drop. */
  public void aim(Map<WidgetId, Bounds> now) {
    Set<WidgetId> taking = new HashSet<>();
    List<Item> moved = desk.canvas().items(now.keySet());
    if (moved.size() <= MOST_AIMED) {
      targets(moved, now)
          .forEach(
              (item, holder) ->
                  holder
                      .filter(to -> !item.widget().holder().equals(holder))
                      .ifPresent(taking::add));
    }
    aimed = Set.copyOf(taking);
  }

  /** Nothing is dragged any more. */
  public void rest() {
    aimed = Set.of();
  }

  /**
   * A move, with what comes of it: what a moved frame holds goes along by itself, what now lies in
   * a frame is held by it, and what does not is not.
   *
   * @param to where items go; those without a place stay
   */
  public List<Edit> moved(List<Item> items, Map<WidgetId, Bounds> to) {
    List<Item> roots =
        desk.canvas().roots(items).stream().filter(item -> !isHung(item.widget())).toList();
    List<Edit> edits = new ArrayList<>(Edit.move(roots, to));
    edits.addAll(held(roots, to));
    return edits;
  }

  /** What is put into frames, or taken out of them, when items go to these places. */
  List<Edit> held(List<Item> items, Map<WidgetId, Bounds> to) {
    Map<Optional<WidgetId>, List<Item>> changes = new LinkedHashMap<>();
    targets(items, to)
        .forEach(
            (item, holder) -> {
              if (!item.widget().holder().equals(holder)) {
                changes.computeIfAbsent(holder, any -> new ArrayList<>()).add(item);
              }
            });
    List<Edit> edits = new ArrayList<>();
    changes.forEach((holder, some) -> edits.addAll(RelationEdits.hold(some, holder)));
    changes.forEach(
        (holder, some) ->
            holder
                .flatMap(desk.canvas()::item)
                .ifPresent(frame -> edits.addAll(uncovered(some, frame))));
    return edits;
  }

  /** What lay under the frame that holds it now goes over everything else. */
  private List<Edit> uncovered(List<Item> items, Item frame) {
    List<Item> covered =
        items.stream().filter(item -> item.widget().z().compareTo(frame.widget().z()) < 0).toList();
    Map<WidgetId, ZKey> to = new LinkedHashMap<>();
    Optional<ZKey> below = desk.canvas().top();
    for (Item item : covered) {
      ZKey key = ZKey.between(below, Optional.empty());
      to.put(item.id(), key);
      below = Optional.of(key);
    }
    return Edit.raise(covered, to);
  }

  private Map<Item, Optional<WidgetId>> targets(List<Item> items, Map<WidgetId, Bounds> to) {
    Set<WidgetId> moved = new HashSet<>(Edit.ids(items));
    items.forEach(item -> moved.addAll(desk.canvas().below(item.id())));
    Map<Item, Optional<WidgetId>> targets = new LinkedHashMap<>();
    for (Item item : desk.canvas().roots(items)) {
      if (Framing.canBeHeld(item) && !isTied(item.widget())) {
        Bounds place = Optional.ofNullable(to.get(item.id())).orElse(item.bounds());
        targets.put(item, frames.around(item.widget().kind(), place, moved).map(Item::id));
      }
    }
    return targets;
  }

  /** A connector with two bound ends goes nowhere by itself. */
  private static boolean isHung(Widget widget) {
    return widget.kind() instanceof WidgetKind.Connector(End from, End to)
        && from.anchor().isPresent()
        && to.anchor().isPresent();
  }

  /** A connector with a bound end lies where that is, and not where it is dropped. */
  static boolean isTied(Widget widget) {
    return widget.kind() instanceof WidgetKind.Connector(End from, End to)
        && (from.anchor().isPresent() || to.anchor().isPresent());
  }
}
