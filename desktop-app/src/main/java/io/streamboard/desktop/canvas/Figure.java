package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.desktop.canvas.form.Forms;
import io.streamboard.desktop.canvas.form.Stroke;
import io.streamboard.desktop.canvas.form.Trace;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.geometry.Size;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What there is to paint of one widget where it is shown: its geometry, and its text broken into
 * lines. Never changes; each part is worked out when it is first asked for, so that widgets which
 * nobody sees cost nothing. Confined to the JavaFX thread.
 */
final class Figure {

  static final double NOTE_CORNER = 3;

  /** Sizes of a text that chooses its own: below the last one it is cut off. */
  private static final List<Double> FITTING = List.of(24d, 20d, 18d, 16d, 14d, 12d, 10d, 9d, 8d);

  /** Free text grows to this width by itself, in world units. */
  private static final double MOST_GROWN = 480;

  /** Heads of connectors, for a line of width 1, and for each more. */
  private static final double HEAD = 9;

  private static final double HEAD_GROWS = 2.5;

  /** The name of a frame stands above it, so high in world units. */
  static final double NAME = 26;

  private final Widget widget;
  private final Bounds bounds;
  private final Optional<Trace> line;
  private final double rotation;
  private final Area area;
  private @Nullable Look light;
  private @Nullable Look dark;
  private @Nullable Trace outline;
  private @Nullable Stroke stroke;
  private @Nullable Written written;
  private @Nullable Linked linked;

  /** 0 until it is asked for. */
  private double textSize;

  /**
   * Works out where it will be painted.
   *
   * @param line the way of a connector; empty for all others
   */
  Figure(Widget widget, Bounds bounds, Optional<Trace> line) {
    this.widget = widget;
    this.bounds = bounds;
    this.line = line;
    Look look = look(false);
    rotation = line.isPresent() ? 0 : look.rotation();
    area = reach(look);
  }

  private Area reach(Look look) {
    double edge = look.strokeWidth() / 2 + 2;
    return switch (widget.kind()) {
      case WidgetKind.Connector _ ->
          line.orElseThrow().area().grown(edge + head()).union(label().orElseGet(this::around));
      case WidgetKind.Frame _ ->
          new Area(bounds.x(), bounds.y() - NAME, bounds.right(), bounds.bottom())
              .grown(edge)
              .turned(rotation);
      case WidgetKind.FreeText _ ->
          Area.of(bounds).union(lines()).grown(edge + look.textSize() / 2).turned(rotation);
      case WidgetKind.Note _,
          WidgetKind.Shape _,
          WidgetKind.Ink _,
          WidgetKind.Image _,
          WidgetKind.Thread _ ->
          Area.of(bounds).grown(edge).turned(rotation);
    };
  }

  private Area around() {
    return line.orElseThrow().area();
  }

  /** Free text may be longer than its box is high. */
  private Area lines() {
    double height = written().lines().size() * textSize() * Letters.LINE;
    return new Area(bounds.x(), bounds.y(), bounds.right(), bounds.y() + height + 2 * padding());
  }

  /** The height of its text in world units: in notes what fits, unless somebody chose it. */
  double textSize() {
    if (textSize == 0) {
      textSize =
          sizesItself() && !widget.text().isBlank()
              ? Written.fitting(linked().shown(), letters(), FITTING, place())
              : look(false).textSize();
    }
    return textSize;
  }

  /** What its text is not higher than; costs nothing to find out. */
  double mostTextSize() {
    return sizesItself() ? FITTING.getFirst() : look(false).textSize();
  }

  private boolean sizesItself() {
    return widget.kind() instanceof WidgetKind.Note && !look(false).isSized();
  }

  /** The box that free text needs: as wide as it is, or its lines up to a limit, and all lines. */
  Size grown() {
    double most = Math.max(bounds.width(), MOST_GROWN);
    double natural = Written.natural(linked().shown(), letters(), look(false).list()) * textSize();
    double width = Math.clamp(Math.ceil(natural) + 2 * padding() + 1, bounds.width(), most);
    Bounds box = new Bounds(bounds.position(), new Size(width, bounds.height()));
    Figure wide = new Figure(widget, box, line);
    double lines = Math.max(1, wide.written().lines().size());
    return new Size(width, Math.ceil(lines * textSize() * Letters.LINE) + 2 * padding());
  }

  Widget widget() {
    return widget;
  }

  Bounds bounds() {
    return bounds;
  }

  /** The way of a connector; empty for all others. */
  Optional<Trace> line() {
    return line;
  }

  double rotation() {
    return rotation;
  }

  /** All that is painted lies in here. */
  Area area() {
    return area;
  }

  /** The length of a connector's heads. */
  double head() {
    return HEAD + look(false).strokeWidth() * HEAD_GROWS;
  }

  /** Where a connector's label stands; empty without one. */
  Optional<Area> label() {
    if (line.isEmpty() || widget.text().isBlank()) {
      return Optional.empty();
    }
    Look look = look(false);
    double width = 0;
    for (Written.Line one : written().lines()) {
      width = Math.max(width, letters().of(one.text()) * look.textSize());
    }
    double height = written().lines().size() * look.textSize() * Letters.LINE;
    Bounds box = Labels.box(widget, line.get());
    Point middle = box.centre();
    return Optional.of(
        new Area(
                middle.x() - width / 2,
                middle.y() - height / 2,
                middle.x() + width / 2,
                middle.y() + height / 2)
            .grown(3));
  }

  Letters letters() {
    Look look = look(false);
    return Letters.of(look.bold(), look.italic());
  }

  Look look(boolean inTheDark) {
    Look known = inTheDark ? dark : light;
    if (known == null) {
      known = Look.of(widget, inTheDark);
      if (inTheDark) {
        dark = known;
      } else {
        light = known;
      }
    }
    return known;
  }

  /** The outline of what is filled. */
  Trace outline() {
    Trace known = outline;
    if (known == null) {
      known = traced();
      outline = known;
    }
    return known;
  }

  private Trace traced() {
    return switch (widget.kind()) {
      case WidgetKind.Note _ -> Forms.rectangle(bounds, NOTE_CORNER);
      case WidgetKind.FreeText _, WidgetKind.Image _ -> Forms.rectangle(bounds, 0);
      case WidgetKind.Frame _ -> Forms.rectangle(bounds, 2 * NOTE_CORNER);
      case WidgetKind.Thread _ -> Forms.ellipse(bounds);
      case WidgetKind.Shape(ShapeForm form) -> Forms.of(form, bounds);
      case WidgetKind.Connector _ -> line.orElseThrow();
      case WidgetKind.Ink _ -> stroke().outline();
    };
  }

  /** The line of ink. */
  Stroke stroke() {
    Stroke known = stroke;
    if (known == null) {
      if (!(widget.kind() instanceof WidgetKind.Ink(io.streamboard.model.widget.InkPath path))) {
        throw new IllegalStateException("only ink has a stroke");
      }
      known = Stroke.of(path, bounds, look(false).strokeWidth());
      stroke = known;
    }
    return known;
  }

  Written written() {
    Written known = written;
    if (known == null) {
      known = Written.of(linked().shown(), letters(), textSize(), place());
      written = known;
    }
    return known;
  }

  /** Its text as it is read. */
  Linked linked() {
    Linked known = linked;
    if (known == null) {
      known = Linked.of(text());
      linked = known;
    }
    return known;
  }

  private String text() {
    return switch (widget.kind()) {
      case WidgetKind.Ink _ -> "";
      case WidgetKind.Thread thread -> Integer.toString(thread.comments().size());
      case WidgetKind.Note _,
          WidgetKind.Shape _,
          WidgetKind.FreeText _,
          WidgetKind.Connector _,
          WidgetKind.Image _,
          WidgetKind.Frame _ ->
          widget.text();
    };
  }

  private Written.Place place() {
    Look look = look(false);
    boolean free = widget.kind() instanceof WidgetKind.FreeText;
    return new Written.Place(textBox(), padding(), look.align(), isCentred(), !free, look.list());
  }

  /** Where its text stands: a name above, a label on the line, all other texts inside. */
  Bounds textBox() {
    return switch (widget.kind()) {
      case WidgetKind.Connector _ -> Labels.box(widget, line.orElseThrow());
      case WidgetKind.Frame _ -> Bounds.of(bounds.x(), bounds.y() - NAME, bounds.width(), NAME);
      case WidgetKind.Note _,
          WidgetKind.Shape _,
          WidgetKind.FreeText _,
          WidgetKind.Ink _,
          WidgetKind.Image _,
          WidgetKind.Thread _ ->
          bounds;
    };
  }

  /** Whether its outline is its box, apart from round corners. */
  boolean isBox() {
    return switch (widget.kind()) {
      case WidgetKind.Note _, WidgetKind.FreeText _, WidgetKind.Image _, WidgetKind.Frame _ -> true;
      case WidgetKind.Shape(ShapeForm form) ->
          form == ShapeForm.RECTANGLE || form == ShapeForm.ROUNDED;
      case WidgetKind.Connector _, WidgetKind.Ink _, WidgetKind.Thread _ -> false;
    };
  }

  Turn turn() {
    return Turn.of(bounds, rotation);
  }

  /** Whether its text stands in its middle, and not at its top left. */
  boolean isCentred() {
    return switch (widget.kind()) {
      case WidgetKind.Note _, WidgetKind.FreeText _, WidgetKind.Ink _ -> false;
      case WidgetKind.Shape _,
          WidgetKind.Connector _,
          WidgetKind.Image _,
          WidgetKind.Frame _,
          WidgetKind.Thread _ ->
          true;
    };
  }

  /** Between the edges and the text, in world units. */
  double padding() {
    return switch (widget.kind()) {
      case WidgetKind.FreeText _, WidgetKind.Frame _, WidgetKind.Thread _ -> 2;
      case WidgetKind.Connector _ -> 0;
      case WidgetKind.Note _, WidgetKind.Shape _, WidgetKind.Ink _, WidgetKind.Image _ ->
          Math.min(12, Math.min(bounds.width(), bounds.height()) / 6);
    };
  }
}
