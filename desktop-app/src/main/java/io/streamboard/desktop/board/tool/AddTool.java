package io.streamboard.desktop.board.tool;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts one new widget on the board: of the usual size where a click was, or over the area that was
 * spanned, whose corners snap to what is near.
 */
public final class AddTool implements Tool {

  private final Surface surface;
  private final WidgetKind kind;
  private Optional<Pointer> start = Optional.empty();
  private String gesture = "";

  public AddTool(Surface surface, WidgetKind kind) {
    this.surface = surface;
    this.kind = kind;
  }

  public WidgetKind kind() {
    return kind;
  }

  @Override
  public void pressed(Pointer pointer) {
    gesture = surface.dragId();
    start = Optional.of(snapped(pointer));
  }

  /** The pointer at the place to which it snaps. */
  private Pointer snapped(Pointer pointer) {
    Snap snap = pointer.held().shortcut() ? Snap.NONE : snapping().place(pointer.world());
    surface.guides(snap.guides());
    return pointer.at(pointer.world().plus(snap.dx(), snap.dy()));
  }

  private Snapping snapping() {
    return surface.snapping(gesture, Set.of());
  }

  @Override
  public void dragged(Pointer pointer) {
    start
        .filter(pointer::away)
        .ifPresent(from -> surface.band(Optional.of(spanned(from, snapped(pointer)))));
  }

  /** With Shift as wide as high. */
  private static Bounds spanned(Pointer from, Pointer to) {
    return to.shift()
        ? Spans.square(from.world(), to.world())
        : Spans.between(from.world(), to.world());
  }

  @Override
  public void released(Pointer pointer) {
    if (start.isEmpty()) {
      return;
    }
    Pointer from = start.get();
    Bounds bounds =
        pointer.away(from) ? spanned(from, snapped(pointer)) : Spans.usual(kind, pointer.world());
    end();
    surface.add(kind, bounds);
    surface.done();
  }

  private void end() {
    start = Optional.empty();
    surface.guides(List.of());
    surface.band(Optional.empty());
  }

  @Override
  public void cancel() {
    end();
    surface.done();
  }

  @Override
  public boolean pansAtEdges() {
    return true;
  }
}
