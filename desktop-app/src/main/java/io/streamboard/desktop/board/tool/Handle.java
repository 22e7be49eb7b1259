package io.streamboard.desktop.board.tool;

import io.streamboard.desktop.canvas.Pose;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.geometry.Size;
import io.streamboard.model.limit.Limits;

/**
 * The eight places at which a selection is resized. The numbers say which edges move: -1 the left
 * or upper one, 1 the right or lower, as they are when it is upright.
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

  private final int across;
  private final int down;

  Handle(int across, int down) {
    this.across = across;
    this.down = down;
  }

  /** How a resize is done. */
  record Manner(boolean keepsRatio, boolean keepsMiddle, Size least) {

    /** How much a box grows for each unit that a handle goes. */
    double grows() {
      return keepsMiddle ? 2 : 1;
    }
  }

  int across() {
    return across;
  }

  int down() {
    return down;
  }

  boolean isCorner() {
    return across != 0 && down != 0;
  }

  /** The pointer over this handle of something that is turned so. */
  Aim aim(double rotation) {
    return Aim.along(Math.toDegrees(Math.atan2(down, across)) + rotation);
  }

  /**
   * How it lies after this handle was moved by world units: along its own axes, with the opposite
   * place where it was, never turned inside out.
   */
  Pose moved(Pose start, double dx, double dy, Manner manner) {
    double turn = Math.toRadians(-start.rotation());
    Bounds box = start.bounds();
    double width =
        box.width() + across * manner.grows() * (dx * Math.cos(turn) - dy * Math.sin(turn));
    double height =
        box.height() + down * manner.grows() * (dx * Math.sin(turn) + dy * Math.cos(turn));
    Size size =
        manner.keepsRatio() ? kept(box, width, height, manner) : free(width, height, manner);
    Point middle =
        manner.keepsMiddle()
            ? box.centre()
            : start.place(
                across * (size.width() - box.width()) / 2,
                down * (size.height() - box.height()) / 2);
    return new Pose(box.sized(size), start.rotation()).about(middle.x(), middle.y());
  }

  private static Size free(double width, double height, Manner manner) {
    return new Size(
        Math.clamp(width, manner.least().width(), Limits.SIZE_MAX),
        Math.clamp(height, manner.least().height(), Limits.SIZE_MAX));
  }

  private Size kept(Bounds box, double width, double height, Manner manner) {
    double wider = width / box.width();
    double higher = height / box.height();
    double wanted = isCorner() ? Math.max(wider, higher) : across == 0 ? higher : wider;
    double least =
        Math.max(manner.least().width() / box.width(), manner.least().height() / box.height());
    double most = Limits.SIZE_MAX / Math.max(box.width(), box.height());
    double factor = Math.clamp(wanted, Math.min(least, most), most);
    return new Size(box.width() * factor, box.height() * factor);
  }
}
