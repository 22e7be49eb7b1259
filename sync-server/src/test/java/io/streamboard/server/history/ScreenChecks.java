package io.streamboard.server.history;

import io.streamboard.model.access.Caller;
import io.streamboard.model.id.OperationId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.server.history.Violation.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a client told the person before its screen is what the log says. */
final class ScreenChecks {
  private final BoardTruth truth;
  private final History history;
  private final Caller caller;
  private final Findings findings;
  private final Set<WriterId> writers = new HashSet<>();
  private final Map<Long, Operation> invoked = new HashMap<>();
  private final Set<Long> settled = new HashSet<>();

  ScreenChecks(BoardTruth truth, History history, Caller caller, Findings findings) {
    this.truth = truth;
    this.history = history;
    this.caller = caller;
    this.findings = findings;
  }

  void run() {
    // A client may be answered before the thread that asked has written its question down.
    history.all(Event.Invoked.class).stream()
        .filter(did -> did.board().equals(truth.board()))
        .forEach(did -> invoked.put(did.number(), did.operation()));
    for (Event event : history.events()) {
      if (Boards.of(event).equals(Optional.of(truth.board()))) {
        switch (event) {
          case Event.Said said when said.message() instanceof ClientMessage.Submit submit ->
              writers.add(submit.writer());
          case Event.Settled end -> settled(end);
          case Event.Shown shown -> shown(shown);
          case Event.Said _, Event.Heard _, Event.Invoked _, Event.Connected _, Event.Lost _ -> {}
        }
      }
    }
  }

  private void shown(Event.Shown shown) {
    if (!Optional.of(shown.view()).equals(Hashes.of(truth.view(shown.revision(), caller)))) {
      findings.add(
          Kind.SHOWN_OTHERWISE,
          history.name()
              + " showed another view than the log gives at revision "
              + shown.revision());
    }
  }

  private void settled(Event.Settled end) {
    if (!settled.add(end.number())) {
      wrong(end, "a second time");
    } else if (!invoked.containsKey(end.number())) {
      wrong(end, "and it never did such a thing");
    } else if (!placeless(end.outcome())) {
      Optional<BoardTruth.Step> step = truth.at(end.revision()).filter(this::mine);
      if (step.isEmpty()) {
        wrong(end, "which is not its own");
      } else if (!step.get().folded().outcome().equals(end.outcome())) {
        wrong(end, "but the log has " + Words.of(step.get()));
      } else if (!stands(step.get().folded().operation(), invoked.get(end.number()))) {
        wrong(end, "where the log has another operation of it");
      }
    }
  }

  private boolean mine(BoardTruth.Step step) {
    return step.folded().id().map(OperationId::writer).filter(writers::contains).isPresent();
  }

  /** An end that the client may tell without a place in the log. */
  private static boolean placeless(Outcome outcome) {
    return outcome instanceof Outcome.Void(var reason)
        && switch (reason) {
          case DUPLICATE, OUT_OF_ORDER, WRITER_UNKNOWN, NOT_FOUND, TOO_LARGE -> true;
          case UNREADABLE,
              DECLINED,
              NOT_ALLOWED,
              LOCKED,
              EXISTS,
              BASE_TOO_OLD,
              SUPERSEDED,
              LAST_OWNER,
              STALE_STAMP,
              LEVEL,
              INVALID ->
              false;
        };
  }

  /** Edits of a text, and typing into a widget that is just being added, are put together. */
  private static boolean stands(Operation logged, @Nullable Operation did) {
    return logged instanceof Operation.Declined
        || did instanceof Operation.TextChange
        || did instanceof Operation.WidgetAdd
        || logged.equals(did);
  }

  private void wrong(Event.Settled end, String how) {
    findings.add(
        Kind.SETTLED_WRONGLY,
        history.name()
            + " told the end of its operation number "
            + end.number()
            + " as "
            + end.outcome().text()
            + " at revision "
            + end.revision()
            + ", "
            + how);
  }
}
