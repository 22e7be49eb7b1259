package io.streamboard.desktop.board;

import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.id.WidgetId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What I have selected, and what of it I may change. Confined to the JavaFX thread. */
public final class Selection {

  private final CanvasModel canvas;
  private final Supplier<Rights> rights;
  private final Consumer<Collection<WidgetId>> selected;
  private final ReadOnlyObjectWrapper<Set<WidgetId>> widgets =
      new ReadOnlyObjectWrapper<>(Set.of());
  private final ReadOnlyBooleanWrapper mayChange = new ReadOnlyBooleanWrapper();

  /**
   * Begins with nothing.
   *
   * @param selected is told whenever something else is selected
   */
  Selection(CanvasModel canvas, Supplier<Rights> rights, Consumer<Collection<WidgetId>> selected) {
    this.canvas = canvas;
    this.rights = rights;
    this.selected = selected;
  }

  public ReadOnlyObjectProperty<Set<WidgetId>> widgets() {
    return widgets.getReadOnlyProperty();
  }

  /** Whether something is selected and I may change all of it. */
  public ReadOnlyBooleanProperty mayChange() {
    return mayChange.getReadOnlyProperty();
  }

  public Set<WidgetId> now() {
    return widgets.get();
  }

  /** Selects these and no others. */
  public void select(Collection<WidgetId> these) {
    widgets.set(Set.copyOf(these));
    selected.accept(these);
    tellRights();
  }

  public void selectAll() {
    select(Edit.ids(canvas.all()));
  }

  /** Selects the widget after (or before) the selected one, in z-order. */
  public void selectNext(boolean forward) {
    List<WidgetId> all = Edit.ids(canvas.all());
    if (all.isEmpty()) {
      return;
    }
    int at = now().stream().findFirst().map(all::indexOf).orElse(forward ? -1 : 0);
    select(List.of(all.get(Math.floorMod(at + (forward ? 1 : -1), all.size()))));
  }

  /** The selected items, the hindmost first. */
  List<Item> items() {
    return canvas.all().stream().filter(item -> now().contains(item.id())).toList();
  }

  List<Item> changeable() {
    return items().stream().filter(item -> rights.get().mayChange(item.view())).toList();
  }

  /** The board is other than before: what has gone is not selected any more. */
  void follow() {
    Set<WidgetId> left = new LinkedHashSet<>(now());
    left.removeIf(widget -> canvas.item(widget).isEmpty());
    if (!left.equals(now())) {
      select(left);
    }
    tellRights();
  }

  private void tellRights() {
    List<Item> items = items();
    mayChange.set(
        !items.isEmpty() && items.stream().allMatch(item -> rights.get().mayChange(item.view())));
  }
}
