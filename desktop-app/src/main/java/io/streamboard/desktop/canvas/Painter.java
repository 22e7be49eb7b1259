package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.desktop.canvas.form.Forms;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.WidgetKind;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

/** Paints widgets of every kind, with as much detail as can be seen. */
final class Painter {

  private static final double EDGE = 1;

  /** Behind the label of a connector. */
  private static final String PLATE_LIGHT = "#ffffff";

  private static final String PLATE_DARK = "#0d1117";

  private static final String SETTLED = "#6e7781";

  /** Of the sign in place of a picture. */
  private static final String SIGN = "#57606a";

  private final Figure figure;
  private final Look look;
  private final Detail detail;
  private final Pen pen;

  private Painter(Figure figure, Detail detail, Pen pen) {
    this.figure = figure;
    this.look = figure.look(detail.dark());
    this.detail = detail;
    this.pen = pen;
  }

  static void paint(Figure figure, Detail detail, Pen pen) {
    new Painter(figure, detail, pen).paint();
  }

  private void paint() {
    if (figure.rotation() != 0) {
      Point middle = figure.bounds().centre();
      pen.turn(figure.rotation(), middle.x(), middle.y());
      upright();
      pen.straight();
    } else {
      upright();
    }
  }

  private void upright() {
    switch (figure.widget().kind()) {
      case WidgetKind.Note _ -> box(Figure.NOTE_CORNER);
      case WidgetKind.Shape(ShapeForm form) -> shape(form);
      case WidgetKind.FreeText _ ->
          look.fill().ifPresent(fill -> pen.fill(Area.of(figure.bounds()), colour(fill)));
      case WidgetKind.Connector _ -> new ConnectorPainter(figure, look, detail, pen).paint();
      case WidgetKind.Ink _ -> ink();
      case WidgetKind.Image image -> image(image.blob());
      case WidgetKind.Frame _ -> frame();
      case WidgetKind.Thread thread -> pin(thread.resolved());
    }
    if (hasText()
        && detail.writes(figure.widget().id())
        && detail.readable(figure.mostTextSize() * Letters.LINE)
        && detail.readable(figure.textSize() * Letters.LINE)) {
      write();
    }
  }

  private boolean hasText() {
    return !(figure.widget().kind() instanceof WidgetKind.Image image)
        || picture(image.blob()).isEmpty();
  }

  private Optional<Image> picture(BlobHash blob) {
    double longer = Math.max(figure.bounds().width(), figure.bounds().height());
    return detail.pictures().picture(blob, detail.all() ? longer : longer * detail.zoom());
  }

  private Color colour(String name) {
    return Colours.seenThrough(Colours.of(name), look.opacity());
  }

  private void shape(ShapeForm form) {
    box(Forms.corner(form));
    if (form == ShapeForm.CYLINDER && !isSpeck() && detail.showsLine(look.strokeWidth())) {
      look.stroke()
          .ifPresent(stroke -> pen.draw(Forms.lidOf(figure.bounds()), colour(stroke), line()));
    }
  }

  private boolean isSpeck() {
    return detail.isSpeck(figure.bounds().width(), figure.bounds().height());
  }

  private Pen.Stroke line() {
    return new Pen.Stroke(look.strokeWidth(), look.dashes());
  }

  /** What is filled and has an edge. */
  private void box(double corner) {
    boolean plain = figure.isBox() && !detail.showsCorner(corner);
    boolean speck = isSpeck();
    Color fill = colour(look.fill().orElseThrow());
    if (plain || speck) {
      pen.fill(Area.of(figure.bounds()), fill);
    } else {
      pen.fill(figure.outline(), fill);
    }
    if (!speck && detail.showsLine(look.stroke().isPresent() ? look.strokeWidth() : EDGE)) {
      edge(fill);
    }
  }

  /**
   * A fill without an outline gets a slightly darker edge, so that notes of one colour stay apart
   * where they overlap.
   */
  private void edge(Color fill) {
    if (look.stroke().isPresent()) {
      pen.draw(figure.outline(), colour(look.stroke().get()), line());
    } else {
      pen.draw(figure.outline(), Colours.edge(fill), Pen.Stroke.solid(EDGE));
    }
  }

  private void ink() {
    Color colour = colour(look.stroke().orElseThrow());
    if (isSpeck()) {
      pen.fill(Area.of(figure.bounds()), Colours.seenThrough(colour, look.opacity() / 2));
    } else if (detail.showsWidths(look.strokeWidth())) {
      pen.fill(figure.outline(), colour);
    } else {
      pen.draw(figure.stroke().middle(), colour, Pen.Stroke.solid(figure.stroke().width()));
    }
  }

  private void image(BlobHash blob) {
    Optional<Image> picture = picture(blob);
    if (picture.isPresent()) {
      pen.show(picture.get(), Area.of(figure.bounds()), look.opacity());
    } else {
      pen.fill(Area.of(figure.bounds()), colour(look.fill().orElseThrow()));
      if (!isSpeck()) {
        sign(detail.pictures().isBroken(blob));
      }
    }
    if (look.stroke().isPresent() && !isSpeck() && detail.showsLine(look.strokeWidth())) {
      pen.draw(figure.outline(), colour(look.stroke().get()), line());
    }
  }

  /** In place of a picture: that there will be one, or that it cannot be shown. */
  private void sign(boolean broken) {
    Pen.Stroke thin = Pen.Stroke.solid(PictureSign.LINE);
    PictureSign sign = PictureSign.in(figure.bounds(), !figure.widget().text().isBlank());
    pen.draw(sign.frame(), colour(SIGN), thin);
    pen.draw(broken ? sign.crack() : sign.hills(), colour(SIGN), thin);
  }

  private void frame() {
    look.fill().ifPresent(fill -> pen.fill(figure.outline(), colour(fill)));
    if (detail.showsLine(look.strokeWidth())) {
      pen.draw(figure.outline(), colour(look.stroke().orElseThrow()), line());
    }
  }

  private void pin(boolean resolved) {
    Color fill = colour(resolved ? SETTLED : look.fill().orElseThrow());
    if (isSpeck()) {
      pen.fill(Area.of(figure.bounds()), fill);
    } else {
      pen.fill(figure.outline(), fill);
      pen.draw(figure.outline(), colour(look.stroke().orElseThrow()), line());
    }
  }

  private void write() {
    figure
        .label()
        .ifPresent(plate -> pen.fill(plate, Colours.of(detail.dark() ? PLATE_DARK : PLATE_LIGHT)));
    Pen.Lettering lettering =
        new Pen.Lettering(figure.letters(), figure.textSize(), colour(look.text()));
    for (Written.Line line : figure.written().lines()) {
      if (!line.text().isBlank()) {
        Links.write(figure.linked(), line, lettering, detail.dark(), pen);
      }
    }
  }
}
