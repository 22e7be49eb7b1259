package io.streamboard.desktop.board.ink;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.widget.GroupMark;
import io.streamboard.model.widget.InkPath;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Supplier;

/**
 * From the way of a pen to widgets: one, or as many as it takes within the limits of points and of
 * size; those are one group then. Pure but for the ids.
 */
final class Strokes {

  /** A half of what a widget may have: larger operations wait longer in every queue. */
  static final int MOST_POINTS = Limits.INK_POINTS / 2;

  private static final double FULL = 10_000;
  private static final double FULL_WIDTH = 100;

  private Strokes() {}

  /**
   * The widgets over everything else, the lowest first.
   *
   * @param points at least one
   * @param ids makes ids that nobody else makes
   * @param top the highest key in use
   */
  static List<Widget> of(
      List<InkPoint> points, Style style, Supplier<String> ids, Optional<ZKey> top) {
    List<List<InkPoint>> pieces = pieces(points.stream().map(Strokes::onBoard).toList());
    Optional<GroupMark> group =
        pieces.size() == 1 ? Optional.empty() : Optional.of(new GroupMark(ids.get()));
    List<Widget> widgets = new ArrayList<>();
    Optional<ZKey> below = top;
    for (List<InkPoint> piece : pieces) {
      ZKey z = ZKey.between(below, Optional.empty());
      Bounds box = box(piece);
      WidgetKind ink = new WidgetKind.Ink(path(piece, box));
      widgets.add(
          new Widget(new WidgetId(ids.get()), ink, box, z, style, "", Optional.empty(), group));
      below = Optional.of(z);
    }
    return widgets;
  }

  private static InkPoint onBoard(InkPoint point) {
    double most = Limits.COORDINATE - Limits.SIZE_MIN;
    return new InkPoint(
        Math.clamp(point.x(), -most, most), Math.clamp(point.y(), -most, most), point.width());
  }

  /** Each begins where the one before has ended. */
  private static List<List<InkPoint>> pieces(List<InkPoint> points) {
    List<List<InkPoint>> pieces = new ArrayList<>();
    List<InkPoint> piece = new ArrayList<>();
    Area area = at(points.getFirst());
    for (InkPoint point : points) {
      Area grown = area.union(at(point));
      if (piece.size() == MOST_POINTS || !fits(grown)) {
        InkPoint last = piece.getLast();
        pieces.add(piece);
        piece = new ArrayList<>();
        grown = at(point);
        if (fits(grown.union(at(last)))) {
          piece.add(last);
          grown = grown.union(at(last));
        }
      }
      piece.add(point);
      area = grown;
    }
    pieces.add(piece);
    return pieces;
  }

  private static Area at(InkPoint point) {
    return new Area(point.x(), point.y(), point.x(), point.y());
  }

  private static boolean fits(Area area) {
    return Math.max(area.width(), area.height()) <= Limits.SIZE_MAX;
  }

  private static Bounds box(List<InkPoint> piece) {
    Area area = piece.stream().map(Strokes::at).reduce(Area::union).orElseThrow();
    return Bounds.of(
        area.left(),
        area.top(),
        Math.max(Limits.SIZE_MIN, area.width()),
        Math.max(Limits.SIZE_MIN, area.height()));
  }

  private static InkPath path(List<InkPoint> piece, Bounds box) {
    StringJoiner numbers = new StringJoiner(" ");
    for (InkPoint point : piece) {
      numbers.add(share(point.x() - box.x(), box.width()));
      numbers.add(share(point.y() - box.y(), box.height()));
      numbers.add(Long.toString(Math.clamp(Math.round(point.width() * FULL_WIDTH), 1, 100)));
    }
    return new InkPath(numbers.toString());
  }

  private static String share(double part, double whole) {
    return Long.toString(Math.clamp(Math.round(part / whole * FULL), 0, 10_000));
  }
}
