package io.streamboard.desktop.board;

import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.text.TextDelta;
import java.util.Map;
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
  public boolean isLeftEmpty(WidgetId widget) {
    return parts.writing.isLeftEmpty(widget);
  }

  @Override
  public Map<WidgetId, Optional<String>> lock(Map<WidgetId, Optional<String>> to) {
    return parts.locks.setBack(to);
  }

  @Override
  public void superseded() {
    parts.desk.refuse(VoidReason.SUPERSEDED);
  }

  @Override
  public void forgotten() {
    parts.desk.say(Texts.of("undo.forgotten"));
  }
}
