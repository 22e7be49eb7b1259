package io.streamboard.server.history;

import io.streamboard.model.access.Caller;
import io.streamboard.model.id.OperationId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.server.history.Violation.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What stands in the log was said, by who is named there, once, and was allowed at its revision.
 * Operations of persons without a history are held to their rights only.
 */
final class LoggedChecks {
  private final BoardTruth truth;
  private final SaidOperations said;
  private final Function<PersonId, Caller> callers;
  private final Findings findings;

  LoggedChecks(
      BoardTruth truth,
      SaidOperations said,
      Function<PersonId, Caller> callers,
      Findings findings) {
    this.truth = truth;
    this.said = said;
    this.callers = callers;
    this.findings = findings;
  }

  void run(List<History> histories) {
    Set<PersonId> watched =
        histories.stream().map(History::person).collect(Collectors.toUnmodifiableSet());
    Set<OperationId> spent = new HashSet<>();
    for (BoardTruth.Step step : truth.steps()) {
      if (step.spent()) {
        step.folded().id().filter(id -> !spent.add(id)).ifPresent(id -> twice(step, id));
      }
      step.stamp().ifPresent(stamp -> stamped(step, stamp, watched.contains(stamp.person())));
      Allowance.refusal(step)
          .ifPresent(
              why -> findings.add(Kind.NOT_ALLOWED, Words.of(step) + " applied although " + why));
    }
  }

  private void twice(BoardTruth.Step step, OperationId id) {
    findings.add(
        Kind.TWICE,
        Words.of(id)
            + " took "
            + truth.taken(id).stream().map(Words::of).collect(Collectors.joining(" and "))
            + ", found at "
            + step.revision());
  }

  private void stamped(BoardTruth.Step step, Caller stamp, boolean watched) {
    if (stamp.person().equals(LogRecord.SYSTEM)) {
      return;
    }
    if (watched) {
      step.folded().id().ifPresent(id -> said(step, id, stamp.person()));
    }
    Set<?> groups = callers.apply(stamp.person()).groups();
    if (!groups.equals(stamp.groups())) {
      findings.add(
          Kind.OTHER_GROUPS,
          Words.of(step) + " is stamped with " + stamp.groups() + " in place of " + groups);
    }
  }

  private void said(BoardTruth.Step step, OperationId id, PersonId author) {
    Optional<SaidOperations.First> first =
        said.of(id).filter(known -> known.person().equals(author));
    if (first.isEmpty()) {
      findings.add(Kind.NEVER_SAID, Words.of(step) + " is by " + author + ", who never said it");
    } else if (!stands(step.folded().operation(), first.get().operation())) {
      findings.add(
          Kind.ALTERED,
          Words.of(step)
              + " holds "
              + step.folded().operation().getClass().getSimpleName()
              + " and not what "
              + first.get().client()
              + " said");
    }
  }

  /** A server may put an empty operation into the place of one that it refused. */
  private static boolean stands(Operation logged, Operation said) {
    return logged instanceof Operation.Declined || logged.equals(said);
  }
}
