package io.streamboard.model.board;

import io.streamboard.model.id.OperationId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.text.TextEdit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the fold made of one operation of an entry.
 *
 * @param id empty when the entry's envelope could not be read
 * @param standing for a duplicate, the answer that stands (empty if no longer remembered); else
 *     empty
 * @param touched widgets whose state differs after it
 * @param edits the text edit applied to a widget, as merged
 */
public record FoldedOperation(
    long revision,
    Optional<OperationId> id,
    Optional<PersonId> author,
    Operation operation,
    Outcome outcome,
    Optional<WriterState.Answered> standing,
    Set<WidgetId> touched,
    Map<WidgetId, TextEdit> edits) {
  public FoldedOperation {
    touched = Set.copyOf(touched);
    edits = Map.copyOf(edits);
  }
}
