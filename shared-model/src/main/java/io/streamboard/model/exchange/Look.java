package io.streamboard.model.exchange;

import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;
import java.util.Optional;

/**
 * How a widget looks to those who do not know our defaults: what its style leaves open or says in
 * words nobody knows is filled in, as our own app does on a light background.
 */
public record Look(WidgetKind kind, Style style) {
  private static final String INK = "#1f2328";
  private static final String LINE = "#57606a";
  private static final String NOTE = "#fff2a8";
  private static final String WHITE = "#ffffff";
  private static final double TEXT_SIZE = 16;
  private static final double STROKE_WIDTH = 2;

  public static Look of(Widget widget) {
    return new Look(widget.kind(), widget.style());
  }

  /** {@code #rrggbb}, or empty where no area is painted. */
  public Optional<String> fill() {
    Optional<String> usual =
        switch (kind) {
          case WidgetKind.Note note -> Optional.of(NOTE);
          case WidgetKind.Shape shape -> Optional.of(WHITE);
          case WidgetKind.Frame frame -> Optional.of(WHITE);
          case WidgetKind.FreeText text -> Optional.empty();
          case WidgetKind.Connector connector -> Optional.empty();
          case WidgetKind.Ink ink -> Optional.empty();
          case WidgetKind.Image image -> Optional.empty();
          case WidgetKind.Thread thread -> Optional.empty();
        };
    return colour(StyleProperty.FILL, usual);
  }

  /** {@code #rrggbb}, or empty where no line is painted. */
  public Optional<String> stroke() {
    Optional<String> usual =
        switch (kind) {
          case WidgetKind.Shape shape -> Optional.of(LINE);
          case WidgetKind.Frame frame -> Optional.of(LINE);
          case WidgetKind.Connector connector -> Optional.of(LINE);
          case WidgetKind.Ink ink -> Optional.of(INK);
          case WidgetKind.Note note -> Optional.empty();
          case WidgetKind.FreeText text -> Optional.empty();
          case WidgetKind.Image image -> Optional.empty();
          case WidgetKind.Thread thread -> Optional.empty();
        };
    return colour(StyleProperty.STROKE, usual);
  }

  public String textColour() {
    return colour(StyleProperty.TEXT_COLOUR, Optional.empty()).orElse(INK);
  }

  /** In world units. */
  public double textSize() {
    return number(StyleProperty.TEXT_SIZE, TEXT_SIZE, 1, 1_000);
  }

  /** In world units. */
  public double strokeWidth() {
    return number(StyleProperty.STROKE_WIDTH, STROKE_WIDTH, 0.1, 1_000);
  }

  public String strokeLine() {
    return word(StyleProperty.STROKE_LINE, "solid", "dashed", "dotted");
  }

  public double opacity() {
    return number(StyleProperty.OPACITY, 1, 0, 1);
  }

  /** Degrees clockwise, 0 to less than 360. */
  public double rotation() {
    double degrees = number(StyleProperty.ROTATION, 0, -1_000_000, 1_000_000);
    double turned = degrees % 360;
    return turned < 0 ? turned + 360 : turned;
  }

  public boolean bold() {
    return word(StyleProperty.TEXT_WEIGHT, "normal", "bold").equals("bold");
  }

  public boolean italic() {
    return word(StyleProperty.TEXT_SLANT, "normal", "italic").equals("italic");
  }

  public String align() {
    boolean box = kind instanceof WidgetKind.Shape || kind instanceof WidgetKind.Connector;
    return box
        ? word(StyleProperty.TEXT_ALIGN, "center", "left", "right")
        : word(StyleProperty.TEXT_ALIGN, "left", "center", "right");
  }

  public String list() {
    return word(StyleProperty.TEXT_LIST, "none", "bullet", "number");
  }

  public String route() {
    return word(StyleProperty.ROUTE, "straight", "elbow", "curve");
  }

  public String startHead() {
    return word(StyleProperty.START_HEAD, "none", "arrow", "triangle", "dot");
  }

  public String endHead() {
    return word(StyleProperty.END_HEAD, "arrow", "none", "triangle", "dot");
  }

  public double labelAt() {
    return number(StyleProperty.LABEL_AT, 0.5, 0, 1);
  }

  private Optional<String> colour(StyleProperty property, Optional<String> usual) {
    Optional<String> value = style.get(property);
    return value.equals(Optional.of(Colours.NONE))
        ? Optional.empty()
        : value.flatMap(Colours::shown).or(() -> usual);
  }

  private double number(StyleProperty property, double usual, double least, double most) {
    double value = style.get(property).map(Decimal::parse).flatMap(Look::present).orElse(usual);
    return Math.clamp(value, least, most);
  }

  private static Optional<Double> present(java.util.OptionalDouble number) {
    return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
  }

  private String word(StyleProperty property, String usual, String... others) {
    return style.get(property).filter(List.of(others)::contains).orElse(usual);
  }
}
