package io.streamboard.server.session;

import io.streamboard.model.access.Caller;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage.Settled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of a submission goes into a record, and what is answered at once. Confined to the board's
 * worker.
 */
final class Accepted {

  private final Submission submission;
  private final List<Operation> operations = new ArrayList<>();
  private final List<Settled> answers = new ArrayList<>();
  private final Map<Long, ErrorCode> declined = new HashMap<>();
  private int first;

  Accepted(Submission submission) {
    this.submission = submission;
  }

  Submission submission() {
    return submission;
  }

  /** Always true: what comes after it is taken too. */
  boolean add(int place, Operation operation) {
    first = operations.isEmpty() ? place : first;
    operations.add(operation);
    return true;
  }

  /** An empty operation takes the place; always true: what comes after it is taken too. */
  boolean decline(int place, ErrorCode code) {
    declined.put(submission.counter() + place, code);
    return add(place, new Operation.Declined(code.code()));
  }

  /** Why, by counter. */
  Map<Long, ErrorCode> declined() {
    return Map.copyOf(declined);
  }

  /** Always true: what comes after it is taken too. */
  boolean answer(Settled settled) {
    answers.add(settled);
    return true;
  }

  Optional<List<Settled>> settled() {
    return answers.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(answers));
  }

  /** What goes into the log; empty when nothing does. */
  Optional<LogRecord> content(Caller stamp, long nodeTime) {
    if (operations.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new LogRecord(
            submission.board(),
            submission.writer(),
            submission.counter() + first,
            stamp,
            nodeTime,
            0,
            Optional.empty(),
            operations));
  }
}
