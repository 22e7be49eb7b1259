package io.streamboard.desktop.board;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;

/** Where the tools' new widgets go, and where texts are written. */
record Additions(BoardParts parts, BoardHub hub) implements Gestures.Adding {

  @Override
  public void add(WidgetKind kind, Bounds bounds) {
    if (kind instanceof WidgetKind.Frame) {
      parts.relations.framing().add(bounds).ifPresent(this::write);
    } else if (hub.rights().mayAdd()) {
      write(parts.actions.add(kind, bounds));
    } else {
      parts.desk.refuse(VoidReason.NOT_ALLOWED);
    }
  }

  private void write(WidgetId added) {
    parts.selection.select(List.of(added));
    parts.writing.edit(added);
  }

  @Override
  public void editText(WidgetId widget) {
    parts.open(widget);
  }
}
