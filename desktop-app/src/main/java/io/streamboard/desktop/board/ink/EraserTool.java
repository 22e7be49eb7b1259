package io.streamboard.desktop.board.ink;

import io.streamboard.desktop.board.desk.Desk;
import io.streamboard.desktop.board.desk.Edit;
import io.streamboard.desktop.board.tool.Pointer;
import io.streamboard.desktop.board.tool.Tool;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.WidgetKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Rubs out every stroke that it touches and that I may remove, from being put down to being lifted
 * as one step of mine. Nothing but strokes is touched. The eraser stays in hand.
 */
public final class EraserTool implements Tool {

  /** Around the pointer, in pixels. */
  private static final double REACH = 8;

  private final Desk desk;
  private final Hand hand;
  private final Consumer<InkPreview> preview;
  private final Set<WidgetId> touched = new LinkedHashSet<>();
  private Optional<Point> from = Optional.empty();

  EraserTool(Desk desk, Hand hand, Consumer<InkPreview> preview) {
    this.desk = desk;
    this.hand = hand;
    this.preview = preview;
  }

  @Override
  public void pressed(Pointer pointer) {
    from = Optional.of(pointer.world());
    rub(pointer);
  }

  @Override
  public void dragged(Pointer pointer) {
    rub(pointer);
  }

  private void rub(Pointer pointer) {
    if (from.isPresent()) {
      double radius = REACH / hand.zoom();
      Rub rub = new Rub(from.get(), pointer.world(), radius);
      desk.canvas().painted(rub.area()).stream()
          .filter(item -> item.widget().kind() instanceof WidgetKind.Ink)
          .filter(item -> !touched.contains(item.id()) && rub.touches(item))
          .filter(item -> desk.mayChange(item.view()))
          .map(Item::id)
          .forEach(touched::add);
      from = Optional.of(pointer.world());
      preview.accept(new InkPreview.Erasing(touched, pointer.world(), radius));
    }
  }

  @Override
  public void released(Pointer pointer) {
    rub(pointer);
    List<Item> strokes =
        touched.stream().flatMap(stroke -> desk.canvas().item(stroke).stream()).toList();
    forget();
    desk.submit(Edit.remove(strokes));
  }

  /** Gives up what was touched; where nothing is being rubbed out, lays the eraser down. */
  @Override
  public void cancel() {
    boolean rubbing = from.isPresent();
    forget();
    if (!rubbing) {
      hand.done();
    }
  }

  private void forget() {
    from = Optional.empty();
    touched.clear();
    preview.accept(new InkPreview.Nothing());
  }
}
