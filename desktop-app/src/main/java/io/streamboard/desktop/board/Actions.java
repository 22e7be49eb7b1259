package io.streamboard.desktop.board;

import io.streamboard.desktop.board.desk.Edit;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Supplier<String> ids;

  Actions(
      CanvasModel canvas,
      Selection selection,
      Submitting submitting,
      History history,
      Supplier<String> ids) {
    this.canvas = canvas;
    this.selection = selection;
    this.submitting = submitting;
    this.history = history;
    this.ids = ids;
  }

  /** Puts a new widget over all others and selects it. */
  WidgetId add(WidgetKind kind, Bounds bounds) {
    ZKey z = ZKey.between(canvas.top(), Optional.empty());
    Widget widget = new Widget(new WidgetId(ids.get()), kind, bounds, z, Style.DEFAULT, "");
    submitting.submit(List.of(Edit.add(widget)));
    selection.select(List.of(widget.id()));
    return widget.id();
  }

  public void delete() {
    submitting.submit(Edit.remove(selection.changeable()));
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
    submitting.submit(Edit.move(items, to));
  }

  /** Puts the selection over everything else. */
  public void raise() {
    List<Item> items = selection.changeable();
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
    List<Item> items = selection.changeable();
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

  private void step(Function<Layers, Map<WidgetId, ZKey>> step, Runnable whenFull) {
    List<Item> items = selection.changeable();
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
    arrange(2, items -> Arrangement.aligned(items, edge));
  }

  /** Gives the selection the same space between neighbours. */
  void distribute(boolean across) {
    arrange(3, items -> Arrangement.distributed(items, across));
  }

  /** Puts the selection into a grid. */
  public void tidy() {
    arrange(2, Arrangement::tidied);
  }

  /** What stays where it is belongs to no step. */
  private void arrange(int least, Function<List<Item>, Map<WidgetId, Bounds>> places) {
    List<Item> items = selection.changeable();
    if (items.size() >= least) {
      Map<WidgetId, Bounds> to = places.apply(items);
      submitting.submit(
          Edit.move(
              items.stream().filter(item -> !item.bounds().equals(to.get(item.id()))).toList(),
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
