package io.streamboard.desktop.board.tool;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.widget.WidgetKind;
import java.util.Optional;

/**
 * Puts one new widget on the board: of the usual size where a click was, or over the area that was
 * spanned.
 */
public final class AddTool implements Tool {

  private final Surface surface;
  private final WidgetKind kind;
  private Optional<Pointer> start = Optional.empty();

  public AddTool(Surface surface, WidgetKind kind) {
    this.surface = surface;
    this.kind = kind;
  }

  public WidgetKind kind() {
    return kind;
  }

  @Override
  public void pressed(Pointer pointer) {
    start = Optional.of(pointer);
  }

  @Override
  public void dragged(Pointer pointer) {
    start
        .filter(pointer::away)
        .ifPresent(from -> surface.band(Optional.of(Spans.between(from.world(), pointer.world()))));
  }

  @Override
  public void released(Pointer pointer) {
    if (start.isEmpty()) {
      return;
    }
    Pointer from = start.get();
    Bounds bounds =
        pointer.away(from)
            ? Spans.between(from.world(), pointer.world())
            : Spans.usual(kind, pointer.world());
    start = Optional.empty();
    surface.band(Optional.empty());
    surface.add(kind, bounds);
    surface.done();
  }

  @Override
  public void cancel() {
    start = Optional.empty();
    surface.band(Optional.empty());
    surface.done();
  }
}
