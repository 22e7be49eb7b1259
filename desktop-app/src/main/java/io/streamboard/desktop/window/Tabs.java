package io.streamboard.desktop.window;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What is open in a window, in which order, and what of it is shown. The list of boards is always
 * there, before all others, and is shown when nothing else is. Free of the scene graph; confined to
 * the JavaFX thread.
 *
 * @param <T> a board that is open
 */
final class Tabs<T> {

  private final ObservableList<T> open = FXCollections.observableArrayList();
  private final ObservableList<T> readable = FXCollections.unmodifiableObservableList(open);
  private final ReadOnlyObjectWrapper<Optional<T>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** The boards from left to right. */
  ObservableList<T> open() {
    return readable;
  }

  /** Empty while the list of boards is shown. */
  ReadOnlyObjectProperty<Optional<T>> shown() {
    return shown.getReadOnlyProperty();
  }

  boolean isShown(T tab) {
    return shown.get().filter(tab::equals).isPresent();
  }

  /** Puts it behind all others; what is shown stays. */
  void add(T tab) {
    open.add(tab);
  }

  /** Shows one that is open. */
  void show(T tab) {
    if (!open.contains(tab)) {
      throw new IllegalArgumentException("it is not open here");
    }
    shown.set(Optional.of(tab));
  }

  void showHome() {
    shown.set(Optional.empty());
  }

  /** Takes it out; when it was shown, its neighbour is, on the right if there is one. */
  void remove(T tab) {
    int at = open.indexOf(tab);
    boolean was = isShown(tab);
    if (open.remove(tab) && was) {
      shown.set(
          open.isEmpty() ? Optional.empty() : Optional.of(open.get(Math.min(at, open.size() - 1))));
    }
  }

  void clear() {
    shown.set(Optional.empty());
    open.clear();
  }

  /** Shows the one that stands so many further to the right, beginning anew after the last. */
  void step(int by) {
    int now = shown.get().map(open::indexOf).orElse(-1) + 1;
    int next = Math.floorMod(now + by, open.size() + 1);
    shown.set(next == 0 ? Optional.empty() : Optional.of(open.get(next - 1)));
  }

  /** Gives it this place among the boards, or the nearest there is. */
  void move(T tab, int to) {
    int from = open.indexOf(tab);
    int place = Math.clamp(to, 0, Math.max(0, open.size() - 1));
    if (from < 0 || from == place) {
      return;
    }
    List<T> order = new java.util.ArrayList<>(open);
    order.remove(from);
    order.add(place, tab);
    open.setAll(order);
  }
}
