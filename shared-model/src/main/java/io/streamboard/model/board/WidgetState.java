package io.streamboard.model.board;

import io.streamboard.model.access.WidgetAccess;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.operation.Field;
import io.streamboard.model.text.TextHistory;
import io.streamboard.model.widget.Widget;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * All that the board knows of one widget.
 *
 * @param author who added it
 * @param revisions the revision that set each field last; a field missing here was set by the
 *     revision in {@link Field#ALIVE} of the add
 * @param removedAt present for a tombstone: the revision that removed it
 */
public record WidgetState(
    Widget widget,
    PersonId author,
    WidgetAccess access,
    Optional<Lock> lock,
    Map<Field, Long> revisions,
    TextHistory history,
    OptionalLong removedAt) {
  public WidgetState {
    revisions = Map.copyOf(revisions);
  }

  public boolean live() {
    return removedAt.isEmpty();
  }
}
