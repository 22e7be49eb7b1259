package io.streamboard.desktop.canvas.form;

/** Breaks curves into short straight lines, and hands on one line after the other. */
final class Flattened implements Trace.Steps {

  private static final int PARTS = 12;

  /** Takes a straight line from one place to another. */
  interface Lines {
    void line(double x1, double y1, double x2, double y2);
  }

  private final Lines to;
  private double startX;
  private double startY;
  private double x;
  private double y;

  Flattened(Lines to) {
    this.to = to;
  }

  @Override
  public void move(double toX, double toY) {
    startX = toX;
    startY = toY;
    x = toX;
    y = toY;
  }

  @Override
  public void line(double toX, double toY) {
    to.line(x, y, toX, toY);
    x = toX;
    y = toY;
  }

  @Override
  public void curve(double x1, double y1, double x2, double y2, double toX, double toY) {
    double fromX = x;
    double fromY = y;
    for (int i = 1; i <= PARTS; i++) {
      double t = (double) i / PARTS;
      line(between(t, fromX, x1, x2, toX), between(t, fromY, y1, y2, toY));
    }
  }

  private static double between(double t, double from, double one, double two, double to) {
    double u = 1 - t;
    return u * u * u * from + 3 * u * u * t * one + 3 * u * t * t * two + t * t * t * to;
  }

  @Override
  public void close() {
    line(startX, startY);
  }
}
