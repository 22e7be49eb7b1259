package io.streamboard.desktop.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What changed since the last frame, one change for each widget; and whether much of it is one and
 * the same move. Confined to the JavaFX thread.
 *
 * @param together items that all moved by the same way and changed in nothing else
 * @param others all other changes
 */
record Shift(double dx, double dy, List<Change> together, List<Change> others) {

  /** One item is shown instead of another; empty: none. */
  record Change(Optional<Item> before, Optional<Item> after) {

    boolean isMove() {
      return before.isPresent()
          && after.isPresent()
          && before.get().view().equals(after.get().view())
          && before.get().bounds().size().equals(after.get().bounds().size())
          && before.get().pose().rotation() == after.get().pose().rotation();
    }

    /** Whether both are moves by the same way. */
    boolean isLike(Change other) {
      return Math.abs(dx() - other.dx()) < SAME && Math.abs(dy() - other.dy()) < SAME;
    }

    double dx() {
      return after.orElseThrow().bounds().x() - before.orElseThrow().bounds().x();
    }

    double dy() {
      return after.orElseThrow().bounds().y() - before.orElseThrow().bounds().y();
    }
  }

  /** Coordinates are rounded to thousandths, so equal ways may differ by that. */
  private static final double SAME = 0.01;

  static Shift of(Iterable<Change> changes) {
    Optional<Change> first = Optional.empty();
    List<Change> together = new ArrayList<>();
    List<Change> others = new ArrayList<>();
    for (Change change : changes) {
      if (first.isEmpty() && change.isMove()) {
        first = Optional.of(change);
      }
      boolean same = first.isPresent() && change.isMove() && first.get().isLike(change);
      (same ? together : others).add(change);
    }
    return new Shift(
        first.map(Change::dx).orElse(0.0), first.map(Change::dy).orElse(0.0), together, others);
  }
}
