package io.streamboard.desktop.canvas;

import io.streamboard.desktop.ui.Fonts;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.WidgetKind;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * The picture of one widget while it is near, in world units: its parent carries the camera. Used
 * again for other widgets: {@link #show} changes only what differs from what it showed before.
 * Pointer events go to the canvas, not to this node.
 */
final class WidgetNode extends Region {

  private static final double NOTE_CORNER = 6;
  private static final double ROUNDED_CORNER = 24;

  private final Label label = new Label();
  private Shape outline = new Rectangle();
  private Optional<WidgetKind> outlineOf = Optional.empty();
  private Optional<Item> shown = Optional.empty();
  private Optional<Look> look = Optional.empty();

  WidgetNode() {
    setMouseTransparent(true);
    setManaged(false);
    label.setWrapText(true);
    label.setMinSize(0, 0);
    setAccessibleRole(AccessibleRole.TEXT);
    getChildren().setAll(outline, label);
  }

  /** Shows the item; does nothing when it is what is shown already. */
  void show(Item item, boolean dark, boolean editing) {
    label.setVisible(!editing);
    Look wanted = Look.of(item.widget(), dark);
    if (shown.equals(Optional.of(item)) && look.equals(Optional.of(wanted))) {
      return;
    }
    shape(item.widget().kind());
    paint(wanted);
    text(item);
    setId("widget-" + item.id());
    shown = Optional.of(item);
    look = Optional.of(wanted);
    place(item.bounds());
  }

  private void shape(WidgetKind kind) {
    if (outlineOf.equals(Optional.of(kind))) {
      return;
    }
    outline = outline(kind);
    outline.setStrokeType(StrokeType.INSIDE);
    outlineOf = Optional.of(kind);
    getChildren().set(0, outline);
    requestLayout();
  }

  private static Shape outline(WidgetKind kind) {
    return switch (kind) {
      case WidgetKind.Note note -> rectangle(NOTE_CORNER);
      case WidgetKind.FreeText _,
          WidgetKind.Connector _,
          WidgetKind.Ink _,
          WidgetKind.Image _,
          WidgetKind.Frame _,
          WidgetKind.Thread _ ->
          rectangle(0);
      case WidgetKind.Shape shape -> outline(shape.form());
    };
  }

  private static Shape outline(ShapeForm form) {
    return switch (form) {
      case RECTANGLE, STAR, BUBBLE, CYLINDER -> rectangle(0);
      case ROUNDED -> rectangle(ROUNDED_CORNER);
      case ELLIPSE -> new Ellipse();
      case DIAMOND, TRIANGLE -> new Polygon();
    };
  }

  private static Rectangle rectangle(double corner) {
    Rectangle made = new Rectangle();
    made.setArcWidth(corner);
    made.setArcHeight(corner);
    return made;
  }

  private void paint(Look wanted) {
    if (look.equals(Optional.of(wanted)) && outline.getFill() instanceof Color) {
      return;
    }
    outline.setFill(wanted.fill().<Paint>map(Color::web).orElse(Color.TRANSPARENT));
    outline.setStroke(wanted.stroke().<Paint>map(Color::web).orElse(edge(wanted)));
    outline.setStrokeWidth(wanted.stroke().isPresent() ? 2 : 1);
    label.setTextFill(Color.web(wanted.text()));
    label.setFont(Font.font(Fonts.FAMILY, wanted.textSize()));
  }

  /**
   * A fill without an outline gets a slightly darker edge, so that notes of one colour stay apart
   * where they overlap.
   */
  private static Paint edge(Look wanted) {
    return wanted
        .fill()
        .<Paint>map(fill -> Color.web(fill).deriveColor(0, 1.1, 0.86, 1))
        .orElse(Color.TRANSPARENT);
  }

  private void text(Item item) {
    boolean centred = item.isCentred();
    label.setAlignment(centred ? Pos.CENTER : Pos.TOP_LEFT);
    label.setTextAlignment(centred ? TextAlignment.CENTER : TextAlignment.LEFT);
    label.setText(item.widget().text());
    setAccessibleText(item.widget().text());
  }

  private void place(Bounds bounds) {
    relocate(bounds.x(), bounds.y());
    resize(bounds.width(), bounds.height());
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    switch (outline) {
      case Rectangle box -> {
        box.setWidth(width);
        box.setHeight(height);
      }
      case Ellipse round -> {
        round.setCenterX(width / 2);
        round.setCenterY(height / 2);
        round.setRadiusX(width / 2);
        round.setRadiusY(height / 2);
      }
      case Polygon polygon -> corners(polygon, width, height);
      default -> throw new IllegalStateException("no outline of this class is made");
    }
    double padding = shown.map(Item::padding).orElse(0.0);
    label.resizeRelocate(
        padding, padding, Math.max(0, width - 2 * padding), Math.max(0, height - 2 * padding));
  }

  private void corners(Polygon polygon, double width, double height) {
    if (outlineOf.orElseThrow() instanceof WidgetKind.Shape(ShapeForm form)) {
      polygon.getPoints().setAll(Outline.corners(form, width, height));
    }
  }
}
