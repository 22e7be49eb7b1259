package io.streamboard.desktop.board.tool;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.WidgetKind;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Selects what lies in the area that is spanned. */
record Banding(Surface surface, Pointer start, Set<WidgetId> before) implements Gesture {

  static Gesture pressed(Surface surface, Pointer pointer) {
    if (!pointer.shift()) {
      surface.select(Set.of());
    }
    return new Banding(surface, pointer, Set.copyOf(surface.selected()));
  }

  @Override
  public Gesture dragged(Pointer pointer) {
    if (pointer.away(start)) {
      Bounds area = Spans.between(start.world(), pointer.world());
      Set<WidgetId> inside = new LinkedHashSet<>(before);
      surface.canvas().inside(area).forEach(item -> inside.addAll(surface.pickedWith(item.id())));
      surface.band(Optional.of(area));
      surface.select(inside);
    }
    return this;
  }

  @Override
  public void released(Pointer pointer) {
    surface.band(Optional.empty());
    if (start.clicks() == 2 && !pointer.away(start)) {
      WidgetKind note = new WidgetKind.Note();
      surface.add(note, Spans.usual(note, pointer.world()));
    }
  }

  @Override
  public void cancel() {
    surface.band(Optional.empty());
    surface.select(before);
  }
}
