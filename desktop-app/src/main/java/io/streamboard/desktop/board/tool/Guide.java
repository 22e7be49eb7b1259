package io.streamboard.desktop.board.tool;

/**
 * A line over the board that says why something snapped: from one place to the other, in world
 * units, straight across or down.
 *
 * @param gap whether it is one of several equal gaps, and not a line that edges share
 */
public record Guide(double fromX, double fromY, double toX, double toY, boolean gap) {}
