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

  private final CanvasModel canvas;
  private final Selection selection;
  private final Submitting submitting;
  private final Relations relations;
  private final Supplier<String> ids;
  private final Locks locks;

  Actions(
      CanvasModel canvas,
      Selection selection,
      Submitting submitting,
      Relations relations,
      Supplier<String> ids,
      Locks locks) {
    this.locks = locks;
    this.canvas = canvas;
    this.selection = selection;
    this.submitting = submitting;
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
    items.forEach(item -> to.put(item.id(), item.bounds().shifted(dx, dy)));
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
    locks.toggle();
  }

  public void rename(String to) {
    submitting.submit(new Operation.BoardRename(to));
  }
}
