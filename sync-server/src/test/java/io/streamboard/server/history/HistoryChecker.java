package io.streamboard.server.history;

import io.streamboard.model.access.Caller;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.server.log.OperationLog.StoredRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds what clients said and heard against the log that is left: a pure function from both to the
 * promises that were not kept. The log gives one order, so each question is answered in one walk.
 */
public final class HistoryChecker {
  private final Map<PersonId, Set<GroupId>> groups;

  /**
   * @param groups to which each person belonged during the whole run; who is missing belonged to
   *     none
   */
  public HistoryChecker(Map<PersonId, Set<GroupId>> groups) {
    this.groups = Map.copyOf(groups);
  }

  /** For a run in which nobody belongs to a group. */
  public HistoryChecker() {
    this(Map.of());
  }

  /**
   * What was not kept; empty when all is well.
   *
   * @param log every record of the run's boards, those of one board in their order
   * @param histories of all clients that said anything to these boards
   */
  public List<Violation> check(List<StoredRecord> log, List<History> histories) {
    Findings findings = new Findings();
    for (BoardTruth truth : truths(log, histories)) {
      SaidOperations said = SaidOperations.of(truth.board(), histories, findings);
      new LoggedChecks(truth, said, this::caller, findings).run(histories);
      new RealTimeChecks(truth, said, findings).run(histories);
      for (History history : histories) {
        Caller caller = caller(history.person());
        new AnswerChecks(truth, history, findings).run();
        new StreamChecks(truth, history, caller, findings).run();
        new ScreenChecks(truth, history, caller, findings).run();
      }
    }
    return findings.all();
  }

  private Caller caller(PersonId person) {
    return new Caller(person, groups.getOrDefault(person, Set.of()), Long.MAX_VALUE);
  }

  /** Also of boards of which the log knows nothing, though clients do. */
  private static List<BoardTruth> truths(List<StoredRecord> log, List<History> histories) {
    Map<BoardId, List<byte[]>> records = new LinkedHashMap<>();
    histories.forEach(
        history ->
            history
                .events()
                .forEach(
                    event ->
                        Boards.of(event)
                            .ifPresent(board -> records.putIfAbsent(board, new ArrayList<>()))));
    log.forEach(
        stored ->
            records.computeIfAbsent(stored.board(), _ -> new ArrayList<>()).add(stored.bytes()));
    List<BoardTruth> truths = new ArrayList<>();
    records.forEach((board, bytes) -> truths.add(BoardTruth.of(board, bytes)));
    return truths;
  }
}
