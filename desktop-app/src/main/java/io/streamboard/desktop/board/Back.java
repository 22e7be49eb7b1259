package io.streamboard.desktop.board;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.text.TextDelta;
import java.util.List;
import java.util.Optional;

/** The board as the history takes steps back on it. */
record Back(BoardParts parts) implements History.Board {

  @Override
  public long submit(Operation operation) {
    return parts.submitting.submit(operation);
  }

  @Override
  public void catchUp() {
    var _ = parts.shown.newest();
  }

  @Override
  public Optional<TextDelta> write(WidgetId widget, TextDelta edit) {
    return parts.writing.write(widget, edit);
  }

  @Override
  public List<WidgetId> lock(List<WidgetId> widgets, boolean lock) {
    return parts.actions.lock(widgets, lock);
  }

  @Override
  public void superseded() {
    parts.desk.refuse(VoidReason.SUPERSEDED);
  }
}
