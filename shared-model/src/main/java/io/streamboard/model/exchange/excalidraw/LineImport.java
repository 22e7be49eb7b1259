package io.streamboard.model.exchange.excalidraw;

import io.streamboard.model.exchange.Geometry;
import io.streamboard.model.exchange.LossCode;
import io.streamboard.model.exchange.Losses;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.json.foreign.NumberList;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.WidgetKind;
import java.util.Optional;

/** Lines, arrows and what was drawn by hand. */
final class LineImport {
  private static final int TWO_POINTS = 4;
  private static final int ELBOW_POINTS = 8;

  private LineImport() {}

  /** Two points are a connector, and so is an arrow; a line of more points is ink. */
  static WidgetKind kind(Element element, Relations relations) {
    boolean connects = !element.ends().start().or(element.ends()::end).isEmpty();
    boolean drawn = element.is("freedraw", "draw");
    boolean line = element.points().size() > TWO_POINTS && element.is("line") && !connects;
    boolean dot = element.points().size() < TWO_POINTS;
    return drawn || line || dot
        ? new WidgetKind.Ink(Stroke.of(element).path(element))
        : connector(element, relations);
  }

  /** The kind as it is, its losses told. */
  static WidgetKind reported(Element element, WidgetKind kind, Losses losses) {
    int points = element.points().size();
    switch (kind) {
      case WidgetKind.Connector connector -> {
        boolean elbow = element.ends().elbow();
        losses.addIf(
            points > (elbow ? ELBOW_POINTS : TWO_POINTS), LossCode.WAYPOINTS, element.id());
        boolean heads =
            ExcalidrawForms.changes(element.ends().startHead())
                || ExcalidrawForms.changes(element.ends().endHead());
        losses.addIf(heads, LossCode.HEAD, element.id());
      }
      case WidgetKind.Ink ink -> {
        losses.addIf(element.is("line", "arrow"), LossCode.LINE_AS_INK, element.id());
        losses.addIf(points > 2 * Limits.INK_POINTS, LossCode.POINTS, element.id());
        losses.addIf(painted(element), LossCode.FILL, element.id());
      }
      case WidgetKind other -> {}
    }
    return kind;
  }

  private static boolean painted(Element element) {
    String colour = element.paint().background();
    return !colour.isEmpty() && !colour.equals(Names.TRANSPARENT);
  }

  private static WidgetKind connector(Element element, Relations relations) {
    Stroke stroke = Stroke.of(element);
    NumberList points = element.points();
    Point first = stroke.place(element, 0);
    Point last = stroke.place(element, points.size() / 2 - 1);
    return new WidgetKind.Connector(
        end(element, element.ends().start(), first, relations),
        end(element, element.ends().end(), last, relations));
  }

  private static End end(
      Element element, Optional<Element.Binding> binding, Point at, Relations relations) {
    if (binding.isEmpty()) {
      return End.free(at);
    }
    Optional<Relations.Target> target = relations.target(binding.get().element());
    if (target.isEmpty() || !sized(target.get().element())) {
      relations.unbound(element);
      return End.free(at);
    }
    return End.bound(at, anchor(target.get(), binding.get().point(), at));
  }

  private static boolean sized(Element target) {
    return Double.isFinite(target.width()) && Double.isFinite(target.height());
  }

  /** Older files do not say where on the element the end is: there where it is drawn. */
  private static Anchor anchor(Relations.Target target, NumberList fixed, Point at) {
    if (fixed.size() == 2 && fixed.finite()) {
      return anchor(target, fixed.get(0), fixed.get(1));
    }
    Element on = target.element();
    Bounds box = Bounds.of(on.x(), on.y(), Math.max(1, on.width()), Math.max(1, on.height()));
    Point upright = Geometry.turned(at, box.centre(), -Math.toDegrees(on.angle()));
    return anchor(
        target, (upright.x() - box.x()) / box.width(), (upright.y() - box.y()) / box.height());
  }

  private static Anchor anchor(Relations.Target target, double fx, double fy) {
    return new Anchor(target.widget(), Math.clamp(fx, 0, 1), Math.clamp(fy, 0, 1));
  }
}
