package io.streamboard.server.history;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.wire.ServerMessage;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Whoever acts after somebody was told of a revision comes after that revision. All told revisions
 * are taken together: the clients share one clock.
 */
final class RealTimeChecks {
  private final BoardTruth truth;
  private final SaidOperations said;
  private final Findings findings;

  /** The highest revision told to anybody up to a moment. */
  private final TreeMap<Long, Long> known = new TreeMap<>();

  RealTimeChecks(BoardTruth truth, SaidOperations said, Findings findings) {
    this.truth = truth;
    this.said = said;
    this.findings = findings;
  }

  void run(List<History> histories) {
    TreeMap<Long, Long> told = new TreeMap<>();
    for (History history : histories) {
      for (Event.Heard heard : history.all(Event.Heard.class)) {
        told(truth.board(), heard.message())
            .ifPresent(revision -> told.merge(heard.at(), revision, Math::max));
      }
    }
    long most = 0;
    for (Map.Entry<Long, Long> entry : told.entrySet()) {
      most = Math.max(most, entry.getValue());
      known.put(entry.getKey(), most);
    }
    truth.steps().stream().filter(BoardTruth.Step::spent).forEach(this::check);
  }

  private static OptionalLong told(BoardId board, ServerMessage message) {
    return switch (message) {
      case ServerMessage.Snapshot snapshot when snapshot.board().equals(board) ->
          OptionalLong.of(snapshot.at().revision());
      case ServerMessage.Changes changes when changes.board().equals(board) ->
          OptionalLong.of(changes.upto());
      case ServerMessage.Outcomes outcomes when outcomes.board().equals(board) ->
          outcomes.settled().stream()
              .filter(settled -> !BoardTruth.unspent(settled.outcome()))
              .mapToLong(ServerMessage.Settled::revision)
              .max();
      default -> OptionalLong.empty();
    };
  }

  private void check(BoardTruth.Step step) {
    step.folded()
        .id()
        .flatMap(said::of)
        .ifPresent(
            first -> {
              Map.Entry<Long, Long> before = known.lowerEntry(first.at());
              if (before != null && before.getValue() >= step.revision()) {
                findings.add(
                    Violation.Kind.REAL_TIME,
                    first.client()
                        + " said "
                        + Words.of(step)
                        + " when revision "
                        + before.getValue()
                        + " had been told");
              }
            });
  }
}
