package io.streamboard.desktop.board.talk;

import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.canvas.Sheet;
import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Fonts;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.widget.Comment;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/**
 * The pins of the threads over the canvas, of one size at every zoom. Takes the mouse on its pins
 * only; who has no mouse reaches the threads by their actions, their list and the outline.
 */
public final class PinLayer extends Region {

  /** Half of a pin's width in pixels. */
  private static final double RADIUS = 13;

  private static final Color OPEN = Color.web("#0969da");
  private static final Color SETTLED = Color.web("#57606a");
  private static final Color NEW = Color.web("#bc4c00");
  private static final Color EDGE = Color.WHITE;
  private static final int MOST_COUNTED = 99;

  private final TalkViewModel talk;
  private final Supplier<Camera> camera;
  private final Node below;
  private final Sheet picture = new Sheet();
  private final Tooltip preview = Controls.hint("");
  private final Font font = Font.font(Fonts.FAMILY, FontWeight.BOLD, 12);

  /**
   * @param below is scrolled where the wheel turns over a pin
   */
  public PinLayer(TalkViewModel talk, Supplier<Camera> camera, Node below) {
    this.talk = talk;
    this.camera = camera;
    this.below = below;
    setId("pins");
    setPickOnBounds(false);
    setCursor(Cursor.HAND);
    getChildren().setAll(picture);
    setOnMousePressed(this::pressed);
    setOnMouseReleased(Event::consume);
    setOnMouseDragged(Event::consume);
    setOnMouseMoved(event -> pinAt(event.getX(), event.getY()).ifPresent(this::explain));
    setOnScroll(this::scrolled);
    Tooltip.install(this, preview);
    talk.ticks().addListener((observed, before, now) -> requestLayout());
  }

  /** Pins are where this layer is; all else is the canvas'. */
  @Override
  public boolean contains(double x, double y) {
    return pinAt(x, y).isPresent();
  }

  /** The topmost pin at a place of this layer, in pixels. */
  Optional<ThreadItem> pinAt(double x, double y) {
    return talk.listed().get().stream()
        .filter(thread -> middle(talk.at(thread)).distance(x, y) <= RADIUS)
        .findFirst();
  }

  /** The point of the pin is at the place, and the rest of it to the upper right. */
  private Point2D middle(Point at) {
    Camera through = camera.get();
    return new Point2D(through.screenX(at.x()) + RADIUS, through.screenY(at.y()) - RADIUS);
  }

  @Override
  protected void layoutChildren() {
    GraphicsContext pen = picture.cleared(this);
    pen.setFont(font);
    pen.setTextAlign(TextAlignment.CENTER);
    pen.setTextBaseline(VPos.CENTER);
    List<ThreadItem> all = talk.listed().get();
    all.reversed().forEach(thread -> pin(pen, thread));
    if (talk.open().get() instanceof Open.Begun(var _, Point at)) {
      pin(pen, at, OPEN, "+", true);
    }
  }

  private void pin(GraphicsContext pen, ThreadItem thread) {
    boolean unread = talk.threads().isUnread(thread.id());
    boolean open = talk.open().get().equals(new Open.There(thread.id()));
    Color fill = thread.resolved() ? SETTLED : unread ? NEW : OPEN;
    int said = thread.comments().size();
    String sign =
        thread.resolved() ? "✓" : said > MOST_COUNTED ? MOST_COUNTED + "+" : Integer.toString(said);
    pin(pen, talk.at(thread), fill, sign, open);
  }

  /** A drop whose point is at the lower left, so that what it is about stays free. */
  private void pin(GraphicsContext pen, Point at, Color fill, String sign, boolean open) {
    Point2D middle = middle(at);
    double x = Math.rint(middle.getX());
    double y = Math.rint(middle.getY());
    if (x < -RADIUS || y < -RADIUS || x > getWidth() + RADIUS || y > getHeight() + RADIUS) {
      return;
    }
    if (open) {
      pen.setFill(fill.deriveColor(0, 1, 1, 0.3));
      pen.fillOval(x - RADIUS - 5, y - RADIUS - 5, 2 * RADIUS + 10, 2 * RADIUS + 10);
    }
    pen.setFill(EDGE);
    drop(pen, x, y, RADIUS);
    pen.setFill(fill);
    drop(pen, x, y, RADIUS - 1.5);
    pen.setFill(Color.WHITE);
    pen.fillText(sign, x, y);
  }

  private static void drop(GraphicsContext pen, double x, double y, double radius) {
    pen.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    pen.fillRoundRect(x - radius, y, radius, radius, 4, 4);
  }

  private void explain(ThreadItem thread) {
    preview.setText(
        thread.comments().stream()
            .findFirst()
            .map(this::preview)
            .orElseGet(() -> Texts.of("talk.empty-thread")));
  }

  private String preview(Comment comment) {
    return Texts.of(
        "talk.preview", talk.names().of(comment.author()), Shortened.of(comment.text(), 120));
  }

  private void pressed(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      pinAt(event.getX(), event.getY()).map(ThreadItem::id).ifPresent(talk::open);
    }
    event.consume();
  }

  private void scrolled(ScrollEvent event) {
    below.fireEvent(event.copyFor(below, below));
    event.consume();
  }
}
