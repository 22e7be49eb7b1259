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
 */
public record Look(Optional<String> fill, Optional<String> stroke, String text, double textSize) {

  private static final double TEXT_SIZE = 16;

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
    double size = style.get(StyleProperty.TEXT_SIZE).map(Look::size).orElse(TEXT_SIZE);
    return switch (widget.kind()) {
      case WidgetKind.Note note ->
          new Look(Optional.of(fill.orElse("#fff2a8")), stroke, text.orElse(Palette.INK), size);
      case WidgetKind.Shape shape ->
          new Look(
              Optional.of(fill.orElse("#ffffff")),
              Optional.of(stroke.orElse("#57606a")),
              text.orElse(Palette.INK),
              size);
      case WidgetKind.FreeText _,
          WidgetKind.Connector _,
          WidgetKind.Ink _,
          WidgetKind.Image _,
          WidgetKind.Frame _,
          WidgetKind.Thread _ ->
          new Look(fill, stroke, text.orElse(onCanvas(fill, dark)), size);
    };
  }

  private static String onCanvas(Optional<String> fill, boolean dark) {
    return dark && fill.isEmpty() ? "#e6edf3" : Palette.INK;
  }

  private static double size(String value) {
    try {
      double size = Double.parseDouble(value);
      return Double.isFinite(size) ? Math.clamp(size, 6, 400) : TEXT_SIZE;
    } catch (NumberFormatException notANumber) {
      return TEXT_SIZE;
    }
  }
}
