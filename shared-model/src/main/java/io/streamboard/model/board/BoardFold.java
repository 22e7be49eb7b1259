package io.streamboard.model.board;

import io.streamboard.model.id.OperationId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fold: the only way in which a board changes, on the server, in replay and in tests. Pure and
 * deterministic: the same state and entry give the same result everywhere and for ever (per fold
 * level). Every operation of an entry takes one revision, whatever becomes of it; an entry that
 * cannot be read at all, or that is of another board, takes one. Only the entries with which a
 * board moves between logs take none, and what stands between them. Also used as precheck: fold a
 * submission on the current state and look at the outcome.
 */
public final class BoardFold {
  private BoardFold() {}

  /**
   * Throws {@link IllegalStateException} only for a state of a fold level that this version does
   * not know: the board cannot go on here.
   */
  public static Folded fold(BoardState before, LogEntry entry) {
    if (before.level() > BoardState.CURRENT_LEVEL) {
      throw new IllegalStateException("fold level " + before.level() + " needs a newer version");
    }
    return switch (entry) {
      case LogEntry.Departure departure when departure.board().equals(before.board()) ->
          new Folded(before, Moving.leave(before, departure), List.of());
      case ArrivalPart part when part.board().equals(before.board()) ->
          new Folded(before, Moving.arrive(before, part), List.of());
      case LogEntry.Standings standings when standings.board().equals(before.board()) ->
          new Folded(before, before, List.of());
      case LogEntry.Readable _,
          LogEntry.Unreadable _,
          LogEntry.Departure _,
          LogEntry.Arrival _,
          LogEntry.Standings _ ->
          before.place().left() ? Left.fold(before, entry) : operations(before, entry);
    };
  }

  private static Folded operations(BoardState before, LogEntry entry) {
    BoardDraft draft = new BoardDraft(before);
    List<FoldedOperation> operations =
        switch (entry) {
          case LogEntry.Readable readable when readable.content().board().equals(before.board()) ->
              readable(draft, readable);
          case LogEntry.Readable foreign -> List.of(unreadable(draft, foreign.digest()));
          case LogEntry.Unreadable unreadable -> List.of(unreadable(draft, unreadable.digest()));
          case LogEntry.Departure foreign -> List.of(unreadable(draft, foreign.digest()));
          case LogEntry.Arrival foreign -> List.of(unreadable(draft, foreign.digest()));
          case LogEntry.Standings foreign -> List.of(unreadable(draft, foreign.digest()));
        };
    return new Folded(before, draft.toState(), operations);
  }

  private static List<FoldedOperation> readable(BoardDraft draft, LogEntry.Readable entry) {
    draft.seen(entry.content().nodeTime());
    List<FoldedOperation> folded = new ArrayList<>();
    for (int index = 0; index < entry.content().operations().size(); index++) {
      folded.add(operation(draft, entry, index));
    }
    return folded;
  }

  private static FoldedOperation operation(BoardDraft draft, LogEntry.Readable entry, int index) {
    LogRecord content = entry.content();
    OperationId id = new OperationId(content.writer(), content.counter() + index);
    Operation operation = content.operations().get(index);
    begin(draft);
    Optional<VoidReason> unjudged = Writers.refusal(draft, id, content.stamp().person());
    Optional<WriterState.Answered> standing =
        unjudged.equals(Optional.of(VoidReason.DUPLICATE))
            ? Writers.standing(draft, id)
            : Optional.empty();
    Outcome outcome =
        unjudged
            .<Outcome>map(Outcome.Void::new)
            .orElseGet(() -> Judgement.of(draft, content.stamp(), content.writer(), operation));
    if (unjudged.isEmpty()) {
      Writers.spend(draft, id, content.stamp().person(), outcome);
    }
    draft.chain(ChainStep.next(draft.chain(), entry.digest(), index, outcome));
    return folded(
        draft,
        Optional.of(id),
        Optional.of(content.stamp().person()),
        operation,
        outcome,
        standing);
  }

  private static FoldedOperation unreadable(BoardDraft draft, String digest) {
    begin(draft);
    Outcome outcome = new Outcome.Void(VoidReason.UNREADABLE);
    draft.chain(ChainStep.next(draft.chain(), digest, 0, outcome));
    Operation operation = new Operation.Unreadable(Optional.empty());
    return folded(draft, Optional.empty(), Optional.empty(), operation, outcome, Optional.empty());
  }

  private static void begin(BoardDraft draft) {
    draft.nextRevision();
    draft.widgets().forgetRemovedBefore(Tombstones.oldestKept(draft.revision()));
    Writers.forgetSilent(draft);
  }

  private static FoldedOperation folded(
      BoardDraft draft,
      Optional<OperationId> id,
      Optional<PersonId> author,
      Operation operation,
      Outcome outcome,
      Optional<WriterState.Answered> standing) {
    return new FoldedOperation(
        draft.revision(), id, author, operation, outcome, standing, draft.touched(), draft.edits());
  }
}
