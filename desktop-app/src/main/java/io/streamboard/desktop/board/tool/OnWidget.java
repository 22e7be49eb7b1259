package io.streamboard.desktop.board.tool;

import io.streamboard.desktop.canvas.Pose;
import io.streamboard.model.id.WidgetId;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A press on a widget, of which it is not known yet whether it is a click or a drag. */
record OnWidget(Surface surface, Pointer start, WidgetId widget, boolean wasSelected)
    implements Gesture {

  /** Selects it, together with what is always picked with it. */
  static Gesture pressed(Surface surface, Pointer pointer, WidgetId widget) {
    boolean selected = surface.selected().contains(widget);
    Set<WidgetId> picked = surface.pickedWith(widget);
    if (pointer.shift()) {
      Set<WidgetId> toggled = new LinkedHashSet<>(surface.selected());
      if (selected) {
        toggled.removeAll(picked);
      } else {
        toggled.addAll(picked);
      }
      surface.select(toggled);
    } else if (!selected) {
      surface.select(picked);
    }
    return new OnWidget(surface, pointer, widget, selected);
  }

  @Override
  public Gesture dragged(Pointer pointer) {
    if (!pointer.away(start)) {
      return this;
    }
    return (pointer.held().alt() ? surface.copies() : moved())
        .<Gesture>map(drag -> Moving.begin(surface, start, drag).dragged(pointer))
        .orElse(this);
  }

  private Optional<LiveDrag> moved() {
    Map<WidgetId, Pose> movable = surface.movable();
    return movable.isEmpty()
        ? Optional.empty()
        : Optional.of(LiveDrag.move(surface.dragId(), movable));
  }

  @Override
  public void released(Pointer pointer) {
    if (start.clicks() == 2) {
      surface.editText(widget);
    } else if (wasSelected && !start.shift() && !pointer.away(start)) {
      surface.select(surface.pickedWith(widget));
    }
  }

  @Override
  public void cancel() {}
}
