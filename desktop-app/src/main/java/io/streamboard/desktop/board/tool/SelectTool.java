package io.streamboard.desktop.board.tool;

import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.id.WidgetId;
import java.util.Optional;
import java.util.Set;

/**
 * Selects by click, shift-click and band; takes hold of handles and of what else there is to take;
 * moves what is selected; a double click writes, or puts a note on a free place. What a press has
 * begun is a {@link Gesture} of its own.
 */
public final class SelectTool implements Tool {

  private final Surface surface;
  private Optional<Gesture> gesture = Optional.empty();

  public SelectTool(Surface surface) {
    this.surface = surface;
  }

  @Override
  public void pressed(Pointer pointer) {
    gesture =
        grip(pointer)
            .map(grip -> grip.taken().get())
            .or(() -> hit(pointer).map(widget -> OnWidget.pressed(surface, pointer, widget)))
            .or(() -> Optional.of(Banding.pressed(surface, pointer)));
  }

  private Optional<Grip> grip(Pointer pointer) {
    return surface.grips().stream().flatMap(grips -> grips.at(pointer).stream()).findFirst();
  }

  private Optional<WidgetId> hit(Pointer pointer) {
    return surface.canvas().hit(pointer.world()).map(Item::id);
  }

  @Override
  public void dragged(Pointer pointer) {
    gesture = gesture.map(going -> going.dragged(pointer));
  }

  /** The last drag before a release may be lost, so the release counts as one. */
  @Override
  public void released(Pointer pointer) {
    dragged(pointer);
    Optional<Gesture> last = gesture;
    gesture = Optional.empty();
    last.ifPresent(going -> going.released(pointer));
  }

  @Override
  public void cancel() {
    Optional<Gesture> last = gesture;
    gesture = Optional.empty();
    last.ifPresentOrElse(Gesture::cancel, () -> surface.select(Set.of()));
  }

  @Override
  public Aim aim(Pointer pointer) {
    return grip(pointer)
        .map(Grip::aim)
        .or(
            () ->
                hit(pointer)
                    .filter(surface.selected()::contains)
                    .map(widget -> pointer.held().alt() ? Aim.COPY : Aim.MOVE))
        .orElse(Aim.ARROW);
  }

  @Override
  public boolean pansAtEdges() {
    return true;
  }
}
