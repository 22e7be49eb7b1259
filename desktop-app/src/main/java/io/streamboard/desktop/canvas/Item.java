package io.streamboard.desktop.canvas;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Widget;

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
