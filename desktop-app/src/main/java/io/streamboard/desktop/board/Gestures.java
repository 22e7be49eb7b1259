package io.streamboard.desktop.board;

import io.streamboard.desktop.board.desk.Edit;
import io.streamboard.desktop.board.relation.Relations;
import io.streamboard.desktop.board.tool.AddTool;
import io.streamboard.desktop.board.tool.Grips;
import io.streamboard.desktop.board.tool.Guide;
import io.streamboard.desktop.board.tool.HandleGrips;
import io.streamboard.desktop.board.tool.Handles;
import io.streamboard.desktop.board.tool.LiveDrag;
import io.streamboard.desktop.board.tool.SelectTool;
import io.streamboard.desktop.board.tool.Snapping;
import io.streamboard.desktop.board.tool.Spans;
import io.streamboard.desktop.board.tool.Surface;
import io.streamboard.desktop.board.tool.Tool;
import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.canvas.Pose;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The tool in hand and what it does: bands, live drags and their drops, new widgets. Confined to
 * the JavaFX thread.
 */
public final class Gestures implements Surface {

  private final ShownBoard shown;
  private final Viewport viewport;
  private final Selection selection;
  private final Submitting submitting;
  private final OwnPresence presence;
  private final Supplier<String> ids;
  private final Relations relations;
  private final Copying copying;
  private final Adding adding;
  private final Snaps snaps;
  private final Runnable repaint;
  private final ReadOnlyObjectWrapper<Tool> tool = new ReadOnlyObjectWrapper<>();
  private final List<Grips> grips = new ArrayList<>(List.of(new HandleGrips(this)));
  private final Surroundings surroundings;
  private Optional<Bounds> band = Optional.empty();
  private List<Guide> guides = List.of();
  private List<Point> lasso = List.of();
  private boolean dragging;

  /** What becomes of a new widget and of a wish to write; both may be refused. */
  interface Adding {
    void add(WidgetKind kind, Bounds bounds);

    void editText(WidgetId widget);
  }

  /**
   * Begins with the tool that selects.
   *
   * @param ids makes ids that nobody else makes, for drags
   */
  Gestures(
      ShownBoard shown,
      Viewport viewport,
      Selection selection,
      Submitting submitting,
      OwnPresence presence,
      Supplier<String> ids,
      Relations relations,
      Copying copying,
      Adding adding,
      Snaps snaps,
      Runnable repaint) {
    this.shown = shown;
    this.viewport = viewport;
    this.selection = selection;
    this.submitting = submitting;
    this.presence = presence;
    this.ids = ids;
    this.relations = relations;
    this.copying = copying;
    this.adding = adding;
    this.snaps = snaps;
    this.repaint = repaint;
    surroundings = new Surroundings(shown.canvas(), viewport, snaps);
    tool.set(new SelectTool(this));
    add(relations.grips());
  }

  /** What things snap to, as I want it. */
  public Snaps snaps() {
    return snaps;
  }

  public ReadOnlyObjectProperty<Tool> tool() {
    return tool.getReadOnlyProperty();
  }

  /** Takes another tool in hand; what is selected stays so. */
  public void use(Tool next) {
    Set<WidgetId> selected = selection.now();
    tool.get().cancel();
    tool.set(next);
    if (!selected.equals(selection.now())) {
      select(selected);
    }
  }

  /**
   * Puts what the tool in hand adds in the middle of the window, for who has no pointer; returns
   * whether the tool adds something.
   */
  boolean placeInTheMiddle() {
    if (tool.get() instanceof AddTool add) {
      add(add.kind(), Spans.usual(add.kind(), viewport.centre()));
      done();
      return true;
    }
    return false;
  }

  /** The area that is being spanned; empty when none is. */
  Optional<Bounds> band() {
    return band;
  }

  @Override
  public CanvasModel canvas() {
    return shown.canvas();
  }

  @Override
  public Set<WidgetId> selected() {
    return selection.now();
  }

  @Override
  public void select(Collection<WidgetId> widgets) {
    selection.select(widgets);
  }

  @Override
  public Set<WidgetId> pickedWith(WidgetId widget) {
    return relations.grouping().pickedWith(widget);
  }

  @Override
  public Map<WidgetId, Pose> movable() {
    return poses(selection.changeable());
  }

  @Override
  public Map<WidgetId, Pose> turnable() {
    return poses(selection.changeable().stream().filter(Gestures::isTurnable).toList());
  }

  private static Map<WidgetId, Pose> poses(List<Item> items) {
    Map<WidgetId, Pose> poses = new LinkedHashMap<>();
    items.forEach(item -> poses.put(item.id(), item.pose()));
    return poses;
  }

  private static boolean isTurnable(Item item) {
    return switch (item.widget().kind()) {
      case WidgetKind.Note _,
          WidgetKind.Shape _,
          WidgetKind.FreeText _,
          WidgetKind.Ink _,
          WidgetKind.Image _ ->
          true;
      case WidgetKind.Connector _, WidgetKind.Frame _, WidgetKind.Thread _ -> false;
    };
  }

  private static boolean isResizable(Item item) {
    return !(item.widget().kind() instanceof WidgetKind.Connector
        || item.widget().kind() instanceof WidgetKind.Thread);
  }

  @Override
  public Optional<Handles> handles() {
    return selection.mayChange().get() ? handles(selection.items()) : Optional.empty();
  }

  private Optional<Handles> handles(List<Item> items) {
    boolean resizes = items.stream().anyMatch(Gestures::isResizable);
    boolean turns = items.stream().anyMatch(Gestures::isTurnable);
    return (items.size() == 1
            ? Optional.of(items.getFirst().pose())
            : CanvasModel.around(items).map(Pose::upright))
        .filter(pose -> resizes || turns)
        .map(pose -> new Handles(pose, viewport.camera().get(), resizes, turns));
  }

  @Override
  public List<Grips> grips() {
    return grips;
  }

  /** Adds places that can be taken hold of, over those that there are. */
  void add(Grips over) {
    grips.addFirst(over);
  }

  @Override
  public void band(Optional<Bounds> area) {
    band = area;
    repaint.run();
  }

  @Override
  public void lasso(List<Point> drawn) {
    lasso = List.copyOf(drawn);
    repaint.run();
  }

  /** The line that is being drawn around something; empty when none is. */
  List<Point> lasso() {
    return lasso;
  }

  @Override
  public Optional<LiveDrag> copies() {
    List<Widget> copies = copying.copies();
    shown.showCopies(copies);
    Map<WidgetId, Pose> poses = new LinkedHashMap<>();
    copies.forEach(copy -> poses.put(copy.id(), Pose.of(copy)));
    return Optional.of(poses)
        .filter(all -> !all.isEmpty())
        .map(all -> LiveDrag.copy(dragId(), all));
  }

  @Override
  public Snapping snapping(String gesture, Set<WidgetId> moved) {
    return surroundings.snapping(gesture, moved);
  }

  @Override
  public void guides(List<Guide> now) {
    if (!guides.equals(now)) {
      guides = List.copyOf(now);
      repaint.run();
    }
  }

  /** What tells what something has snapped to; empty between gestures. */
  List<Guide> guides() {
    return guides;
  }

  @Override
  public String dragId() {
    return ids.get();
  }

  /** Whether something follows the pointer now. */
  boolean isDragging() {
    return dragging;
  }

  @Override
  public void show(LiveDrag now) {
    dragging = true;
    if (now.kind() != LiveDrag.Kind.COPY) {
      presence.drag(Optional.of(now));
    }
    if (now.kind() == LiveDrag.Kind.MOVE) {
      relations.drops().aim(boxes(now));
    }
    shown.drag(Optional.of(now), now.now().keySet());
  }

  @Override
  public void drop(LiveDrag done) {
    shown.forgetDrag();
    switch (done.kind()) {
      case COPY -> {
        List<Widget> copies = shown.copies(done.now());
        shown.showCopies(List.of());
        copying.add(copies);
      }
      case MOVE, RESIZE, TURN ->
          submitting.drop(edits(canvas().items(done.start().keySet()), done), done.id());
    }
    end(done);
  }

  private List<Edit> edits(List<Item> items, LiveDrag done) {
    return switch (done.kind()) {
      case COPY -> List.of();
      case MOVE -> relations.drops().moved(items, boxes(done));
      case RESIZE -> Edit.resize(items, boxes(done));
      case TURN -> Edit.turn(items, done.now());
    };
  }

  private static Map<WidgetId, Bounds> boxes(LiveDrag drag) {
    Map<WidgetId, Bounds> boxes = new LinkedHashMap<>();
    drag.now().forEach((widget, pose) -> boxes.put(widget, pose.bounds()));
    return boxes;
  }

  @Override
  public void abandon(LiveDrag given) {
    end(given);
  }

  private void end(LiveDrag over) {
    dragging = false;
    guides(List.of());
    presence.drag(Optional.empty());
    relations.drops().rest();
    shown.showCopies(List.of());
    shown.drag(Optional.empty(), over.now().keySet());
  }

  @Override
  public void add(WidgetKind kind, Bounds bounds) {
    adding.add(kind, bounds);
  }

  @Override
  public void editText(WidgetId widget) {
    if (!relations.grouping().enter(widget)) {
      adding.editText(widget);
    }
  }

  @Override
  public void done() {
    tool.set(new SelectTool(this));
  }
}
