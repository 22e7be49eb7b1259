package io.streamboard.desktop.board;

import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.ZKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An operation together with the steps that take it back. Intents on many widgets are cut into
 * several, as an operation has a limit of targets.
 */
record Edit(Operation operation, List<Step> steps) {

  /** A resize has two steps per widget, and taking back counts steps. */
  private static final int MOST_WIDGETS = Limits.TARGETS / 2;

  Edit {
    steps = List.copyOf(steps);
  }

  static Edit add(Widget widget) {
    Step step = Step.of(widget.id(), new FieldValue.Alive(false), new FieldValue.Alive(true));
    return new Edit(new Operation.WidgetAdd(widget), List.of(step));
  }

  static List<Edit> remove(List<Item> items) {
    return cut(items).stream()
        .map(
            some ->
                new Edit(
                    new Operation.WidgetRemove(ids(some)),
                    some.stream()
                        .map(
                            item ->
                                Step.of(
                                    item.id(),
                                    new FieldValue.Alive(true),
                                    new FieldValue.Alive(false)))
                        .toList()))
        .toList();
  }

  static List<Edit> move(List<Item> items, Map<WidgetId, Bounds> to) {
    return cut(items).stream()
        .map(
            some ->
                new Edit(
                    new Operation.WidgetMove(
                        some.stream()
                            .map(item -> new Operation.Move(item.id(), at(to, item).position()))
                            .toList()),
                    some.stream().map(item -> placed(item, at(to, item))).toList()))
        .toList();
  }

  static List<Edit> resize(List<Item> items, Map<WidgetId, Bounds> to) {
    return cut(items).stream()
        .map(
            some -> {
              List<Step> steps = new ArrayList<>();
              some.forEach(
                  item ->
                      steps.addAll(List.of(placed(item, at(to, item)), sized(item, at(to, item)))));
              return new Edit(
                  new Operation.WidgetResize(
                      some.stream()
                          .map(item -> new Operation.Resize(item.id(), at(to, item)))
                          .toList()),
                  steps);
            })
        .toList();
  }

  static List<Edit> restyle(List<Item> items, StyleProperty property, String value) {
    return cut(items).stream()
        .map(
            some ->
                new Edit(
                    new Operation.WidgetRestyle(ids(some), Style.of(property, value)),
                    some.stream().map(item -> looking(item, property, value)).toList()))
        .toList();
  }

  /** Puts the items over (or under) everything, in the order they have among each other. */
  static List<Edit> raise(List<Item> items, Map<WidgetId, ZKey> to) {
    return cut(items).stream()
        .map(
            some ->
                new Edit(
                    new Operation.WidgetRaise(
                        some.stream()
                            .map(item -> new Operation.Raise(item.id(), key(to, item)))
                            .toList()),
                    some.stream()
                        .map(
                            item ->
                                Step.of(
                                    item.id(),
                                    new FieldValue.Z(item.widget().z()),
                                    new FieldValue.Z(key(to, item))))
                        .toList()))
        .toList();
  }

  private static Step placed(Item item, Bounds to) {
    return Step.of(
        item.id(),
        new FieldValue.Position(item.widget().bounds().position()),
        new FieldValue.Position(to.position()));
  }

  private static Step sized(Item item, Bounds to) {
    return Step.of(
        item.id(),
        new FieldValue.Extent(item.widget().bounds().size()),
        new FieldValue.Extent(to.size()));
  }

  private static Step looking(Item item, StyleProperty property, String value) {
    FieldValue before = new FieldValue.Look(property, item.widget().style().get(property));
    return Step.of(item.id(), before, new FieldValue.Look(property, Optional.of(value)));
  }

  static List<WidgetId> ids(List<Item> items) {
    return items.stream().map(Item::id).toList();
  }

  static List<List<Item>> cut(List<Item> items) {
    List<List<Item>> parts = new ArrayList<>();
    for (int from = 0; from < items.size(); from += MOST_WIDGETS) {
      parts.add(items.subList(from, Math.min(items.size(), from + MOST_WIDGETS)));
    }
    return parts;
  }

  private static Bounds at(Map<WidgetId, Bounds> to, Item item) {
    return Optional.ofNullable(to.get(item.id())).orElse(item.bounds());
  }

  private static ZKey key(Map<WidgetId, ZKey> to, Item item) {
    return Optional.ofNullable(to.get(item.id())).orElse(item.widget().z());
  }
}
