package io.streamboard.desktop.board.tool;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.model.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws what is moved, resized or added to the edges, middles and equal gaps of others, and else to
 * the grid; each axis by itself. Pure.
 *
 * @param others the upright boxes of widgets that are near, none of what is moved
 * @param reach how far it draws to others, in world units; to the grid by half a step at most
 * @param grid the step of the grid in world units; empty when nothing is drawn to it
 */
public record Snapping(List<Area> others, double reach, Optional<Double> grid) {

  public static final Snapping OFF = new Snapping(List.of(), 0, Optional.empty());

  public Snapping {
    others = List.copyOf(others);
  }

  /** Where a box goes that is moved as a whole. */
  public Snap box(Area moved) {
    return snap(moved, Edges.ALL, Edges.ALL, true);
  }

  /** Where a place goes, such as the corner of something new. */
  public Snap place(Point at) {
    Edges edge = new Edges(true, false, false);
    return snap(new Area(at.x(), at.y(), at.x(), at.y()), edge, edge, false);
  }

  /** Where the edges go that a handle moves. */
  Snap edges(Area resized, Handle handle) {
    return snap(resized, moving(handle.across()), moving(handle.down()), false);
  }

  private static Edges moving(int way) {
    return new Edges(way < 0, false, way > 0);
  }

  private Snap snap(Area moved, Edges across, Edges down, boolean gaps) {
    Fit x = fit(Axis.ACROSS, moved, across, gaps);
    Fit y = fit(Axis.DOWN, moved, down, gaps);
    Area now = moved.moved(x.way, y.way);
    List<Guide> guides = new ArrayList<>(x.gaps);
    guides.addAll(y.gaps);
    if (x.toOthers) {
      guides.addAll(across.shared(Axis.ACROSS, now, others));
    }
    if (y.toOthers) {
      guides.addAll(down.shared(Axis.DOWN, now, others));
    }
    return new Snap(x.way, y.way, guides);
  }

  /**
   * What is done on one axis.
   *
   * @param toOthers whether it fits to edges or middles of others
   */
  private record Fit(double way, boolean toOthers, List<Guide> gaps) {}

  private Fit fit(Axis axis, Area moved, Edges edges, boolean gaps) {
    double way = edges.nearest(axis, moved, others, reach);
    Optional<Gaps.Fit> gap = gaps ? new Gaps(axis, others).nearest(moved, reach) : Optional.empty();
    if (gap.isPresent() && Math.abs(gap.get().way()) < Math.abs(way)) {
      return new Fit(gap.get().way(), false, gap.get().guides());
    }
    return Double.isFinite(way)
        ? new Fit(way, true, List.of())
        : new Fit(toGrid(axis, moved, edges), false, List.of());
  }

  private double toGrid(Axis axis, Area moved, Edges edges) {
    if (grid.isEmpty() || !(edges.start() || edges.end())) {
      return 0;
    }
    double edge = edges.start() ? axis.start(moved) : axis.end(moved);
    return Turns.stepped(edge, grid.get()) - edge;
  }
}
