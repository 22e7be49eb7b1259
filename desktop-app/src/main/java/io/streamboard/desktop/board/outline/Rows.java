package io.streamboard.desktop.board.outline;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Widget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The rows of the outline in reading order. A changed widget costs a search in the list and a place
 * in it, on a board of any size; when much changes at once the list is sorted anew.
 */
final class Rows {

  /** From so many changed widgets on, sorting all of them costs less. */
  private static final int MANY = 200;

  private static final Comparator<OutlineRow> IN_ORDER = Comparator.comparing(OutlineRow::order);

  private final Map<WidgetId, WidgetView> views = new HashMap<>();
  private final Map<WidgetId, OutlineRow> rows = new HashMap<>();
  private final Map<WidgetId, Set<WidgetId>> held = new HashMap<>();
  private final ObservableList<OutlineRow> list = FXCollections.observableArrayList();
  private final Set<WidgetId> changed = new LinkedHashSet<>();

  /** In reading order; not to be changed by others. */
  ObservableList<OutlineRow> list() {
    return list;
  }

  /** The place of the widget in the list; negative when it is not there. */
  int indexOf(WidgetId widget) {
    return Optional.ofNullable(rows.get(widget))
        .map(row -> Collections.binarySearch(list, row, IN_ORDER))
        .orElse(-1);
  }

  /** A widget is like this from now on; the list follows with {@link #settle}. */
  void put(Optional<WidgetView> before, Optional<WidgetView> after) {
    before.ifPresent(this::forget);
    after.ifPresent(this::keep);
    before.or(() -> after).map(view -> view.widget().id()).ifPresent(changed::add);
  }

  private void keep(WidgetView view) {
    views.put(view.widget().id(), view);
    view.widget()
        .holder()
        .ifPresent(
            holder ->
                held.computeIfAbsent(holder, each -> new LinkedHashSet<>())
                    .add(view.widget().id()));
  }

  private void forget(WidgetView view) {
    views.remove(view.widget().id());
    view.widget()
        .holder()
        .ifPresent(holder -> held.getOrDefault(holder, Set.of()).remove(view.widget().id()));
  }

  /** Something of this widget that is not in its view is shown otherwise. */
  void touch(WidgetId widget) {
    if (views.containsKey(widget)) {
      changed.add(widget);
    }
  }

  /** Whether the list is not up to date. */
  boolean isDue() {
    return !changed.isEmpty();
  }

  /** Brings the list up to date. */
  void settle() {
    Set<WidgetId> due = new LinkedHashSet<>();
    changed.forEach(widget -> collect(widget, due));
    changed.clear();
    if (due.size() > MANY) {
      sortAnew();
    } else {
      due.forEach(this::place);
    }
  }

  /** What lies in a widget is read elsewhere when the widget is. */
  private void collect(WidgetId widget, Set<WidgetId> into) {
    if (into.add(widget) && moved(widget)) {
      held.getOrDefault(widget, Set.of()).forEach(inside -> collect(inside, into));
    }
  }

  private boolean moved(WidgetId widget) {
    Optional<ReadingOrder> was = Optional.ofNullable(rows.get(widget)).map(OutlineRow::order);
    return !was.equals(Optional.ofNullable(views.get(widget)).map(view -> order(view.widget(), 0)));
  }

  private void place(WidgetId widget) {
    Optional<OutlineRow> was = Optional.ofNullable(rows.remove(widget));
    Optional<OutlineRow> now = Optional.ofNullable(views.get(widget)).map(this::row);
    now.ifPresent(row -> rows.put(widget, row));
    if (was.isPresent() && now.map(OutlineRow::order).equals(was.map(OutlineRow::order))) {
      OutlineRow _ = list.set(at(was.get()), now.orElseThrow());
      return;
    }
    was.ifPresent(row -> list.remove(at(row)));
    now.ifPresent(row -> list.add(-at(row) - 1, row));
  }

  private int at(OutlineRow row) {
    return Collections.binarySearch(list, row, IN_ORDER);
  }

  private void sortAnew() {
    rows.clear();
    Collection<OutlineRow> all = new ArrayList<>();
    views.values().forEach(view -> all.add(row(view)));
    all.forEach(row -> rows.put(row.id(), row));
    List<OutlineRow> sorted = all.stream().sorted(IN_ORDER).toList();
    list.setAll(sorted);
  }

  private OutlineRow row(WidgetView view) {
    return new OutlineRow(view, order(view.widget(), 0));
  }

  private ReadingOrder order(Widget widget, int depth) {
    ReadingOrder.Place place = ReadingOrder.Place.of(widget.id(), widget.bounds());
    return widget
        .holder()
        .filter(holder -> depth < Limits.HOLDERS)
        .map(views::get)
        .map(holder -> ReadingOrder.in(order(holder.widget(), depth + 1), place))
        .orElseGet(() -> ReadingOrder.of(place));
  }
}
