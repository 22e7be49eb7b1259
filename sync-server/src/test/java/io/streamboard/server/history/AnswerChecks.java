package io.streamboard.server.history;

import io.streamboard.model.id.OperationId;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.history.Violation.Kind;
import java.util.Optional;

/** Whatever a client was told of its own operations is what the log says of them. */
final class AnswerChecks {
  private final BoardTruth truth;
  private final History history;
  private final Findings findings;

  AnswerChecks(BoardTruth truth, History history, Findings findings) {
    this.truth = truth;
    this.history = history;
    this.findings = findings;
  }

  void run() {
    for (Event.Heard heard : history.all(Event.Heard.class)) {
      if (heard.message() instanceof ServerMessage.Outcomes outcomes
          && outcomes.board().equals(truth.board())) {
        outcomes.settled().forEach(this::told);
      } else if (heard.message() instanceof ServerMessage.Refused refused
          && refused.board().equals(truth.board())) {
        refused(refused);
      }
    }
  }

  private void told(ServerMessage.Settled told) {
    OperationId id = new OperationId(told.writer(), told.counter());
    Optional<BoardTruth.Step> step =
        truth.at(told.revision()).filter(at -> at.folded().id().equals(Optional.of(id)));
    if (step.isEmpty()) {
      // Such an answer may be given without a place in the log (SUB20).
      if (!BoardTruth.unspent(told.outcome())) {
        findings.add(Kind.LOST, sentence(told, id, logged(told.revision())));
      }
    } else if (!step.get().folded().outcome().equals(told.outcome())) {
      boolean wasVoid = told.outcome() instanceof Outcome.Void && step.get().applied();
      findings.add(
          wasVoid ? Kind.VOID_BUT_APPLIED : Kind.OTHER_OUTCOME,
          sentence(told, id, logged(told.revision())));
    }
  }

  private String logged(long revision) {
    return truth
        .at(revision)
        .map(step -> "the log has " + Words.of(step))
        .orElse("the log ends at " + truth.revision());
  }

  private String sentence(ServerMessage.Settled told, OperationId id, String logged) {
    return history.name()
        + " was told that "
        + Words.of(id)
        + " is "
        + told.outcome().text()
        + " at revision "
        + told.revision()
        + ", but "
        + logged;
  }

  /** Of a board that does not exist for the person any more nothing is said of what was before. */
  private void refused(ServerMessage.Refused refused) {
    if (refused.code().retry() || refused.code() == ErrorCode.NOT_FOUND) {
      return;
    }
    OperationId id = new OperationId(refused.writer(), refused.counter());
    truth.taken(id).stream()
        .filter(BoardTruth.Step::applied)
        .forEach(
            step ->
                findings.add(
                    Kind.VOID_BUT_APPLIED,
                    history.name()
                        + " was told that "
                        + Words.of(id)
                        + " is refused ("
                        + refused.code().code()
                        + "), but the log has "
                        + Words.of(step)));
  }
}
