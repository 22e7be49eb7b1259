package io.streamboard.model.board;

import io.streamboard.model.id.OperationId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What stands behind the record with which a board left: it changes nothing and takes no revision,
 * as the board goes on elsewhere. Its author hears that it is out of order, for that spends no
 * counter and means that the same bytes are sent again.
 */
final class Left {
  private Left() {}

  static Folded fold(BoardState before, LogEntry entry) {
    return entry instanceof LogEntry.Readable(LogRecord content, String _)
            && content.board().equals(before.board())
        ? new Folded(before, before, answers(before, content))
        : new Folded(before, before, List.of());
  }

  private static List<FoldedOperation> answers(BoardState state, LogRecord content) {
    BoardDraft draft = new BoardDraft(state);
    return IntStream.range(0, content.operations().size())
        .mapToObj(index -> answer(draft, content, index))
        .toList();
  }

  /** An outcome that stands is told all the same. */
  private static FoldedOperation answer(BoardDraft draft, LogRecord content, int index) {
    OperationId id = new OperationId(content.writer(), content.counter() + index);
    PersonId author = content.stamp().person();
    VoidReason reason = Writers.refusal(draft, id, author).orElse(VoidReason.OUT_OF_ORDER);
    return new FoldedOperation(
        draft.revision(),
        Optional.of(id),
        Optional.of(author),
        content.operations().get(index),
        new Outcome.Void(reason),
        reason == VoidReason.DUPLICATE ? Writers.standing(draft, id) : Optional.empty(),
        Set.of(),
        Map.of());
  }
}
