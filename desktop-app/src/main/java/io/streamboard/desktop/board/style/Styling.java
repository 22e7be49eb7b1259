package io.streamboard.desktop.board.style;

import io.streamboard.desktop.board.desk.Desk;
import io.streamboard.desktop.board.desk.Edit;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.widget.Widget;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;

/**
 * How what I have selected and may change looks now, and changing it: each change is one step of
 * mine, for all of the selected that have such a look. Told by {@link #follow} when something else
 * is selected or the board changes. Confined to the JavaFX thread.
 */
public final class Styling {

  private final Desk desk;
  private final ReadOnlyObjectWrapper<Map<Manner, Set<String>>> looks =
      new ReadOnlyObjectWrapper<>(Map.of());

  private final ReadOnlyObjectWrapper<Optional<String>> link =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** Begins with nothing selected. */
  public Styling(Desk desk) {
    this.desk = desk;
  }

  /** The selection or the board may be other than before. */
  public void follow() {
    Map<Manner, Set<String>> now = new EnumMap<>(Manner.class);
    List<Item> items = desk.changeable();
    if (items.size() == desk.selected().size()) {
      for (Manner manner : Manner.values()) {
        Set<String> values = new HashSet<>();
        having(items, manner).forEach(widget -> values.add(manner.of(widget)));
        if (!values.isEmpty()) {
          now.put(manner, Set.copyOf(values));
        }
      }
    }
    looks.set(Map.copyOf(now));
    link.set(onlyLink());
  }

  private Optional<String> onlyLink() {
    return desk.selected().size() == 1
        ? desk.canvas().item(desk.selected().iterator().next()).flatMap(Item::link)
        : Optional.empty();
  }

  /** The first address in the text of the only selected widget. */
  public ReadOnlyObjectProperty<Optional<String>> link() {
    return link.getReadOnlyProperty();
  }

  private static List<Widget> having(List<Item> items, Manner manner) {
    return items.stream().map(Item::widget).filter(widget -> manner.isOf(widget.kind())).toList();
  }

  /** Told whenever something else is selected or the selected may look otherwise. */
  Observable looks() {
    return looks;
  }

  /** Whether anything selected has such a look, and I may change it. */
  public ObservableBooleanValue may(Manner manner) {
    return Bindings.createBooleanBinding(() -> looks.get().containsKey(manner), looks);
  }

  /** Whether all of the selected that have such a look have this one. */
  public ObservableBooleanValue is(Manner manner, String value) {
    return Bindings.createBooleanBinding(
        () -> common(manner).filter(value::equals).isPresent(), looks);
  }

  /** Whether some of the selected look otherwise than others. */
  public ObservableBooleanValue isMixed(Manner manner) {
    return Bindings.createBooleanBinding(() -> values(manner).size() > 1, looks);
  }

  /** What all of the selected have; empty when nothing has such a look, or they differ. */
  public Optional<String> common(Manner manner) {
    Set<String> values = values(manner);
    return values.size() == 1 ? values.stream().findFirst() : Optional.empty();
  }

  private Set<String> values(Manner manner) {
    return looks.get().getOrDefault(manner, Set.of());
  }

  /** Gives all of the selected that have such a look this one; what has it already is left out. */
  public void choose(Manner manner, String value) {
    List<Item> items =
        desk.changeable().stream()
            .filter(item -> manner.isOf(item.widget().kind()))
            .filter(item -> !manner.of(item.widget()).equals(value))
            .toList();
    desk.submit(Edit.restyle(items, manner.property(), value));
  }

  /** Gives all of them the one look, or, when all have it, the other. */
  public void toggle(Manner manner, String on, String off) {
    choose(manner, common(manner).filter(on::equals).isPresent() ? off : on);
  }

  /** Runs the work whenever the looks of what is selected have changed. */
  void watch(Runnable work) {
    looks.addListener((observed, before, now) -> work.run());
  }

  /** Whether anything of the selection has a look that I may change. */
  boolean isSome() {
    return !looks.get().isEmpty();
  }
}
