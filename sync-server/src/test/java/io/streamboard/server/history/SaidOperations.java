package io.streamboard.server.history;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.OperationId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ClientMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every operation that any client said to a board, under its id, as it was said first. */
final class SaidOperations {
  private final Map<OperationId, First> first = new HashMap<>();

  /**
   * The first time an id was said.
   *
   * @param at nanoseconds
   */
  record First(String client, PersonId person, long at, Operation operation) {}

  private SaidOperations() {}

  /** Also finds ids that were used for two operations (SUB1). */
  static SaidOperations of(BoardId board, List<History> histories, Findings findings) {
    SaidOperations said = new SaidOperations();
    for (History history : histories) {
      for (Event.Said event : history.all(Event.Said.class)) {
        if (event.message() instanceof ClientMessage.Submit submit
            && submit.board().equals(board)) {
          said.add(history, event.at(), submit, findings);
        }
      }
    }
    return said;
  }

  private void add(History history, long at, ClientMessage.Submit submit, Findings findings) {
    for (int index = 0; index < submit.operations().size(); index++) {
      OperationId id = new OperationId(submit.writer(), submit.counter() + index);
      First now = new First(history.name(), history.person(), at, submit.operations().get(index));
      First known = first.putIfAbsent(id, now);
      if (known != null && !sameUse(known, now)) {
        findings.add(
            Violation.Kind.ID_USED_TWICE,
            now.client()
                + " said another operation under "
                + Words.of(id)
                + " than "
                + known.client()
                + " before");
      }
    }
  }

  private static boolean sameUse(First known, First now) {
    return known.person().equals(now.person()) && known.operation().equals(now.operation());
  }

  Optional<First> of(OperationId id) {
    return Optional.ofNullable(first.get(id));
  }
}
