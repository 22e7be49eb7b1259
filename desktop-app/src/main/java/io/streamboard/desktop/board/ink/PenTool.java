package io.streamboard.desktop.board.ink;

import io.streamboard.desktop.board.desk.Desk;
import io.streamboard.desktop.board.desk.Edit;
import io.streamboard.desktop.board.tool.Pointer;
import io.streamboard.desktop.board.tool.Tool;
import io.streamboard.model.operation.VoidReason;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Draws a line by hand, which is one step of mine however many widgets it takes. The pen stays in
 * hand.
 */
public final class PenTool implements Tool {

  private final Desk desk;
  private final Hand hand;
  private final Supplier<InkStyle> chosen;
  private final LongSupplier millis;
  private final Consumer<InkPreview> preview;
  private Optional<InkTrack> track = Optional.empty();
  private InkStyle style = InkStyle.USUAL;

  PenTool(
      Desk desk,
      Hand hand,
      Supplier<InkStyle> chosen,
      LongSupplier millis,
      Consumer<InkPreview> preview) {
    this.desk = desk;
    this.hand = hand;
    this.chosen = chosen;
    this.millis = millis;
    this.preview = preview;
  }

  @Override
  public void pressed(Pointer pointer) {
    style = chosen.get();
    track =
        Optional.of(new InkTrack(style.nib(), hand.zoom(), pointer.world(), millis.getAsLong()));
    show();
  }

  @Override
  public void dragged(Pointer pointer) {
    track.ifPresent(line -> line.move(pointer.world(), millis.getAsLong()));
    show();
  }

  private void show() {
    track.ifPresent(line -> preview.accept(new InkPreview.Drawing(style, line.now())));
  }

  @Override
  public void released(Pointer pointer) {
    dragged(pointer);
    track.ifPresent(line -> put(line.done()));
    forget();
  }

  private void put(List<InkPoint> line) {
    if (desk.mayAdd()) {
      desk.submit(
          Strokes.of(line, style.style(), desk::freshId, desk.canvas().top()).stream()
              .map(Edit::add)
              .toList());
    } else {
      desk.refuse(VoidReason.NOT_ALLOWED);
    }
  }

  /** Gives up the line that is drawn; without one, lays the pen down. */
  @Override
  public void cancel() {
    boolean drawing = track.isPresent();
    forget();
    if (!drawing) {
      hand.done();
    }
  }

  private void forget() {
    track = Optional.empty();
    preview.accept(new InkPreview.Nothing());
  }
}
