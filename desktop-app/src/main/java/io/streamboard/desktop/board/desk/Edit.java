package io.streamboard.desktop.board.desk;

import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.canvas.Pose;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.ZKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An operation together with the steps that take it back. Intents on many widgets are cut into
 * several, as an operation has a limit of targets and of bytes, and taking back is an operation
 * too.
 */
public record Edit(Operation operation, List<Step> steps) {

  public Edit {
    steps = List.copyOf(steps);
  }

  public static Edit add(Widget widget) {
    Step step = Step.of(widget.id(), new FieldValue.Alive(false), new FieldValue.Alive(true));
    return new Edit(new Operation.WidgetAdd(widget), List.of(step));
  }

  public static List<Edit> remove(List<Item> items) {
    return pieces(
        items, some -> new Edit(new Operation.WidgetRemove(ids(some)), each(some, Edit::removed)));
  }

  public static List<Edit> move(List<Item> items, Map<WidgetId, Bounds> to) {
    return pieces(
        items,
        some ->
            new Edit(
                new Operation.WidgetMove(
                    each(some, item -> new Operation.Move(item.id(), at(to, item).position()))),
                each(some, item -> placed(item, at(to, item)))));
  }

  public static List<Edit> resize(List<Item> items, Map<WidgetId, Bounds> to) {
    return pieces(
        items,
        some ->
            new Edit(
                new Operation.WidgetResize(
                    each(some, item -> new Operation.Resize(item.id(), at(to, item)))),
                some.stream()
                    .flatMap(
                        item -> Stream.of(placed(item, at(to, item)), sized(item, at(to, item))))
                    .toList()));
  }

  /** Turns of many about one middle are moves too. */
  public static List<Edit> turn(List<Item> items, Map<WidgetId, Pose> to) {
    Map<WidgetId, Bounds> places = new LinkedHashMap<>();
    Map<Double, List<Item>> turns = new LinkedHashMap<>();
    for (Item item : items) {
      Pose pose = Optional.ofNullable(to.get(item.id())).orElse(item.pose());
      if (!pose.bounds().equals(item.widget().bounds())) {
        places.put(item.id(), pose.bounds());
      }
      if (pose.rotation() != Pose.of(item.widget()).rotation()) {
        turns.computeIfAbsent(pose.rotation(), any -> new ArrayList<>()).add(item);
      }
    }
    List<Item> moved = items.stream().filter(item -> places.containsKey(item.id())).toList();
    List<Edit> all = new ArrayList<>(move(moved, places));
    turns.forEach(
        (degrees, some) -> all.addAll(restyle(some, StyleProperty.ROTATION, number(degrees))));
    return all;
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  public static List<Edit> restyle(List<Item> items, StyleProperty property, String value) {
    return pieces(
        items,
        some ->
            new Edit(
                new Operation.WidgetRestyle(ids(some), Style.of(property, value)),
                each(some, item -> looking(item, property, value))));
  }

  /** Puts the items over (or under) everything, in the order they have among each other. */
  public static List<Edit> raise(List<Item> items, Map<WidgetId, ZKey> to) {
    return pieces(
        items,
        some ->
            new Edit(
                new Operation.WidgetRaise(
                    each(some, item -> new Operation.Raise(item.id(), key(to, item)))),
                each(some, item -> layered(item, key(to, item)))));
  }

  private static Step removed(Item item) {
    return Step.of(item.id(), new FieldValue.Alive(true), new FieldValue.Alive(false));
  }

  private static Step layered(Item item, ZKey to) {
    return Step.of(item.id(), new FieldValue.Z(item.widget().z()), new FieldValue.Z(to));
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

  private static <T> List<T> each(List<Item> items, Function<Item, T> part) {
    return items.stream().map(part).toList();
  }

  public static List<WidgetId> ids(List<Item> items) {
    return each(items, Item::id);
  }

  /** The operation that takes all of it back, as long as it can become. */
  private Operation.WidgetSetBack longestWayBack() {
    return new Operation.WidgetSetBack(
        steps.stream().map(step -> step.standingAt(Long.MAX_VALUE).setBack()).toList());
  }

  private boolean fits() {
    return steps.size() <= Limits.TARGETS
        && MessageCodec.fits(operation)
        && MessageCodec.fits(longestWayBack());
  }

  /** One edit of all items, or as many as it takes, each of a part of them. */
  public static List<Edit> pieces(List<Item> items, Function<List<Item>, Edit> edit) {
    if (items.isEmpty()) {
      return List.of();
    }
    if (items.size() <= Limits.TARGETS) {
      Edit whole = edit.apply(items);
      if (items.size() == 1 || whole.fits()) {
        return List.of(whole);
      }
    }
    int half = items.size() / 2;
    return Stream.concat(
            pieces(items.subList(0, half), edit).stream(),
            pieces(items.subList(half, items.size()), edit).stream())
        .toList();
  }

  private static Bounds at(Map<WidgetId, Bounds> to, Item item) {
    return Optional.ofNullable(to.get(item.id())).orElse(item.bounds());
  }

  private static ZKey key(Map<WidgetId, ZKey> to, Item item) {
    return Optional.ofNullable(to.get(item.id())).orElse(item.widget().z());
  }
}
