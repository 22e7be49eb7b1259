package io.streamboard.desktop.board.ink;

import io.streamboard.desktop.board.desk.Desk;
import io.streamboard.desktop.canvas.CanvasModel;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * Drawing by hand, without its picture: which pen there is, and what is being drawn. Confined to
 * the JavaFX thread.
 */
public final class InkViewModel {

  private final Desk desk;
  private final Hand hand;
  private final LongSupplier millis;
  private final ReadOnlyObjectWrapper<InkStyle> style = new ReadOnlyObjectWrapper<>(InkStyle.USUAL);
  private final ReadOnlyObjectWrapper<InkPreview> preview =
      new ReadOnlyObjectWrapper<>(new InkPreview.Nothing());

  /**
   * Begins with the usual pen, and nothing in hand.
   *
   * @param millis a clock that only grows
   */
  public InkViewModel(Desk desk, Hand hand, LongSupplier millis) {
    this.desk = desk;
    this.hand = hand;
    this.millis = millis;
  }

  /** What the pen draws with from now on; a line that is being drawn stays as it is. */
  public ReadOnlyObjectProperty<InkStyle> style() {
    return style.getReadOnlyProperty();
  }

  ObservableValue<InkPreview> preview() {
    return preview.getReadOnlyProperty();
  }

  CanvasModel canvas() {
    return desk.canvas();
  }

  /** Takes the pen in hand. */
  public void draw() {
    hand.use(new PenTool(desk, hand, style::get, millis, preview::set));
  }

  /** Takes the eraser in hand. */
  public void erase() {
    hand.use(new EraserTool(desk, hand, preview::set));
  }

  /** Draws with this nib, and takes the pen in hand. */
  public void draw(Nib nib) {
    style.set(style.get().with(nib));
    draw();
  }

  /** Draws in this colour, and takes the pen in hand. */
  public void draw(PenColour colour) {
    style.set(style.get().with(colour));
    draw();
  }
}
