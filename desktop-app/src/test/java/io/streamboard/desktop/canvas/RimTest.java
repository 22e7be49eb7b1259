package io.streamboard.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.streamboard.desktop.canvas.form.Trace;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where connectors are seen to end on shapes. Here each is 200 wide and 100 high. */
class RimTest {

  private static final Bounds BOX = Bounds.of(0, 0, 200, 100);
  private static final WidgetId SHAPE = new WidgetId("shape");
  private static final WidgetId LINE = new WidgetId("line");

  /** Curved outlines are walked along in short straight lines. */
  private static final double SHORT_LINES = 0.1;

  private final CanvasModel model = new CanvasModel();

  private void put(WidgetId id, WidgetKind kind, Bounds bounds, Style style) {
    Widget widget = new Widget(id, kind, bounds, new ZKey("V"), style, "");
    model.put(
        new WidgetView(widget, new PersonId("ana"), WidgetLevel.EDIT, Optional.empty(), 0),
        Optional.empty());
  }

  private void shape(ShapeForm form, Bounds bounds, Style style) {
    put(SHAPE, new WidgetKind.Shape(form), bounds, style);
  }

  /** From a place on the shape to a free one. */
  private void line(double fx, double fy, double x, double y, Style style) {
    End start = End.bound(new Point(0, 0), new Anchor(SHAPE, fx, fy));
    End end = End.free(new Point(x, y));
    put(LINE, new WidgetKind.Connector(start, end), Bounds.of(0, 0, 1, 1), style);
  }

  private Item line() {
    return model.item(LINE).orElseThrow();
  }

  private void startsAt(double x, double y) {
    Point tip = line().tip(true).orElseThrow();
    assertThat(tip.x()).as("x of %s", tip).isCloseTo(x, within(SHORT_LINES));
    assertThat(tip.y()).as("y of %s", tip).isCloseTo(y, within(SHORT_LINES));
  }

  @ParameterizedTest
  @CsvSource({
    "RECTANGLE, 0, 0, 0, 0",
    "RECTANGLE, 0.2, 1, 40, 100",
    "ROUNDED, 0, 0, 4.8, 2.4",
    "ROUNDED, 0, 0.5, 0, 50",
    "ELLIPSE, 0, 0, 29.289, 14.645",
    "ELLIPSE, 0, 0.2, 14.251, 24.275",
    "ELLIPSE, 0.5, 0, 100, 0",
    "DIAMOND, 0, 0, 50, 25",
    "DIAMOND, 1, 0.25, 166.667, 33.333",
    "DIAMOND, 0.5, 0, 100, 0",
    "DIAMOND, 0, 0.5, 0, 50",
    "TRIANGLE, 0, 0.5, 50, 50",
    "TRIANGLE, 0, 0, 66.667, 33.333",
    "TRIANGLE, 0.25, 1, 50, 100",
    "STAR, 0.5, 1, 100, 72.112",
    "STAR, 0.5, 0, 100, 0",
    "STAR, 1, 0.382, 200, 38.2",
    "BUBBLE, 0.5, 1, 100, 82",
    "BUBBLE, 0.2, 1, 61.6, 82",
    "BUBBLE, 1, 0.9, 180, 82",
    "BUBBLE, 0.06, 1, 12, 100",
    "CYLINDER, 0, 0, 12.774, 6.387",
    "CYLINDER, 0.5, 0, 100, 0",
    "CYLINDER, 0, 0.5, 0, 50",
  })
  void anEndBesideTheOutlineIsSeenWhereTheWayToTheMiddleMeetsIt(
      ShapeForm form, double fx, double fy, double x, double y) {
    shape(form, BOX, Style.DEFAULT);
    line(fx, fy, 700, -300, Style.DEFAULT);
    startsAt(x, y);
  }

  @ParameterizedTest
  @CsvSource({
    "RECTANGLE, 0.5, 0.5, 500, 250, 200, 100",
    "ROUNDED, 0.5, 0.5, 500, 50, 200, 50",
    "ELLIPSE, 0.5, 0.5, 500, 250, 170.711, 85.355",
    "ELLIPSE, 0.25, 0.5, 500, 50, 200, 50",
    "DIAMOND, 0.5, 0.5, 500, 250, 150, 75",
    "DIAMOND, 0.25, 0.5, 1000, 50, 200, 50",
    "DIAMOND, 0.5, 0.5, 190, 95, 150, 75",
    "DIAMOND, 0.5, 0.5, 120, 60, 100, 50",
    "ELLIPSE, 0.5, 0.5, 120, 60, 100, 50",
    "TRIANGLE, 0.5, 0.5, 500, 50, 150, 50",
    "STAR, 0.5, 0.5, 100, 500, 100, 72.112",
    "BUBBLE, 0.5, 0.5, 100, 500, 100, 82",
    "CYLINDER, 0.5, 0.5, 100, 500, 100, 100",
  })
  void anEndInsideIsSeenWhereTheWayToTheOtherEndLeavesTheShape(
      ShapeForm form, double fx, double fy, double toX, double toY, double x, double y) {
    shape(form, BOX, Style.DEFAULT);
    line(fx, fy, toX, toY, Style.DEFAULT);
    startsAt(x, y);
  }

  @Test
  void theOutlineIsTheOneOfTheTurnedShape() {
    shape(ShapeForm.DIAMOND, BOX, Style.of(StyleProperty.ROTATION, "90"));
    line(0, 0, 700, -300, Style.DEFAULT);
    startsAt(125, 0);
    line(0.5, 0.5, 500, 50, Style.DEFAULT);
    startsAt(150, 50);
    shape(ShapeForm.ELLIPSE, BOX, Style.of(StyleProperty.ROTATION, "90"));
    startsAt(150, 50);
  }

  @ParameterizedTest
  @CsvSource({
    "45, 0.5, 0.5, 500, 50, 170.711, 50",
    "45, 0.5, 0.5, 100, 500, 100, 120.711",
    "45, 1, 0.5, 500, 50, 170.711, 120.711",
    "45, 0, 0, 500, 50, 64.645, -56.066",
    "30, 0.5, 0.5, 500, 50, 200, 50",
    "-30, 0.25, 0.5, 56.699, -500, 56.699, 17.265",
    "90, 0.5, 0.5, 500, 50, 150, 50",
    "90, 0.5, 0, 500, 50, 150, 50",
    "180, 0.5, 0.5, 500, 50, 200, 50",
  })
  void aTurnedBoxIsMetAtItsTurnedEdges(
      String degrees, double fx, double fy, double toX, double toY, double x, double y) {
    Style turned = Style.of(StyleProperty.ROTATION, degrees);
    List<WidgetKind> boxes =
        List.of(
            new WidgetKind.Shape(ShapeForm.RECTANGLE),
            new WidgetKind.Note(),
            new WidgetKind.FreeText());
    for (WidgetKind box : boxes) {
      put(SHAPE, box, BOX, turned);
      line(fx, fy, toX, toY, Style.DEFAULT);
      startsAt(x, y);
    }
  }

  @Test
  void aLineWithCornersLeavesATurnedBoxWhereItIsBound() {
    shape(ShapeForm.RECTANGLE, BOX, Style.of(StyleProperty.ROTATION, "45"));
    line(1, 0.5, 700, 300, Style.of(StyleProperty.ROUTE, "elbow"));
    assertThat(corners().getFirst().x()).isCloseTo(170.711, within(SHORT_LINES));
    assertThat(corners().getFirst().y()).isCloseTo(120.711, within(SHORT_LINES));
  }

  @Test
  void theEndMovesWithTheShapeAlsoWhileThatIsDragged() {
    shape(ShapeForm.DIAMOND, BOX, Style.DEFAULT);
    line(0, 0, 700, -300, Style.DEFAULT);
    WidgetView shape = model.item(SHAPE).orElseThrow().view();
    model.put(shape, Optional.of(Bounds.of(30, 70, 200, 100)));
    startsAt(80, 95);
    model.put(shape, Optional.of(Bounds.of(30, 70, 400, 100)));
    startsAt(130, 95);
  }

  @Test
  void theLineIsHitUpToTheOutlineAndItsHeadPointsAlongIt() {
    shape(ShapeForm.DIAMOND, BOX, Style.DEFAULT);
    line(0.5, 0.5, 500, 250, Style.DEFAULT);
    assertThat(model.hit(new Point(160, 80)).map(Item::id)).contains(LINE);
    line(0, 0, -50, 125, Style.DEFAULT);
    assertThat(line().figure().line().orElseThrow().spot(0).angle())
        .isCloseTo(Math.toRadians(135), within(1e-9));
  }

  @Test
  void aLineWithCornersLeavesTheOutlineOnTheSideWhereItIsBound() {
    shape(ShapeForm.TRIANGLE, BOX, Style.DEFAULT);
    line(0, 0.5, 700, 300, Style.of(StyleProperty.ROUTE, "elbow"));
    assertThat(corners().subList(0, 2)).containsExactly(new Point(50, 50), new Point(26, 50));
    line(0.1, 0.2, 700, 300, Style.of(StyleProperty.ROUTE, "elbow"));
    assertThat(corners().get(1).x()).isLessThan(corners().get(0).x());
  }

  private List<Point> corners() {
    List<Point> corners = new ArrayList<>();
    line()
        .figure()
        .line()
        .orElseThrow()
        .walk(
            new Trace.Steps() {
              @Override
              public void move(double x, double y) {
                corners.add(new Point(x, y));
              }

              @Override
              public void line(double x, double y) {
                corners.add(new Point(x, y));
              }

              @Override
              public void curve(double x1, double y1, double x2, double y2, double x, double y) {
                throw new AssertionError("no curve has corners");
              }

              @Override
              public void close() {
                throw new AssertionError("a line is open");
              }
            });
    return corners;
  }
}
