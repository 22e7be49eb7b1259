package io.streamboard.desktop.canvas;

import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.Optional;

/**
 * How a widget looks once defaults are filled in. Colours are {@code #rrggbb}.
 *
 * @param fill empty: nothing is painted
 * @param stroke empty: no outline
 * @param textSize in world units, 6 to 400
 * @param isSized whether somebody chose the size of the text
 * @param strokeWidth in world units, 0.5 to 100
 * @param dashes how lines are broken
 * @param opacity 0, not to be seen, to 1
 * @param rotation degrees clockwise about the middle of the box
 * @param align how lines of text stand
 * @param list what stands before each paragraph
 */
public record Look(
    Optional<String> fill,
    Optional<String> stroke,
    String text,
    double textSize,
    boolean isSized,
    double strokeWidth,
    Pen.Dashes dashes,
    double opacity,
    double rotation,
    boolean bold,
    boolean italic,
    Written.Align align,
    Written.Marks list) {

  private static final double TEXT_SIZE = 16;
  private static final double MOST_STROKE = 100;

  /**
   * Fills in the defaults.
   *
   * @param dark the theme: only what stands on the canvas itself, without a fill, depends on it
   */
  public static Look of(Widget widget, boolean dark) {
    Style style = widget.style();
    Optional<String> fill = style.get(StyleProperty.FILL).flatMap(Palette::colour);
    Optional<String> stroke = style.get(StyleProperty.STROKE).flatMap(Palette::colour);
    Optional<String> text = style.get(StyleProperty.TEXT_COLOUR).flatMap(Palette::colour);
    return switch (widget.kind()) {
      case WidgetKind.Note _ ->
          look(style, or(fill, "#fff2a8"), stroke, text.orElse(Palette.INK), false, 2);
      case WidgetKind.Shape _ ->
          look(
              style, or(fill, "#ffffff"), or(stroke, "#57606a"), text.orElse(Palette.INK), true, 2);
      case WidgetKind.FreeText _ ->
          look(style, fill, stroke, text.orElse(onCanvas(fill, dark)), false, 2);
      case WidgetKind.Connector _, WidgetKind.Ink _ ->
          look(
              style,
              fill,
              or(stroke, dark ? "#adbac7" : "#424a53"),
              text.orElse(onCanvas(Optional.empty(), dark)),
              true,
              2);
      case WidgetKind.Image _ ->
          look(style, or(fill, "#e3e6ea"), stroke, text.orElse(Palette.INK), true, 1);
      case WidgetKind.Frame _ ->
          look(
              style,
              fill,
              or(stroke, dark ? "#545d68" : "#afb8c1"),
              text.orElse(onCanvas(Optional.empty(), dark)),
              false,
              1.5);
      case WidgetKind.Thread _ ->
          look(style, or(fill, "#0969da"), or(stroke, "#ffffff"), "#ffffff", true, 2);
    };
  }

  private static Optional<String> or(Optional<String> colour, String otherwise) {
    return colour.isPresent() ? colour : Optional.of(otherwise);
  }

  private static Look look(
      Style style,
      Optional<String> fill,
      Optional<String> stroke,
      String text,
      boolean centred,
      double width) {
    return new Look(
        fill,
        stroke,
        text,
        number(style, StyleProperty.TEXT_SIZE, 6, 400, TEXT_SIZE),
        number(style, StyleProperty.TEXT_SIZE, 6, 400, 0) > 0,
        number(style, StyleProperty.STROKE_WIDTH, 0.5, MOST_STROKE, width),
        dashes(style),
        number(style, StyleProperty.OPACITY, 0, 1, 1),
        number(style, StyleProperty.ROTATION, -36_000, 36_000, 0) % 360,
        is(style, StyleProperty.TEXT_WEIGHT, "bold"),
        is(style, StyleProperty.TEXT_SLANT, "italic"),
        align(style, centred),
        marks(style));
  }

  private static boolean is(Style style, StyleProperty property, String value) {
    return style.get(property).filter(value::equals).isPresent();
  }

  private static Pen.Dashes dashes(Style style) {
    return switch (style.get(StyleProperty.STROKE_LINE).orElse("")) {
      case "dashed" -> Pen.Dashes.DASHED;
      case "dotted" -> Pen.Dashes.DOTTED;
      default -> Pen.Dashes.SOLID;
    };
  }

  private static Written.Align align(Style style, boolean centred) {
    return switch (style.get(StyleProperty.TEXT_ALIGN).orElse("")) {
      case "left" -> Written.Align.LEFT;
      case "center" -> Written.Align.CENTRE;
      case "right" -> Written.Align.RIGHT;
      default -> centred ? Written.Align.CENTRE : Written.Align.LEFT;
    };
  }

  private static Written.Marks marks(Style style) {
    return switch (style.get(StyleProperty.TEXT_LIST).orElse("")) {
      case "bullet" -> Written.Marks.BULLETS;
      case "number" -> Written.Marks.NUMBERS;
      default -> Written.Marks.NONE;
    };
  }

  private static String onCanvas(Optional<String> fill, boolean dark) {
    return dark && fill.isEmpty() ? "#e6edf3" : Palette.INK;
  }

  /** The number of a property; what is none, and what is not understood, is the usual one. */
  static double number(
      Style style, StyleProperty property, double least, double most, double usual) {
    Optional<String> value = style.get(property);
    if (value.isEmpty()) {
      return usual;
    }
    try {
      double number = Double.parseDouble(value.get());
      return Double.isFinite(number) ? Math.clamp(number, least, most) : usual;
    } catch (NumberFormatException notANumber) {
      return usual;
    }
  }
}
