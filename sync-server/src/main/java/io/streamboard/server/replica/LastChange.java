package io.streamboard.server.replica;

import io.streamboard.model.board.Folded;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import java.util.HashMap;
import java.util.Map;

/**
 * Who changed a widget last and when. The board's state has only the revision of it, so a store
 * keeps this beside the state, as long as it has it.
 *
 * @param revision as in {@link WidgetState#changedAt}; of another one this tells nothing
 * @param time of the record, milliseconds since the epoch, never less than those before it
 */
public record LastChange(long revision, PersonId author, long time) {

  /** Of the widgets that a record has changed, and that nothing later in it changed again. */
  public static Map<WidgetId, LastChange> in(Folded folded) {
    Map<WidgetId, LastChange> changes = new HashMap<>();
    for (FoldedOperation operation : folded.operations()) {
      for (WidgetId id : operation.touched()) {
        WidgetState now = folded.after().widgets().get(id);
        if (now != null && now.changedAt() == operation.revision()) {
          operation
              .author()
              .map(by -> new LastChange(operation.revision(), by, folded.after().latestTime()))
              .ifPresent(change -> changes.put(id, change));
        }
      }
    }
    return changes;
  }
}
