package io.streamboard.desktop.canvas.form;

/**
 * A place on a line.
 *
 * @param angle the direction of the line there, in radians, clockwise from the right
 */
public record Spot(double x, double y, double angle) {}
