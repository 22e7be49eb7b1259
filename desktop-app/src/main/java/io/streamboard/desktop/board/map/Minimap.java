package io.streamboard.desktop.board.map;

import io.streamboard.desktop.canvas.MapMarks;
import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.desktop.ui.Texts;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Affine;
import javafx.util.Duration;

/**
 * The map in the corner of the board: a click or a drag on it moves the view there, arrows move the
 * view step by step. Marks are painted a few times a second at most, however much happens; the
 * frame around what is seen goes along with every picture. Made by the board's screen.
 */
public final class Minimap extends Region {

  private static final double WIDTH = 200;
  private static final double HEIGHT = 136;
  private static final Duration PACE = Duration.millis(200);

  private final MapViewModel map;
  private final ObservableBooleanValue dark;
  private final Runnable leave;
  private final Canvas picture = new Canvas(WIDTH, HEIGHT);
  private final Rectangle seen = new Rectangle();
  private final PauseTransition pace = new PauseTransition(PACE);
  private boolean inDark;

  /**
   * @param leave gives the keys back to the board
   */
  public Minimap(MapViewModel map, ObservableBooleanValue dark, Runnable leave) {
    this.map = map;
    this.dark = dark;
    this.leave = leave;
    setId("minimap");
    getStyleClass().addAll("floating", "minimap");
    seen.getStyleClass().add("seen");
    seen.setManaged(false);
    setMinSize(WIDTH, HEIGHT);
    setPrefSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(Texts.of("map.name"));
    setAccessibleHelp(Texts.of("map.help"));
    getChildren().setAll(picture, seen);
    visibleProperty().bind(map.open());
    managedProperty().bind(map.open());
    setOnMousePressed(this::go);
    setOnMouseDragged(this::go);
    setOnKeyPressed(this::key);
    pace.setOnFinished(event -> refresh());
    inDark = dark.get();
    map.begin();
  }

  /** Something on the board, or the part of it that is seen, is other than shown here. */
  public void refresh() {
    if (map.open().get()) {
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    if (!map.open().get()) {
      return;
    }
    if (inDark != dark.get()) {
      inDark = dark.get();
      map.begin();
    }
    if (pace.getStatus() != PauseTransition.Status.RUNNING) {
      map.work().ifPresent(this::paint);
    }
    map.world().ifPresent(world -> frame(Plan.of(world, WIDTH, HEIGHT)));
  }

  private void paint(MapViewModel.Work work) {
    pace.playFromStart();
    Plan plan = Plan.of(work.world(), WIDTH, HEIGHT);
    Area pixels = plan.pixels(work.soiled());
    GraphicsContext pen = picture.getGraphicsContext2D();
    pen.save();
    pen.beginPath();
    pen.rect(pixels.left(), pixels.top(), pixels.width(), pixels.height());
    pen.clip();
    pen.clearRect(pixels.left(), pixels.top(), pixels.width(), pixels.height());
    pen.setTransform(new Affine(plan.scale(), 0, plan.x(), 0, plan.scale(), plan.y()));
    MapMarks marks = new MapMarks(pen, 1 / plan.scale(), inDark);
    map.in(plan.shownBy(pixels)).forEach(marks::paint);
    pen.restore();
  }

  /** As much of what is seen as lies on the map. */
  private void frame(Plan plan) {
    Area pixels = plan.pixels(Area.of(map.seen()));
    double left = Math.clamp(pixels.left(), 1, WIDTH - 2);
    double top = Math.clamp(pixels.top(), 1, HEIGHT - 2);
    seen.setX(left);
    seen.setY(top);
    seen.setWidth(Math.clamp(pixels.right(), left + 1, WIDTH - 1) - left);
    seen.setHeight(Math.clamp(pixels.bottom(), top + 1, HEIGHT - 1) - top);
  }

  private void go(MouseEvent event) {
    requestFocus();
    map.world()
        .ifPresent(
            world -> map.centre(Plan.of(world, WIDTH, HEIGHT).world(event.getX(), event.getY())));
    event.consume();
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> map.step(-1, 0);
      case RIGHT -> map.step(1, 0);
      case UP -> map.step(0, -1);
      case DOWN -> map.step(0, 1);
      case ESCAPE -> leave.run();
      default -> {
        return;
      }
    }
    event.consume();
  }
}
