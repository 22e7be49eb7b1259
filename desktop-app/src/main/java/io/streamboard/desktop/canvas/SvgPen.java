package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.desktop.canvas.form.Trace;
import io.streamboard.model.exchange.Decimal;
import java.util.function.Function;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

/** Writes what painters draw as tags, in world units. Confined to one drawing. */
final class SvgPen implements Pen {

  private static final int OPAQUE = 255;

  private final SvgText out;
  private final Function<Image, String> addresses;

  /**
   * @param addresses of pictures, with all that is in them
   */
  SvgPen(SvgText out, Function<Image, String> addresses) {
    this.out = out;
    this.addresses = addresses;
  }

  @Override
  public void turn(double degrees, double x, double y) {
    out.tag("g").put("transform", turned(degrees, x, y)).open();
  }

  static String turned(double degrees, double x, double y) {
    return "rotate(" + join(degrees, x, y) + ")";
  }

  @Override
  public void straight() {
    out.close("g");
  }

  @Override
  public void fill(Area box, Color colour) {
    out.tag("rect").put("x", box.left()).put("y", box.top());
    out.put("width", box.width()).put("height", box.height());
    colour("fill", colour);
    out.empty();
  }

  @Override
  public void fill(Trace trace, Color colour) {
    out.tag("path").put("d", path(trace));
    colour("fill", colour);
    out.empty();
  }

  @Override
  public void draw(Trace trace, Color colour, Stroke stroke) {
    out.tag("path").put("d", path(trace)).put("fill", "none");
    colour("stroke", colour);
    out.put("stroke-width", stroke.width());
    if (!stroke.dashes().solid()) {
      out.put("stroke-dasharray", join(stroke.dashes().of(stroke.width())));
    }
    out.empty();
  }

  /** As wide as it is on the screen, also where the reader has another font. */
  @Override
  public void write(String line, double x, double y, Lettering lettering) {
    out.tag("text").put("x", x).put("y", y).put("font-size", lettering.size());
    if (lettering.letters().isBold()) {
      out.put("font-weight", "bold");
    }
    if (lettering.letters().isItalic()) {
      out.put("font-style", "italic");
    }
    colour("fill", lettering.colour());
    out.put("textLength", lettering.letters().of(line) * lettering.size());
    out.put("lengthAdjust", "spacingAndGlyphs").open().content(line).close("text");
  }

  @Override
  public void show(Image picture, Area box, double opacity) {
    out.tag("image").put("x", box.left()).put("y", box.top());
    out.put("width", box.width()).put("height", box.height());
    out.put("preserveAspectRatio", "none");
    if (opacity != 1) {
      out.put("opacity", opacity);
    }
    out.put("href", addresses.apply(picture)).empty();
  }

  private void colour(String attribute, Color colour) {
    out.put(
        attribute,
        "#%02x%02x%02x"
            .formatted(part(colour.getRed()), part(colour.getGreen()), part(colour.getBlue())));
    if (!colour.isOpaque()) {
      out.put(attribute + "-opacity", colour.getOpacity());
    }
  }

  private static int part(double share) {
    return (int) Math.round(share * OPAQUE);
  }

  static String path(Trace trace) {
    StringBuilder path = new StringBuilder();
    trace.walk(
        new Trace.Steps() {
          @Override
          public void move(double x, double y) {
            path.append('M').append(join(x, y));
          }

          @Override
          public void line(double x, double y) {
            path.append('L').append(join(x, y));
          }

          @Override
          public void curve(double x1, double y1, double x2, double y2, double x, double y) {
            path.append('C').append(join(x1, y1, x2, y2, x, y));
          }

          @Override
          public void close() {
            path.append('Z');
          }
        });
    return path.toString();
  }

  private static String join(double... numbers) {
    StringBuilder joined = new StringBuilder();
    for (double number : numbers) {
      joined.append(joined.isEmpty() ? "" : " ").append(Decimal.text(number));
    }
    return joined.toString();
  }
}
