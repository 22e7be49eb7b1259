package io.streamboard.desktop.board.relation;

import io.streamboard.desktop.board.desk.Desk;
import io.streamboard.desktop.board.desk.Edit;
import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Puts frames on the board, around what they hold from then on, and dissolves them. Confined to the
 * JavaFX thread.
 */
public final class Framing {

  /** Between what is framed and the frame, in world units. */
  private static final double MARGIN = 32;

  private final Desk desk;
  private final Frames frames;
  private final ReadOnlyBooleanWrapper mayFrame = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper mayDissolve = new ReadOnlyBooleanWrapper();

  Framing(Desk desk, Frames frames) {
    this.desk = desk;
    this.frames = frames;
  }

  /** Whether a frame can be put around what is selected. */
  public ReadOnlyBooleanProperty mayFrame() {
    return mayFrame.getReadOnlyProperty();
  }

  /** Whether frames are among what is selected and I may change. */
  public ReadOnlyBooleanProperty mayDissolve() {
    return mayDissolve.getReadOnlyProperty();
  }

  void follow(List<Item> items) {
    mayFrame.set(desk.mayAdd() && items.stream().anyMatch(Framing::canBeHeld));
    mayDissolve.set(items.stream().anyMatch(Frames::isFrame));
  }

  static boolean canBeHeld(Item item) {
    return !(item.widget().kind() instanceof WidgetKind.Thread);
  }

  /** The frame that takes a new widget at this place; empty where there is none. */
  public Optional<WidgetId> at(WidgetKind kind, Bounds place) {
    return kind instanceof WidgetKind.Thread
        ? Optional.empty()
        : frames.around(kind, place, Set.of()).map(Item::id);
  }

  /** The frame of a new widget: for a connector the one that holds both of its ends. */
  public Optional<WidgetId> of(Widget added) {
    if (!(added.kind() instanceof WidgetKind.Connector(End from, End to))) {
      return at(added.kind(), added.bounds());
    }
    Optional<WidgetId> first = of(from);
    return first.equals(of(to)) ? first : Optional.empty();
  }

  private Optional<WidgetId> of(End end) {
    Optional<Item> on = end.anchor().map(Anchor::widget).flatMap(desk.canvas()::item);
    return on.isPresent()
        ? on.get().widget().holder().filter(this::isOpen)
        : at(new WidgetKind.Connector(end, end), Widget.around(end.at(), end.at()));
  }

  private boolean isOpen(WidgetId frame) {
    return desk.canvas().item(frame).filter(item -> desk.mayChange(item.view())).isPresent();
  }

  /**
   * Puts a frame on the board, which holds what lies in it as a whole, but takes nothing out of
   * other frames; returns its id, or empty when I may not.
   */
  public Optional<WidgetId> add(Bounds bounds) {
    List<Item> inside =
        desk.canvas()
            .roots(
                desk.canvas().inside(bounds).stream()
                    .filter(item -> canBeHeld(item) && desk.mayChange(item.view()))
                    .toList());
    Optional<WidgetId> outer = outer(bounds, inside);
    List<Item> free =
        inside.stream()
            .filter(
                item -> item.widget().holder().isEmpty() || item.widget().holder().equals(outer))
            .toList();
    return add(bounds, outer, free);
  }

  /** Puts a frame around what is selected, which holds it. */
  public void frameSelection() {
    List<Item> items =
        desk.canvas().roots(desk.changeable().stream().filter(Framing::canBeHeld).toList());
    Optional<Bounds> bounds = CanvasModel.around(items).map(Framing::grown);
    if (bounds.isPresent()) {
      List<Optional<WidgetId>> holders =
          items.stream().map(item -> item.widget().holder()).distinct().toList();
      Optional<WidgetId> outer =
          holders.size() == 1
              ? holders.getFirst().filter(this::isOpen)
              : outer(bounds.get(), items);
      add(bounds.get(), outer, items).ifPresent(id -> desk.select(List.of(id)));
    }
  }

  private static Bounds grown(Bounds box) {
    double most = Limits.COORDINATE;
    return Bounds.of(
        Math.clamp(box.x() - MARGIN, -most, most),
        Math.clamp(box.y() - MARGIN, -most, most),
        Math.min(box.width() + 2 * MARGIN, Limits.SIZE_MAX),
        Math.min(box.height() + 2 * MARGIN, Limits.SIZE_MAX));
  }

  private Optional<WidgetId> add(Bounds bounds, Optional<WidgetId> outer, List<Item> held) {
    if (!desk.mayAdd()) {
      desk.refuse(VoidReason.NOT_ALLOWED);
      return Optional.empty();
    }
    Widget frame =
        new Widget(
            new WidgetId(desk.freshId()),
            new WidgetKind.Frame(),
            bounds,
            under(held),
            Style.DEFAULT,
            "",
            outer,
            Optional.empty());
    desk.submit(
        Stream.concat(
                Stream.of(Edit.add(frame)),
                RelationEdits.hold(held, Optional.of(frame.id())).stream())
            .toList());
    return Optional.of(frame.id());
  }

  /** What a new frame lies in itself. */
  private Optional<WidgetId> outer(Bounds bounds, List<Item> content) {
    Set<WidgetId> inside = new HashSet<>(Edit.ids(content));
    return frames.around(new WidgetKind.Frame(), bounds, inside).map(Item::id);
  }

  /** Just under what it holds; over everything else when it holds nothing. */
  private ZKey under(List<Item> held) {
    if (held.isEmpty()) {
      return ZKey.between(desk.canvas().top(), Optional.empty());
    }
    ZKey above = held.stream().map(item -> item.widget().z()).min(ZKey::compareTo).orElseThrow();
    Optional<ZKey> below =
        desk.canvas().all().stream()
            .map(item -> item.widget().z())
            .filter(z -> z.compareTo(above) < 0)
            .max(ZKey::compareTo);
    return ZKey.between(below, Optional.of(above));
  }

  /**
   * Takes the selected frames off the board and leaves what they hold; refused while I may not take
   * out all of that.
   */
  public void dissolve() {
    List<Item> gone = desk.changeable().stream().filter(Frames::isFrame).toList();
    Set<WidgetId> ids = Set.copyOf(Edit.ids(gone));
    List<Item> content =
        gone.stream()
            .flatMap(frame -> held(frame).stream())
            .filter(item -> !ids.contains(item.id()))
            .toList();
    if (!content.stream().allMatch(item -> desk.mayChange(item.view()))) {
      desk.refuse(VoidReason.LOCKED);
      return;
    }
    Map<Optional<WidgetId>, List<Item>> left = new LinkedHashMap<>();
    content.forEach(
        item -> left.computeIfAbsent(beyond(item, ids), any -> new ArrayList<>()).add(item));
    List<Edit> edits = new ArrayList<>();
    left.forEach((holder, items) -> edits.addAll(RelationEdits.hold(items, holder)));
    edits.addAll(Edit.remove(desk.canvas().roots(gone)));
    desk.submit(edits);
  }

  private List<Item> held(Item frame) {
    return desk.canvas().below(frame.id()).stream()
        .flatMap(id -> desk.canvas().item(id).stream())
        .filter(item -> item.widget().holder().equals(Optional.of(frame.id())))
        .filter(Framing::canBeHeld)
        .toList();
  }

  /** The nearest of what holds the item that is not among these. */
  private Optional<WidgetId> beyond(Item item, Set<WidgetId> gone) {
    Optional<WidgetId> holder = item.widget().holder();
    while (holder.filter(gone::contains).isPresent()) {
      holder = holder.flatMap(desk.canvas()::item).flatMap(frame -> frame.widget().holder());
    }
    return holder;
  }
}
