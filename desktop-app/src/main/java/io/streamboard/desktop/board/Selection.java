package io.streamboard.desktop.board;

import io.streamboard.desktop.board.desk.Edit;
import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.id.WidgetId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;

/** What I have selected, and what of it I may change. Confined to the JavaFX thread. */
public final class Selection {

  private final CanvasModel canvas;
  private final Supplier<Rights> rights;
  private final Consumer<Collection<WidgetId>> selected;
  private final ReadOnlyObjectWrapper<Set<WidgetId>> widgets =
      new ReadOnlyObjectWrapper<>(Set.of());
  private final ReadOnlyBooleanWrapper mayChange = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper changeable = new ReadOnlyIntegerWrapper();
  private final BooleanBinding some = Bindings.createBooleanBinding(this::isSome, widgets);
  private final BooleanBinding mayAlign = changeable.greaterThanOrEqualTo(2);
  private final BooleanBinding mayDistribute = changeable.greaterThanOrEqualTo(3);

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

  /** Whether anything is selected. */
  public ObservableBooleanValue some() {
    return some;
  }

  private boolean isSome() {
    return !now().isEmpty();
  }

  /** Whether I may change two of the selected at least. */
  public ObservableBooleanValue mayAlign() {
    return mayAlign;
  }

  /** Whether I may change three of the selected at least. */
  public ObservableBooleanValue mayDistribute() {
    return mayDistribute;
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

  /** Selects what is not selected, and no more what is. */
  public void invert() {
    select(canvas.all().stream().map(Item::id).filter(id -> !now().contains(id)).toList());
  }

  /** The selected items, the hindmost first. */
  List<Item> items() {
    return canvas.items(now());
  }

  List<Item> changeable() {
    return items().stream().filter(this::mayChange).toList();
  }

  boolean mayChange(Item item) {
    return rights.get().mayChange(item.view());
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
    List<Item> mine = changeable();
    changeable.set(mine.size());
    mayChange.set(!mine.isEmpty() && mine.size() == now().size());
  }
}
