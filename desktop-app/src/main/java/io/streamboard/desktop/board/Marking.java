package io.streamboard.desktop.board;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * A see-through picture over or under the canvas, as large as it. The look gives its colours by the
 * stylesheet; it is painted anew with each layout. Lives on the JavaFX thread.
 */
abstract class Marking extends Region {

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
  private final Canvas picture = new Canvas();

  Marking() {
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

  /** Of what I have selected and hold. */
  Color mine() {
    return mine.get();
  }

  /** Inside of handles. */
  Color handle() {
    return handle.get();
  }

  /** Of lines that tell what something snapped to. */
  Color guide() {
    return guide.get();
  }

  /** Of what a search found. */
  Color found() {
    return found.get();
  }

  Color grid() {
    return grid.get();
  }

  abstract void paint(GraphicsContext pen);

  @Override
  protected void layoutChildren() {
    picture.setWidth(getWidth());
    picture.setHeight(getHeight());
    GraphicsContext pen = picture.getGraphicsContext2D();
    pen.clearRect(0, 0, getWidth(), getHeight());
    paint(pen);
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
