package io.streamboard.desktop.board;

import io.streamboard.desktop.board.desk.Edit;
import io.streamboard.desktop.board.tool.AddTool;
import io.streamboard.desktop.board.tool.LiveDrag;
import io.streamboard.desktop.board.tool.SelectTool;
import io.streamboard.desktop.board.tool.Spans;
import io.streamboard.desktop.board.tool.Surface;
import io.streamboard.desktop.board.tool.Tool;
import io.streamboard.desktop.canvas.Box;
import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.WidgetKind;
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
  private final Adding adding;
  private final Runnable repaint;
  private final ReadOnlyObjectWrapper<Tool> tool = new ReadOnlyObjectWrapper<>();
  private Optional<Bounds> band = Optional.empty();

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
      Adding adding,
      Runnable repaint) {
    this.shown = shown;
    this.viewport = viewport;
    this.selection = selection;
    this.submitting = submitting;
    this.presence = presence;
    this.ids = ids;
    this.adding = adding;
    this.repaint = repaint;
    tool.set(new SelectTool(this));
  }

  public ReadOnlyObjectProperty<Tool> tool() {
    return tool.getReadOnlyProperty();
  }

  public void use(Tool next) {
    tool.get().cancel();
    tool.set(next);
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
  public Map<WidgetId, Bounds> movable() {
    Map<WidgetId, Bounds> movable = new LinkedHashMap<>();
    selection.changeable().forEach(item -> movable.put(item.id(), item.bounds()));
    return movable;
  }

  @Override
  public Optional<Box> resizable() {
    return selection.mayChange().get()
        ? CanvasModel.around(selection.items()).map(viewport.camera().get()::onScreen)
        : Optional.empty();
  }

  @Override
  public void band(Optional<Bounds> area) {
    band = area;
    repaint.run();
  }

  @Override
  public String dragId() {
    return ids.get();
  }

  @Override
  public void show(LiveDrag now) {
    presence.drag(Optional.of(now));
    shown.drag(Optional.of(now), now.now().keySet());
  }

  @Override
  public void drop(LiveDrag done) {
    shown.forgetDrag();
    List<Item> items =
        done.start().keySet().stream().flatMap(widget -> canvas().item(widget).stream()).toList();
    submitting.drop(
        done.resizes() ? Edit.resize(items, done.now()) : Edit.move(items, done.now()), done.id());
    end(done);
  }

  @Override
  public void abandon(LiveDrag given) {
    end(given);
  }

  private void end(LiveDrag over) {
    presence.drag(Optional.empty());
    shown.drag(Optional.empty(), over.now().keySet());
  }

  @Override
  public void add(WidgetKind kind, Bounds bounds) {
    adding.add(kind, bounds);
  }

  @Override
  public void editText(WidgetId widget) {
    adding.editText(widget);
  }

  @Override
  public void done() {
    tool.set(new SelectTool(this));
  }
}
