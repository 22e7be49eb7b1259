package io.streamboard.desktop.board.tool;

import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.canvas.Pose;
import io.streamboard.model.geometry.Point;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The handles of a selection as they are painted and taken hold of, always of the same size in
 * pixels.
 *
 * @param pose of the one widget, or of the upright box around many
 * @param resizes whether it has the handles that resize
 * @param turns whether it has the handle that turns
 */
public record Handles(Pose pose, Camera camera, boolean resizes, boolean turns) {

  /** How far from its middle a handle is still taken, in pixels. */
  private static final double REACH = 8;

  /** Edges that are shorter have none in their middle, in pixels. */
  private static final double LEAST_EDGE = 44;

  /** Of what is smaller, the corners lie outside, so that it can be taken itself; in pixels. */
  private static final double SMALL = 28;

  private static final double OUTSIDE = 7;

  /** How far the handle that turns lies above the edge, in pixels. */
  private static final double STALK = 26;

  /** What is shown of the handles that resize. */
  public List<Handle> shown() {
    return resizes ? Arrays.stream(Handle.values()).filter(this::hasRoom).toList() : List.of();
  }

  private boolean hasRoom(Handle handle) {
    return handle.isCorner() || (handle.across() == 0 ? width() : height()) >= LEAST_EDGE;
  }

  private double width() {
    return pose.bounds().width() * camera.zoom();
  }

  private double height() {
    return pose.bounds().height() * camera.zoom();
  }

  /** The middle of a handle. */
  public Spot spot(Handle handle) {
    double out = Math.min(width(), height()) < SMALL ? OUTSIDE / camera.zoom() : 0;
    return spot(
        handle.across() * (pose.bounds().width() / 2 + out),
        handle.down() * (pose.bounds().height() / 2 + out));
  }

  /** The middle of the handle that turns; empty without one. */
  public Optional<Spot> knob() {
    return turns
        ? Optional.of(spot(0, -pose.bounds().height() / 2 - STALK / camera.zoom()))
        : Optional.empty();
  }

  /** Where the stalk of the handle that turns begins. */
  public Spot stalk() {
    return spot(0, -pose.bounds().height() / 2);
  }

  private Spot spot(double across, double down) {
    Point place = pose.place(across, down);
    return new Spot(camera.screenX(place.x()), camera.screenY(place.y()));
  }

  /** The handle there; of several the nearest. */
  Optional<Handle> at(double x, double y) {
    return shown().stream()
        .filter(handle -> isNear(spot(handle), x, y))
        .min((a, b) -> Double.compare(spot(a).distance(x, y), spot(b).distance(x, y)));
  }

  /** Whether the handle that turns is there. */
  boolean isKnob(double x, double y) {
    return knob().filter(spot -> isNear(spot, x, y)).isPresent();
  }

  private static boolean isNear(Spot spot, double x, double y) {
    return Math.abs(spot.x() - x) <= REACH && Math.abs(spot.y() - y) <= REACH;
  }
}
