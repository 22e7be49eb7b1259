package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.desktop.canvas.form.Trace;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.geometry.Size;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.Widget;
import java.util.Optional;

/** A widget as it is shown now. Never changes; compared as what it is, not by its content. */
public final class Item {

  private final WidgetView view;
  private final Figure figure;
  private final long rank;

  Item(WidgetView view, Figure figure) {
    this.view = view;
    this.figure = figure;
    this.rank = Order.rank(view.widget().z());
  }

  public WidgetView view() {
    return view;
  }

  /** Where it is shown; differs from the widget's own bounds during a live drag. */
  public Bounds bounds() {
    return figure.bounds();
  }

  /** Where and how it is shown; differs from the widget's own during a live drag. */
  public Pose pose() {
    return new Pose(figure.bounds(), figure.rotation());
  }

  public WidgetId id() {
    return view.widget().id();
  }

  /** Whether its text stands in its middle, and not at its top left. */
  public boolean isCentred() {
    return figure.isCentred();
  }

  /** Between the edges and the text, in world units. */
  public double padding() {
    return figure.padding();
  }

  /**
   * The upright box around what is painted of a connector's line, which goes where its ends are
   * bound; of all others the one around their bounds as they are turned.
   */
  public Bounds reach() {
    return figure.line().isEmpty() && pose().isUpright()
        ? bounds()
        : box(figure.line().map(Trace::area).orElseGet(pose()::area));
  }

  /** The area as a box that a board can hold. */
  public static Bounds box(Area area) {
    return Bounds.of(
        Math.clamp(area.left(), -Limits.COORDINATE, Limits.COORDINATE),
        Math.clamp(area.top(), -Limits.COORDINATE, Limits.COORDINATE),
        Math.clamp(area.width(), Limits.SIZE_MIN, Limits.SIZE_MAX),
        Math.clamp(area.height(), Limits.SIZE_MIN, Limits.SIZE_MAX));
  }

  /** Where a connector's line begins or, else, ends; empty for all others. */
  public Optional<Point> tip(boolean start) {
    return figure
        .line()
        .map(line -> line.spot(start ? 0 : 1))
        .map(spot -> new Point(spot.x(), spot.y()));
  }

  /** The height of its text as it is painted, in world units. */
  public double textSize() {
    return figure.textSize();
  }

  /** The box that its text needs, as free text grows. */
  public Size grown() {
    return figure.grown();
  }

  /** The first address in its text that can be opened. */
  public Optional<String> link() {
    return Links.first(widget().text());
  }

  /** The address that is written at this place. */
  public Optional<String> link(Point seen) {
    return Links.at(figure, upright(seen));
  }

  /** Where its text is written, unlike {@link #bounds} for names of frames and for labels. */
  public Bounds textBox() {
    return figure.textBox();
  }

  /** Where a place on it is seen, turned as it is. */
  public Point place(Anchor anchor) {
    return figure.turn().seen(anchor.on(bounds()));
  }

  /** The place of its box, before that is turned, that is seen here. */
  public Point upright(Point seen) {
    return figure.turn().upright(seen);
  }

  /** Whether somebody has locked it. */
  public boolean isLocked() {
    return view.lock().isPresent();
  }

  public Widget widget() {
    return view.widget();
  }

  Figure figure() {
    return figure;
  }

  /** The first characters of its z-order key as a number. */
  long rank() {
    return rank;
  }

  @Override
  public String toString() {
    return "Item[" + id() + " at " + bounds() + "]";
  }
}
