package io.streamboard.desktop.board.tool;

import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Selects what lies as a whole inside of a line that is drawn around it; with Shift besides what is
 * selected already.
 */
public final class LassoTool implements Tool {

  /** What a line needs to go around something. */
  private static final int LEAST = 3;

  private final Surface surface;
  private final List<Point> line = new ArrayList<>();
  private Optional<Pointer> last = Optional.empty();

  public LassoTool(Surface surface) {
    this.surface = surface;
  }

  @Override
  public void pressed(Pointer pointer) {
    begin();
    line.add(pointer.world());
    last = Optional.of(pointer);
  }

  private void begin() {
    line.clear();
    last = Optional.empty();
    surface.lasso(List.of());
  }

  @Override
  public void dragged(Pointer pointer) {
    if (last.filter(pointer::away).isPresent()) {
      line.add(pointer.world());
      last = Optional.of(pointer);
      surface.lasso(line);
    }
  }

  @Override
  public void released(Pointer pointer) {
    if (last.isEmpty()) {
      return;
    }
    Set<WidgetId> picked = new LinkedHashSet<>(pointer.shift() ? surface.selected() : Set.of());
    if (line.size() >= LEAST) {
      inside(new Loop(line)).forEach(widget -> picked.addAll(surface.pickedWith(widget)));
    }
    begin();
    surface.select(picked);
    surface.done();
  }

  private List<WidgetId> inside(Loop loop) {
    Bounds around = Item.box(loop.area());
    return surface.canvas().inside(around).stream()
        .filter(item -> loop.holds(places(item)))
        .map(Item::id)
        .toList();
  }

  /** A connector is where its ends are. */
  private static List<Point> places(Item item) {
    List<Point> tips =
        Stream.of(item.tip(true), item.tip(false)).flatMap(Optional::stream).toList();
    return tips.isEmpty() ? item.pose().corners() : tips;
  }

  /** Gives up the line, or the tool when there is none. */
  @Override
  public void cancel() {
    boolean drawing = last.isPresent();
    begin();
    if (!drawing) {
      surface.done();
    }
  }

  @Override
  public boolean pansAtEdges() {
    return true;
  }
}
