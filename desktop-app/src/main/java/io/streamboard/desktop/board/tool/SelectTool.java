package io.streamboard.desktop.board.tool;

import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.WidgetKind;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Selects by click, shift-click and band; moves and resizes what is selected; a double click
 * writes, or puts a note on a free place.
 */
public final class SelectTool implements Tool {

  private sealed interface State {

    record Idle() implements State {}

    record OnItem(Pointer start, WidgetId widget, boolean wasSelected) implements State {}

    record Moving(Pointer start, LiveDrag drag) implements State {}

    record Resizing(Pointer start, Handle handle, Bounds box, LiveDrag drag) implements State {}

    record Banding(Pointer start, Set<WidgetId> before) implements State {}
  }

  private final Surface surface;
  private State state = new State.Idle();

  public SelectTool(Surface surface) {
    this.surface = surface;
  }

  @Override
  public void pressed(Pointer pointer) {
    Optional<Handle> handle =
        surface.resizable().flatMap(box -> Handle.at(box, pointer.x(), pointer.y()));
    if (handle.isPresent()) {
      resizing(pointer, handle.get());
      return;
    }
    surface
        .canvas()
        .hit(pointer.world())
        .map(Item::id)
        .ifPresentOrElse(hit -> onItem(pointer, hit), () -> onBoard(pointer));
  }

  private void resizing(Pointer pointer, Handle handle) {
    Map<WidgetId, Bounds> start = surface.movable();
    CanvasModel canvas = surface.canvas();
    CanvasModel.around(
            start.keySet().stream().flatMap(widget -> canvas.item(widget).stream()).toList())
        .ifPresent(
            box ->
                state =
                    new State.Resizing(
                        pointer, handle, box, LiveDrag.of(surface.dragId(), true, start)));
  }

  private void onItem(Pointer pointer, WidgetId hit) {
    boolean selected = surface.selected().contains(hit);
    if (pointer.shift()) {
      Set<WidgetId> toggled = new LinkedHashSet<>(surface.selected());
      if (!toggled.remove(hit)) {
        toggled.add(hit);
      }
      surface.select(toggled);
    } else if (!selected) {
      surface.select(Set.of(hit));
    }
    state = new State.OnItem(pointer, hit, selected);
  }

  private void onBoard(Pointer pointer) {
    if (!pointer.shift()) {
      surface.select(Set.of());
    }
    state = new State.Banding(pointer, Set.copyOf(surface.selected()));
  }

  @Override
  public void dragged(Pointer pointer) {
    switch (state) {
      case State.Idle idle -> {}
      case State.OnItem on -> beginMoving(on, pointer);
      case State.Moving moving -> move(moving, pointer);
      case State.Resizing resizing -> resize(resizing, pointer);
      case State.Banding banding -> band(banding, pointer);
    }
  }

  private void beginMoving(State.OnItem on, Pointer pointer) {
    Map<WidgetId, Bounds> movable = surface.movable();
    if (pointer.away(on.start()) && !movable.isEmpty()) {
      move(new State.Moving(on.start(), LiveDrag.of(surface.dragId(), false, movable)), pointer);
    }
  }

  private void move(State.Moving moving, Pointer pointer) {
    LiveDrag drag = moving.drag().movedBy(pointer.dx(moving.start()), pointer.dy(moving.start()));
    state = new State.Moving(moving.start(), drag);
    surface.show(drag);
  }

  private void resize(State.Resizing resizing, Pointer pointer) {
    Pointer start = resizing.start();
    Bounds to = resizing.handle().moved(resizing.box(), pointer.dx(start), pointer.dy(start));
    LiveDrag drag = resizing.drag().scaled(resizing.box(), to);
    state = new State.Resizing(start, resizing.handle(), resizing.box(), drag);
    surface.show(drag);
  }

  private void band(State.Banding banding, Pointer pointer) {
    if (!pointer.away(banding.start())) {
      return;
    }
    Bounds area = Spans.between(banding.start().world(), pointer.world());
    Set<WidgetId> inside = new LinkedHashSet<>(banding.before());
    surface.canvas().inside(area).forEach(item -> inside.add(item.id()));
    surface.band(Optional.of(area));
    surface.select(inside);
  }

  /** The last drag before a release may be lost, so the release counts as one. */
  @Override
  public void released(Pointer pointer) {
    dragged(pointer);
    State last = state;
    state = new State.Idle();
    switch (last) {
      case State.Idle idle -> {}
      case State.OnItem on -> clicked(on);
      case State.Moving moving -> drop(moving.drag());
      case State.Resizing resizing -> drop(resizing.drag());
      case State.Banding banding -> banded(banding, pointer);
    }
  }

  private void clicked(State.OnItem on) {
    if (on.start().clicks() == 2) {
      surface.editText(on.widget());
    } else if (on.wasSelected() && !on.start().shift()) {
      surface.select(Set.of(on.widget()));
    }
  }

  private void drop(LiveDrag drag) {
    if (drag.moved()) {
      surface.drop(drag);
    } else {
      surface.abandon(drag);
    }
  }

  private void banded(State.Banding banding, Pointer pointer) {
    surface.band(Optional.empty());
    if (banding.start().clicks() == 2 && !pointer.away(banding.start())) {
      WidgetKind note = new WidgetKind.Note();
      surface.add(note, Spans.usual(note, pointer.world()));
    }
  }

  @Override
  public void cancel() {
    State last = state;
    state = new State.Idle();
    surface.band(Optional.empty());
    switch (last) {
      case State.Idle idle -> surface.select(Set.of());
      case State.OnItem on -> {}
      case State.Moving moving -> surface.abandon(moving.drag());
      case State.Resizing resizing -> surface.abandon(resizing.drag());
      case State.Banding banding -> surface.select(banding.before());
    }
  }
}
