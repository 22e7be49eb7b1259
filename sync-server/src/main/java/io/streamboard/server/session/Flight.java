package io.streamboard.server.session;

import io.streamboard.model.board.Folded;
import io.streamboard.model.id.OperationId;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.wire.ErrorCode;
import java.util.Map;
import java.util.Optional;

/**
 * A record that was handed to the log and has not come back yet.
 *
 * @param submission what of it became the record
 * @param declined the counters whose operations are not in it, and why
 */
record Flight(LogRecord content, Submission submission, Map<Long, ErrorCode> declined) {
  Flight {
    declined = Map.copyOf(declined);
  }

  /**
   * Its author hears what was declined, now that the log has it so. What it has otherwise, by
   * another node or by an append whose end was unknown, counts instead.
   */
  void tellDeclined(Folded folded) {
    folded.operations().stream()
        .filter(operation -> operation.outcome().equals(new Outcome.Void(VoidReason.DECLINED)))
        .flatMap(operation -> operation.id().stream())
        .map(OperationId::counter)
        .forEach(
            counter ->
                Optional.ofNullable(declined.get(counter))
                    .ifPresent(code -> refuse(counter, code)));
  }

  private void refuse(long counter, ErrorCode code) {
    submission.author().refused(content.board(), content.writer(), counter, code);
  }
}
