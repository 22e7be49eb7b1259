package io.streamboard.desktop.board.image;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.geometry.Size;
import java.util.ArrayList;
import java.util.List;

/** Boxes side by side. Pure. */
final class Row {

  private Row() {}

  /** Boxes of these sizes, the middle of all of them at that place; in world units. */
  static List<Bounds> around(Point middle, List<Size> sizes, double gap) {
    double width = sizes.stream().mapToDouble(Size::width).sum() + gap * (sizes.size() - 1);
    double x = Math.rint(middle.x() - width / 2);
    List<Bounds> row = new ArrayList<>();
    for (Size size : sizes) {
      row.add(new Bounds(new Point(x, Math.rint(middle.y() - size.height() / 2)), size));
      x += size.width() + gap;
    }
    return row;
  }
}
