package io.streamboard.desktop.board.style;

import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.Optional;

/**
 * What a person can choose of a widget's look: which kinds of widgets have it, and what they have
 * while nobody chose.
 */
public enum Manner {
  FILL(StyleProperty.FILL),
  LINE_COLOUR(StyleProperty.STROKE),
  LINE_WIDTH(StyleProperty.STROKE_WIDTH),
  LINE_DASH(StyleProperty.STROKE_LINE),
  OPACITY(StyleProperty.OPACITY),
  TEXT_SIZE(StyleProperty.TEXT_SIZE),
  WEIGHT(StyleProperty.TEXT_WEIGHT),
  SLANT(StyleProperty.TEXT_SLANT),
  ALIGN(StyleProperty.TEXT_ALIGN),
  LIST(StyleProperty.TEXT_LIST);

  /** The text takes the size that fits, or the usual one where nothing has to fit. */
  static final String AUTO = "auto";

  private final StyleProperty property;

  Manner(StyleProperty property) {
    this.property = property;
  }

  StyleProperty property() {
    return property;
  }

  /** Whether widgets of this kind have it. */
  boolean isOf(WidgetKind kind) {
    return switch (kind) {
      case WidgetKind.Note _, WidgetKind.Shape _ -> true;
      case WidgetKind.FreeText _ -> this != LINE_COLOUR && this != LINE_WIDTH && this != LINE_DASH;
      case WidgetKind.Connector _ -> this != FILL && this != ALIGN && this != LIST;
      case WidgetKind.Frame _ -> !isOfText() && this != OPACITY;
      case WidgetKind.Ink _ -> this == LINE_COLOUR || this == LINE_WIDTH || this == OPACITY;
      case WidgetKind.Image _ ->
          this == LINE_COLOUR || this == LINE_WIDTH || this == LINE_DASH || this == OPACITY;
      case WidgetKind.Thread _ -> false;
    };
  }

  private boolean isOfText() {
    return compareTo(TEXT_SIZE) >= 0;
  }

  /** What the widget has: what somebody chose, or the usual. */
  String of(Widget widget) {
    return Optional.ofNullable(widget.style().properties().get(property))
        .orElseGet(() -> usual(widget.kind()));
  }

  private String usual(WidgetKind kind) {
    return switch (this) {
      case FILL -> kind instanceof WidgetKind.Note ? "yellow" : "white";
      case LINE_COLOUR -> "";
      case LINE_WIDTH -> "2";
      case LINE_DASH -> "solid";
      case OPACITY -> "1";
      case TEXT_SIZE -> AUTO;
      case WEIGHT, SLANT -> "normal";
      case ALIGN ->
          kind instanceof WidgetKind.Note || kind instanceof WidgetKind.FreeText
              ? "left"
              : "center";
      case LIST -> "none";
    };
  }
}
