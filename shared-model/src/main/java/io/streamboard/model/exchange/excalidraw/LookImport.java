package io.streamboard.model.exchange.excalidraw;

import io.streamboard.model.exchange.Colours;
import io.streamboard.model.exchange.LossCode;
import io.streamboard.model.exchange.Losses;
import io.streamboard.model.exchange.StyleBuilder;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.WidgetKind;
import java.util.Optional;

/** Makes our style of theirs. */
final class LookImport {
  private static final double FULL = 100;

  private final Losses losses;

  LookImport(Losses losses) {
    this.losses = losses;
  }

  Style style(Element element, WidgetKind kind, Optional<Element> label) {
    StyleBuilder made = new StyleBuilder();
    double degrees = Math.toDegrees(element.angle()) % 360;
    made.putUnless(1, StyleProperty.OPACITY, Math.clamp(element.paint().opacity(), 0, FULL) / FULL);
    switch (kind) {
      case WidgetKind.Note note -> box(made, element, degrees);
      case WidgetKind.Shape shape -> box(made, element, degrees);
      case WidgetKind.FreeText text -> turned(made, degrees);
      case WidgetKind.Image image -> turned(made, degrees);
      case WidgetKind.Ink ink -> {
        turned(made, degrees);
        outline(made, element, element.is("freedraw", "draw") ? Names.INK_WIDTH : 1);
      }
      case WidgetKind.Connector connector -> line(made, element);
      case WidgetKind.Frame frame -> {}
      case WidgetKind.Thread thread -> {}
    }
    label
        .or(() -> Optional.of(element).filter(each -> each.is("text")))
        .ifPresent(text -> letters(made, element, text));
    own(made, element);
    return made.style();
  }

  private void box(StyleBuilder made, Element element, double degrees) {
    turned(made, degrees);
    outline(made, element, 1);
    made.put(StyleProperty.FILL, colour(element, element.paint().background()));
    boolean painted = !made.get(StyleProperty.FILL).equals(Optional.of(Colours.NONE));
    losses.addIf(element.paint().pattern() && painted, LossCode.FILL, element.id());
  }

  private static void turned(StyleBuilder made, double degrees) {
    double turn = degrees < 0 ? degrees + 360 : degrees;
    made.putUnless(0, StyleProperty.ROTATION, turn);
  }

  private void outline(StyleBuilder made, Element element, double factor) {
    Element.Paint paint = element.paint();
    made.put(StyleProperty.STROKE, colour(element, paint.stroke()));
    made.put(StyleProperty.STROKE_WIDTH, Math.clamp(paint.width() * factor, 0.1, 1_000));
    boolean broken = paint.line().equals("dashed") || paint.line().equals("dotted");
    made.put(StyleProperty.STROKE_LINE, Optional.of(paint.line()).filter(line -> broken));
  }

  private void line(StyleBuilder made, Element element) {
    outline(made, element, 1);
    Element.Line ends = element.ends();
    made.put(StyleProperty.START_HEAD, ExcalidrawForms.ourHead(ends.startHead()));
    made.put(StyleProperty.END_HEAD, ExcalidrawForms.ourHead(ends.endHead()));
    if (ends.elbow()) {
      made.put(StyleProperty.ROUTE, "elbow");
    } else if (element.paint().round() && element.points().size() > 4) {
      made.put(StyleProperty.ROUTE, "curve");
    }
  }

  private void letters(StyleBuilder made, Element element, Element text) {
    made.put(StyleProperty.TEXT_COLOUR, colour(element, text.paint().stroke()));
    made.put(StyleProperty.TEXT_SIZE, Math.clamp(text.letters().size(), 1, 1_000));
    String align = text.letters().align();
    boolean known = align.equals("left") || align.equals("center") || align.equals("right");
    made.put(StyleProperty.TEXT_ALIGN, Optional.of(align).filter(any -> known));
  }

  /** Empty, with a loss, when it is not understood. */
  private Optional<String> colour(Element element, String theirs) {
    if (theirs.equals(Names.TRANSPARENT)) {
      return Optional.of(Colours.NONE);
    }
    Optional<String> colour = Colours.web(theirs);
    losses.addIf(colour.isEmpty() && !theirs.isEmpty(), LossCode.COLOUR, element.id());
    return colour;
  }

  /**
   * What we wrote there ourselves fills the gaps. It gives colours their names, but only those that
   * nobody changed since.
   */
  private static void own(StyleBuilder made, Element element) {
    for (StyleProperty property : StyleProperty.values()) {
      Optional<String> ours =
          Optional.ofNullable(element.ownStyle().get(property.wireName())).filter(LookImport::fit);
      Optional<String> theirs = made.get(property);
      boolean same = ours.flatMap(Colours::shown).equals(theirs);
      if (ours.isPresent() && (theirs.isEmpty() || same)) {
        made.put(property, ours);
      }
    }
  }

  /** Whether a style may have this value. */
  private static boolean fit(String value) {
    return value.matches("[A-Za-z0-9#.-]{1,64}");
  }
}
