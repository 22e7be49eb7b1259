package io.streamboard.desktop.board;

import io.streamboard.desktop.board.desk.Edit;
import io.streamboard.desktop.board.relation.Relations;
import io.streamboard.desktop.board.relation.Unit;
import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a person does to the board and to what is selected on it, made into operations. Does only
 * what I may. Confined to the JavaFX thread.
 */
public final class Actions {

  /** So many ids of any length fit in one operation. */
  private static final int MOST_LOCKED = 500;

  private final CanvasModel canvas;
  private final Selection selection;
  private final Submitting submitting;
  private final History history;
  private final Relations relations;
  private final Supplier<String> ids;

  Actions(
      CanvasModel canvas,
      Selection selection,
      Submitting submitting,
      History history,
      Relations relations,
      Supplier<String> ids) {
    this.canvas = canvas;
    this.selection = selection;
    this.submitting = submitting;
    this.history = history;
    this.relations = relations;
    this.ids = ids;
  }

  /** Puts a new widget over all others and selects it. */
  WidgetId add(WidgetKind kind, Bounds bounds) {
    ZKey z = ZKey.between(canvas.top(), Optional.empty());
    Widget widget =
        new Widget(new WidgetId(ids.get()), kind, bounds, z, Style.DEFAULT, "")
            .withHolder(relations.framing().at(kind, bounds));
    submitting.submit(List.of(Edit.add(widget)));
    selection.select(List.of(widget.id()));
    return widget.id();
  }

  public void delete() {
    submitting.submit(relations.removed(selection.changeable()));
  }

  public void restyle(StyleProperty property, String value) {
    submitting.submit(Edit.restyle(selection.changeable(), property, value));
  }

  /** Moves the selection by world units. */
  public void nudge(double dx, double dy) {
    List<Item> items = selection.changeable();
    Map<WidgetId, Bounds> to = new LinkedHashMap<>();
    items.forEach(
        item -> to.put(item.id(), item.bounds().at(item.bounds().position().plus(dx, dy))));
    submitting.submit(relations.drops().moved(items, to));
  }

  /** Puts the selection over everything else. */
  public void raise() {
    List<Item> items = withHeld();
    Map<WidgetId, ZKey> to = new LinkedHashMap<>();
    Optional<ZKey> below = canvas.top();
    for (Item item : items) {
      ZKey key = ZKey.between(below, Optional.empty());
      to.put(item.id(), key);
      below = Optional.of(key);
    }
    submitting.submit(Edit.raise(items, to));
  }

  /** Puts the selection under everything else. */
  public void lower() {
    List<Item> items = withHeld();
    Map<WidgetId, ZKey> to = new LinkedHashMap<>();
    Optional<ZKey> above = canvas.bottom();
    for (Item item : items.reversed()) {
      ZKey key = ZKey.between(Optional.empty(), above);
      to.put(item.id(), key);
      above = Optional.of(key);
    }
    submitting.submit(Edit.raise(items, to));
  }

  /** Puts the selection over the next widget above that it touches. */
  public void forward() {
    step(Layers::forward, this::raise);
  }

  /** Puts the selection under the next widget below that it touches. */
  public void backward() {
    step(Layers::backward, this::lower);
  }

  /** What is selected, and what it holds and would cover, or be covered by, otherwise. */
  private List<Item> withHeld() {
    List<Item> items = selection.changeable();
    Set<WidgetId> all = new HashSet<>(Edit.ids(items));
    items.forEach(item -> all.addAll(canvas.below(item.id())));
    return all.size() == items.size()
        ? items
        : canvas.items(all).stream().filter(selection::mayChange).toList();
  }

  private void step(Function<Layers, Map<WidgetId, ZKey>> step, Runnable whenFull) {
    List<Item> items = withHeld();
    if (items.isEmpty()) {
      return;
    }
    try {
      Map<WidgetId, ZKey> to = step.apply(new Layers(canvas.all(), items));
      submitting.submit(to.isEmpty() ? List.of() : Edit.raise(items, to));
    } catch (InvalidValueException noRoom) {
      whenFull.run();
    }
  }

  /** Puts the selection on one line. */
  void align(Arrangement.Edge edge) {
    arrange(2, units -> Arrangement.aligned(units, edge));
  }

  /** Gives the selection the same space between neighbours. */
  void distribute(boolean across) {
    arrange(3, units -> Arrangement.distributed(units, across));
  }

  /** Puts the selection into a grid. */
  public void tidy() {
    arrange(2, Arrangement::tidied);
  }

  /** What stays where it is belongs to no step. */
  private void arrange(int least, Function<List<Unit>, Map<WidgetId, Bounds>> places) {
    List<Unit> units = relations.units(selection.changeable());
    if (units.size() >= least) {
      Map<WidgetId, Bounds> whole = places.apply(units);
      Map<WidgetId, Bounds> to = new LinkedHashMap<>();
      units.forEach(unit -> to.putAll(unit.placed(whole.getOrDefault(unit.id(), unit.bounds()))));
      submitting.submit(
          relations
              .drops()
              .moved(
                  units.stream()
                      .flatMap(unit -> unit.members().stream())
                      .filter(item -> !item.bounds().equals(to.get(item.id())))
                      .toList(),
                  to));
    }
  }

  /** Locks what is selected, or unlocks it when all of it is locked. */
  public void toggleLock() {
    List<Item> items = selection.changeable();
    boolean lock = !items.stream().allMatch(Item::isLocked);
    List<WidgetId> changed = lock(Edit.ids(items), lock);
    if (!changed.isEmpty()) {
      history.record(new Undoable.Locking(changed, lock));
    }
  }

  /** Locks or unlocks those of the widgets that are not so already; returns them. */
  List<WidgetId> lock(Collection<WidgetId> widgets, boolean lock) {
    List<WidgetId> changed =
        widgets.stream()
            .flatMap(widget -> canvas.item(widget).stream())
            .filter(item -> item.isLocked() != lock)
            .map(Item::id)
            .toList();
    for (int from = 0; from < changed.size(); from += MOST_LOCKED) {
      List<WidgetId> some = changed.subList(from, Math.min(changed.size(), from + MOST_LOCKED));
      submitting.submit(
          lock ? new Operation.WidgetLock(some, "") : new Operation.WidgetUnlock(some));
    }
    return changed;
  }

  public void rename(String to) {
    submitting.submit(new Operation.BoardRename(to));
  }
}
