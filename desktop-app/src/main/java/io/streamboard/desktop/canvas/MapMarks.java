package io.streamboard.desktop.canvas;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.widget.WidgetKind;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * Widgets as marks on a map, far too small for a form or a text. The pen counts in world units; a
 * mark is at least a pixel. Called on the JavaFX thread.
 */
public final class MapMarks {

  private final GraphicsContext pen;
  private final double pixel;
  private final boolean dark;

  /**
   * @param pixel of the map, in world units
   */
  public MapMarks(GraphicsContext pen, double pixel, boolean dark) {
    this.pen = pen;
    this.pixel = pixel;
    this.dark = dark;
  }

  public void paint(Item item) {
    Look look = Look.of(item.widget(), dark);
    pen.setLineWidth(pixel);
    switch (item.widget().kind()) {
      case WidgetKind.Connector _ -> line(item, look);
      case WidgetKind.Frame _ -> {
        look.fill().ifPresent(fill -> fill(item.reach(), Colours.of(fill)));
        outline(item.reach(), look);
      }
      case WidgetKind.FreeText _ -> fill(item.reach(), faint(Colours.of(look.text())));
      case WidgetKind.Ink _ ->
          look.stroke().ifPresent(ink -> fill(item.reach(), faint(Colours.of(ink))));
      case WidgetKind.Note _, WidgetKind.Shape _, WidgetKind.Image _, WidgetKind.Thread _ ->
          look.fill().ifPresent(fill -> fill(item.reach(), Colours.edge(Colours.of(fill))));
    }
  }

  private static Color faint(Color colour) {
    return Colours.seenThrough(colour, 0.4);
  }

  private void fill(Bounds box, Color colour) {
    pen.setFill(colour);
    pen.fillRect(box.x(), box.y(), Math.max(pixel, box.width()), Math.max(pixel, box.height()));
  }

  private void outline(Bounds box, Look look) {
    look.stroke()
        .ifPresent(
            stroke -> {
              pen.setStroke(Colours.of(stroke));
              pen.strokeRect(box.x(), box.y(), box.width(), box.height());
            });
  }

  private void line(Item item, Look look) {
    item.tip(true)
        .ifPresent(
            from ->
                item.tip(false)
                    .ifPresent(
                        to -> {
                          pen.setStroke(faint(Colours.of(look.stroke().orElse(look.text()))));
                          pen.strokeLine(from.x(), from.y(), to.x(), to.y());
                        }));
  }
}
