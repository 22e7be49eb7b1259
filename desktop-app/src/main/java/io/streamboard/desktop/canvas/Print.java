package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.WidgetKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * Widgets as they were when this was made, painted part by part for a file: as on the screen, but
 * frames clip what they hold. Confined to the JavaFX thread.
 */
public final class Print {

  /** How many pixels wide and high a part may be at most. */
  public static final int PART = 512;

  private final Printed printed;
  private final boolean dark;
  private final Color paper;
  private final Canvas canvas = new Canvas(PART, PART);
  private final CanvasPen pen = new CanvasPen(canvas.getGraphicsContext2D());
  private final WritableImage picture = new WritableImage(PART, PART);
  private final SnapshotParameters how = new SnapshotParameters();

  /**
   * A part of the picture.
   *
   * @param zoom pixels per world unit
   * @param left pixels from the world's origin to the part's left edge; {@code top} likewise
   * @param width at most {@link #PART}, as {@code height}
   */
  public record Part(double zoom, long left, long top, int width, int height) {

    Area area() {
      return new Area(left / zoom, top / zoom, (left + width) / zoom, (top + height) / zoom);
    }
  }

  /**
   * Keeps the widgets; paints nothing yet.
   *
   * @param dark whether they look as on a dark board
   * @param paper what is behind them; empty for nothing
   */
  public Print(Collection<WidgetView> widgets, boolean dark, Optional<Color> paper) {
    this.dark = dark;
    this.paper = paper.orElse(Color.TRANSPARENT);
    printed = new Printed(widgets);
    how.setFill(Color.TRANSPARENT);
  }

  /** All that is painted lies in here; empty when there is nothing. */
  public Optional<Area> extent() {
    return printed.extent();
  }

  /** The pictures that are needed to paint the part. */
  public Set<BlobHash> pictures(Part part) {
    return printed.painted(part.area()).stream()
        .map(item -> item.widget().kind())
        .flatMap(
            kind ->
                kind instanceof WidgetKind.Image image
                    ? List.of(image.blob()).stream()
                    : List.<BlobHash>of().stream())
        .collect(Collectors.toSet());
  }

  /**
   * Paints a part.
   *
   * @param into takes the pixels as premultiplied {@code argb}, the first one at {@code at}, and
   *     rows {@code stride} apart
   */
  public void paint(Part part, Pictures pictures, int[] into, int at, int stride) {
    GraphicsContext context = canvas.getGraphicsContext2D();
    context.clearRect(0, 0, PART, PART);
    context.setFill(paper);
    context.fillRect(0, 0, part.width(), part.height());
    pen.look(part.zoom(), (double) part.left(), (double) part.top());
    Detail detail = new Detail(part.zoom(), dark, Optional.empty(), pictures);
    for (Item item : printed.painted(part.area())) {
      paint(item, detail, context);
    }
    how.setViewport(new Rectangle2D(0, 0, part.width(), part.height()));
    canvas.snapshot(how, picture);
    picture
        .getPixelReader()
        .getPixels(
            0,
            0,
            part.width(),
            part.height(),
            PixelFormat.getIntArgbPreInstance(),
            into,
            at,
            stride);
  }

  private void paint(Item item, Detail detail, GraphicsContext context) {
    List<Figure> clips = printed.clips(item);
    if (clips.isEmpty()) {
      Painter.paint(item.figure(), detail, pen);
      return;
    }
    context.save();
    clips.forEach(pen::within);
    Painter.paint(item.figure(), detail, pen);
    context.restore();
  }
}
