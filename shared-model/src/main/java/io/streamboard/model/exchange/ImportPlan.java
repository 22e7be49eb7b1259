package io.streamboard.model.exchange;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Collects the widgets of an import, the lowest first, and makes operations of them that the fold
 * takes: relations to what is not there are loosened, and reported. Confined to one call.
 */
public final class ImportPlan {
  /** Threads may be about connectors, and connectors bound to everything else. */
  private static final int PASSES = 3;

  private final Placing placing;
  private final Losses losses;
  private final Map<WidgetId, Planned> planned = new LinkedHashMap<>();

  public ImportPlan(Placing placing, Losses losses) {
    this.placing = placing;
    this.losses = losses;
  }

  public WidgetId newId() {
    return placing.ids().get();
  }

  /** Leaves the widget out, with a loss, when it holds a value that no board may. */
  public void add(String source, Supplier<Planned> made) {
    try {
      Planned widget = made.get();
      planned.put(widget.id(), widget);
    } catch (InvalidValueException invalid) {
      losses.add(LossCode.INVALID, source);
    }
  }

  public Imported finish(Map<BlobHash, Blob> blobs) {
    move(shift());
    planned.values().forEach(widget -> planned.replace(widget.id(), related(widget)));
    Map<WidgetId, Widget> widgets = widgets(fromBelow());
    List<Operation> operations = new ArrayList<>();
    for (int pass = 0; pass < PASSES; pass++) {
      add(operations, widgets.values(), pass);
    }
    lock(operations);
    return new Imported(operations, blobs, losses.all(), made());
  }

  private Map<String, WidgetId> made() {
    Map<String, WidgetId> made = new HashMap<>();
    planned.values().forEach(each -> made.put(Loss.named(each.source()), each.id()));
    return made;
  }

  private static int pass(WidgetKind kind) {
    return switch (kind) {
      case WidgetKind.Thread thread -> 2;
      case WidgetKind.Connector connector -> 1;
      case WidgetKind.Note note -> 0;
      case WidgetKind.FreeText text -> 0;
      case WidgetKind.Shape shape -> 0;
      case WidgetKind.Ink ink -> 0;
      case WidgetKind.Image image -> 0;
      case WidgetKind.Frame frame -> 0;
    };
  }

  private static void add(List<Operation> to, Collection<Widget> widgets, int pass) {
    for (Widget widget : widgets) {
      if (pass(widget.kind()) == pass) {
        to.add(new Operation.WidgetAdd(widget));
      }
    }
  }

  private void lock(List<Operation> operations) {
    List<WidgetId> locked =
        planned.values().stream().filter(Planned::locked).map(Planned::id).toList();
    for (int from = 0; from < locked.size(); from += Limits.TARGETS) {
      int to = Math.min(locked.size(), from + Limits.TARGETS);
      operations.add(new Operation.WidgetLock(locked.subList(from, to), ""));
    }
  }

  private Placing.Shift.By shift() {
    return switch (placing.shift()) {
      case Placing.Shift.By by -> by;
      case Placing.Shift.Around(Point middle) ->
          new Placing.Shift.By(
              Math.rint(middle.x() - middle(Bounds::x, Bounds::right)),
              Math.rint(middle.y() - middle(Bounds::y, Bounds::bottom)));
    };
  }

  private double middle(ToDoubleFunction<Bounds> from, ToDoubleFunction<Bounds> to) {
    DoubleSummaryStatistics edges =
        planned.values().stream()
            .map(Planned::bounds)
            .flatMapToDouble(box -> DoubleStream.of(from.applyAsDouble(box), to.applyAsDouble(box)))
            .summaryStatistics();
    return edges.getCount() == 0 ? 0 : (edges.getMin() + edges.getMax()) / 2;
  }

  /** Leaves out, with a loss, what would come to lie where no board is. */
  private void move(Placing.Shift.By by) {
    for (Planned widget : List.copyOf(planned.values())) {
      try {
        planned.replace(widget.id(), moved(widget, by));
      } catch (InvalidValueException beyond) {
        planned.remove(widget.id());
        losses.add(LossCode.PLACE, widget.source());
      }
    }
  }

  private static Planned moved(Planned widget, Placing.Shift.By by) {
    Planned there = widget.at(widget.bounds().at(moved(widget.bounds().position(), by)));
    return widget.kind() instanceof WidgetKind.Connector(End from, End to)
        ? there.with(
            new WidgetKind.Connector(from.at(moved(from.at(), by)), to.at(moved(to.at(), by))))
        : there;
  }

  private static Point moved(Point point, Placing.Shift.By by) {
    return point.plus(by.dx(), by.dy());
  }

  private Planned related(Planned widget) {
    Planned held = widget.holder().isEmpty() || holds(widget) ? widget : loosened(widget);
    return held.kind() instanceof WidgetKind.Connector(End from, End to)
        ? held.with(new WidgetKind.Connector(bound(held, from), bound(held, to)))
        : held;
  }

  private Planned loosened(Planned widget) {
    losses.add(LossCode.FRAME, widget.source());
    return widget.heldBy(Optional.empty());
  }

  /** Whether what holds it may do so, and neither lies within it nor too deep. */
  private boolean holds(Planned widget) {
    Planned holder = planned.get(widget.holder().orElseThrow());
    if (holder == null || !mayHold(holder, widget)) {
      return false;
    }
    Optional<WidgetId> above = widget.holder();
    for (int depth = 0; above.isPresent(); depth++) {
      if (depth >= Limits.HOLDERS || above.get().equals(widget.id())) {
        return false;
      }
      above = Optional.ofNullable(planned.get(above.get())).flatMap(Planned::holder);
    }
    return true;
  }

  private static boolean mayHold(Planned holder, Planned widget) {
    return widget.kind() instanceof WidgetKind.Thread
        ? !(holder.kind() instanceof WidgetKind.Thread)
        : holder.kind() instanceof WidgetKind.Frame;
  }

  private End bound(Planned connector, End end) {
    if (end.anchor().map(Anchor::widget).map(this::bindable).orElse(true)) {
      return end;
    }
    losses.add(LossCode.BINDING, connector.source());
    return end.loose();
  }

  /** Not a connector, nor a thread: so no line depends on another one, or on itself. */
  private boolean bindable(WidgetId id) {
    Planned widget = planned.get(id);
    return widget != null && pass(widget.kind()) == 0;
  }

  /** What holds something comes below it. */
  private Set<WidgetId> fromBelow() {
    Set<WidgetId> order = new LinkedHashSet<>();
    planned.keySet().forEach(id -> withHolders(id, order));
    return order;
  }

  private void withHolders(WidgetId id, Set<WidgetId> order) {
    if (!order.contains(id)) {
      planned(id).holder().ifPresent(holder -> withHolders(holder, order));
      order.add(id);
    }
  }

  private Planned planned(WidgetId id) {
    return Objects.requireNonNull(planned.get(id));
  }

  private Map<WidgetId, Widget> widgets(Set<WidgetId> order) {
    List<ZKey> keys = ZKey.spread(placing.above(), Optional.empty(), order.size());
    Map<WidgetId, Widget> widgets = new LinkedHashMap<>();
    int next = 0;
    for (WidgetId id : order) {
      Planned from = planned(id);
      ZKey z = keys.get(next++);
      widgets.put(
          id,
          new Widget(
              id,
              from.kind(),
              from.bounds(),
              z,
              from.style(),
              from.text(),
              from.holder(),
              from.group()));
    }
    return widgets;
  }
}
