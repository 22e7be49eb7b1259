package io.streamboard.desktop.board.tool;

import io.streamboard.desktop.canvas.form.Area;

/** The one of the two ways, across or down, along which something is looked at. */
enum Axis {
  ACROSS,
  DOWN;

  double start(Area area) {
    return this == ACROSS ? area.left() : area.top();
  }

  double end(Area area) {
    return this == ACROSS ? area.right() : area.bottom();
  }

  double middle(Area area) {
    return (start(area) + end(area)) / 2;
  }

  double length(Area area) {
    return end(area) - start(area);
  }

  Axis other() {
    return this == ACROSS ? DOWN : ACROSS;
  }

  /** Whether the two would touch if one was moved along this axis. */
  boolean inLine(Area a, Area b) {
    return other().start(a) < other().end(b) && other().start(b) < other().end(a);
  }

  Area moved(Area area, double by) {
    return this == ACROSS ? area.moved(by, 0) : area.moved(0, by);
  }

  /** A line across this axis at a place on it. */
  Guide line(double at, double from, double to) {
    return this == ACROSS ? new Guide(at, from, at, to, false) : new Guide(from, at, to, at, false);
  }

  /** A gap along this axis. */
  Guide gap(double from, double to, double at) {
    return this == ACROSS ? new Guide(from, at, to, at, true) : new Guide(at, from, at, to, true);
  }
}
