package io.streamboard.desktop.canvas;

import io.streamboard.desktop.ui.Fonts;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * All visible widgets painted into one picture with as much detail as can be seen: for many widgets
 * and small zoom, where a node each would be too slow. A line of text is painted where it is at
 * least {@link #READABLE} pixels high.
 */
final class FarView extends Canvas {

  private static final double READABLE = 5;
  private static final double LINE_HEIGHT = 1.25;
  private static final double MEAN_CHARACTER = 0.52;

  FarView() {
    setMouseTransparent(true);
  }

  void paint(List<Item> items, Camera camera, boolean dark) {
    GraphicsContext pen = getGraphicsContext2D();
    pen.clearRect(0, 0, getWidth(), getHeight());
    pen.setTextBaseline(VPos.TOP);
    for (Item item : items) {
      Look look = Look.of(item.widget(), dark);
      Box box = camera.onScreen(item.bounds());
      look.fill().ifPresent(fill -> fill(pen, item.widget().kind(), box, Color.web(fill)));
      if (look.textSize() * camera.zoom() >= READABLE && !item.widget().text().isEmpty()) {
        write(pen, item, box, look, camera.zoom());
      }
    }
  }

  private static void fill(GraphicsContext pen, WidgetKind kind, Box box, Color colour) {
    pen.setFill(colour);
    switch (kind) {
      case WidgetKind.Note _,
          WidgetKind.FreeText _,
          WidgetKind.Connector _,
          WidgetKind.Ink _,
          WidgetKind.Image _,
          WidgetKind.Frame _,
          WidgetKind.Thread _ ->
          pen.fillRect(box.x(), box.y(), box.width(), box.height());
      case WidgetKind.Shape shape -> fill(pen, shape.form(), box);
    }
  }

  private static void fill(GraphicsContext pen, ShapeForm form, Box box) {
    switch (form) {
      case RECTANGLE, ROUNDED, STAR, BUBBLE, CYLINDER ->
          pen.fillRect(box.x(), box.y(), box.width(), box.height());
      case ELLIPSE -> pen.fillOval(box.x(), box.y(), box.width(), box.height());
      case DIAMOND, TRIANGLE -> polygon(pen, Outline.corners(form, box.width(), box.height()), box);
    }
  }

  private static void polygon(GraphicsContext pen, List<Double> corners, Box box) {
    int count = corners.size() / 2;
    double[] xs = new double[count];
    double[] ys = new double[count];
    for (int i = 0; i < count; i++) {
      xs[i] = box.x() + corners.get(2 * i);
      ys[i] = box.y() + corners.get(2 * i + 1);
    }
    pen.fillPolygon(xs, ys, count);
  }

  private static void write(GraphicsContext pen, Item item, Box box, Look look, double zoom) {
    double size = look.textSize() * zoom;
    double padding = item.padding() * zoom;
    boolean centred = item.isCentred();
    int columns = (int) Math.max(1, (box.width() - 2 * padding) / (size * MEAN_CHARACTER));
    int rows = (int) Math.max(0, (box.height() - 2 * padding) / (size * LINE_HEIGHT));
    List<String> lines = Lines.wrap(item.widget().text(), columns, rows);
    pen.setFill(Color.web(look.text()));
    pen.setFont(Font.font(Fonts.FAMILY, size));
    pen.setTextAlign(centred ? TextAlignment.CENTER : TextAlignment.LEFT);
    double x = centred ? box.x() + box.width() / 2 : box.x() + padding;
    double y =
        centred
            ? box.y() + (box.height() - lines.size() * size * LINE_HEIGHT) / 2
            : box.y() + padding;
    for (String line : lines) {
      pen.fillText(line, x, y, Math.max(1, box.width() - 2 * padding));
      y += size * LINE_HEIGHT;
    }
  }
}
