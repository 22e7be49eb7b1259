package io.streamboard.desktop.board.tool;

import io.streamboard.desktop.canvas.Box;
import io.streamboard.model.geometry.Bounds;
import java.util.Arrays;
import java.util.Optional;

/**
 * The eight places at which a selection is resized. The numbers say which edges move: -1 the left
 * or upper one, 1 the right or lower.
 */
public enum Handle {
  NORTH_WEST(-1, -1),
  NORTH(0, -1),
  NORTH_EAST(1, -1),
  EAST(1, 0),
  SOUTH_EAST(1, 1),
  SOUTH(0, 1),
  SOUTH_WEST(-1, 1),
  WEST(-1, 0);

  private static final double REACH = 7;
  private static final double LEAST = 16;

  private final int across;
  private final int down;

  Handle(int across, int down) {
    this.across = across;
    this.down = down;
  }

  /** The handle under the pointer, for a selection painted in this box. */
  public static Optional<Handle> at(Box selection, double x, double y) {
    return Arrays.stream(values())
        .filter(
            handle ->
                Math.abs(handle.x(selection) - x) <= REACH
                    && Math.abs(handle.y(selection) - y) <= REACH)
        .findFirst();
  }

  /** The middle of this handle, in pixels. */
  public double x(Box selection) {
    return selection.x() + selection.width() * (across + 1) / 2;
  }

  public double y(Box selection) {
    return selection.y() + selection.height() * (down + 1) / 2;
  }

  /**
   * The box after this handle was moved; never turned inside out, and not smaller than can be
   * grasped again.
   */
  Bounds moved(Bounds box, double dx, double dy) {
    double width = Math.clamp(box.width() + across * dx, LEAST, 100_000);
    double height = Math.clamp(box.height() + down * dy, LEAST, 100_000);
    double x = across < 0 ? box.right() - width : box.x();
    double y = down < 0 ? box.bottom() - height : box.y();
    return Bounds.of(x, y, width, height);
  }
}
