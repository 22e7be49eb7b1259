package io.streamboard.desktop.canvas;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * A see-through picture over or under the canvas, as large as it. The look gives its colours by the
 * stylesheet; it is painted anew with each layout, so who has something new to show asks for one.
 * Lives on the JavaFX thread.
 */
public final class Marking extends Region {

  /**
   * What the look has for marks.
   *
   * @param mine of what I have selected and hold
   * @param handle inside of handles
   * @param guide of lines that tell what something snapped to
   * @param found of what a search found
   * @param grid of the lines under the widgets
   */
  public record Colours(Color mine, Color handle, Color guide, Color found, Color grid) {}

  /** Knows what there is to mark. */
  public interface Painter {

    /**
     * Paints the marks as they are now; called on the JavaFX thread.
     *
     * @param pen of a canvas that is empty and as large as the picture, in pixels
     */
    void paint(GraphicsContext pen, Colours colours);
  }

  private static final StyleablePropertyFactory<Marking> FACTORY =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());

  private static final CssMetaData<Marking, Color> MINE = named("-sb-mine", each -> each.mine);
  private static final CssMetaData<Marking, Color> HANDLE =
      named("-sb-handle", each -> each.handle);
  private static final CssMetaData<Marking, Color> GUIDE = named("-sb-guide", each -> each.guide);
  private static final CssMetaData<Marking, Color> FOUND = named("-sb-found", each -> each.found);
  private static final CssMetaData<Marking, Color> GRID = named("-sb-grid", each -> each.grid);

  private final SimpleStyleableObjectProperty<Color> mine = colour(MINE);
  private final SimpleStyleableObjectProperty<Color> handle = colour(HANDLE);
  private final SimpleStyleableObjectProperty<Color> guide = colour(GUIDE);
  private final SimpleStyleableObjectProperty<Color> found = colour(FOUND);
  private final SimpleStyleableObjectProperty<Color> grid = colour(GRID);
  private final Sheet picture = new Sheet();
  private final Painter painter;

  /** Paints nothing before it is laid out. */
  public Marking(Painter painter) {
    this.painter = painter;
    setMouseTransparent(true);
    getStyleClass().add("marking");
    getChildren().setAll(picture);
    List.<ObjectProperty<Color>>of(mine, handle, guide, found, grid)
        .forEach(colour -> colour.addListener((observed, before, now) -> requestLayout()));
  }

  private static CssMetaData<Marking, Color> named(
      String css, Function<Marking, StyleableProperty<Color>> of) {
    return FACTORY.createColorCssMetaData(css, of, Color.GRAY);
  }

  private SimpleStyleableObjectProperty<Color> colour(CssMetaData<Marking, Color> css) {
    return new SimpleStyleableObjectProperty<>(css, this, css.getProperty(), Color.GRAY);
  }

  @Override
  protected void layoutChildren() {
    GraphicsContext pen = picture.cleared(this);
    painter.paint(pen, new Colours(mine.get(), handle.get(), guide.get(), found.get(), grid.get()));
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
