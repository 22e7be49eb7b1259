package io.streamboard.server.delivery;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.board.WriterState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.OperationId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.wire.ServerMessage.Settled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Outcomes on their way to the authors of one board: gathered record by record, handed over before
 * the changes of the same revisions. Confined to the board's worker.
 */
final class Outbound {

  /** Writers whose outcomes have somewhere to go; the one silent for longest is forgotten first. */
  private static final int MOST_WRITERS = 4_096;

  private record Drop(Subscriber subscriber, String drag) {}

  private final BoardId board;
  private final LinkedHashMap<WriterId, Author> authors = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Author, List<Settled>> gathered = new LinkedHashMap<>();
  private final LinkedHashMap<OperationId, Drop> drops = new LinkedHashMap<>();

  Outbound(BoardId board) {
    this.board = board;
  }

  void expect(WriterId writer, Author author) {
    authors.put(writer, author);
    if (authors.size() > MOST_WRITERS) {
      authors.remove(authors.firstEntry().getKey());
    }
  }

  void endsDrag(OperationId drop, Subscriber subscriber, String drag) {
    drops.put(drop, new Drop(subscriber, drag));
    if (drops.size() > MOST_WRITERS) {
      drops.remove(drops.firstEntry().getKey());
    }
  }

  /** The session has ended. */
  void forget(Author author) {
    authors.values().removeIf(known -> known.equals(author));
    gathered.remove(author);
    drops.values().removeIf(drop -> drop.subscriber().equals(author));
  }

  boolean idle() {
    return authors.isEmpty();
  }

  void settle(Folded folded) {
    for (FoldedOperation operation : folded.operations()) {
      operation.id().ifPresent(id -> settle(id, operation));
    }
  }

  private void settle(OperationId id, FoldedOperation operation) {
    Author author = authors.get(id.writer());
    if (author != null) {
      Settled settled =
          operation
              .standing()
              .map(answer -> settled(id, answer))
              .orElseGet(
                  () ->
                      new Settled(
                          id.writer(), id.counter(), operation.revision(), operation.outcome()));
      gathered.computeIfAbsent(author, first -> new ArrayList<>()).add(settled);
    }
  }

  private static Settled settled(OperationId id, WriterState.Answered standing) {
    return new Settled(id.writer(), id.counter(), standing.revision(), standing.outcome());
  }

  /**
   * The board is at another state, and nobody tells by which records: outcomes between are told as
   * far as they are remembered; of others clients ask.
   */
  void replaced(BoardState before, BoardState now, PresenceFeed presence) {
    authors.forEach(
        (writer, author) -> {
          for (long counter = counter(before, writer) + 1;
              counter <= counter(now, writer);
              counter++) {
            OperationId id = new OperationId(writer, counter);
            Optional.ofNullable(now.writers().get(writer))
                .flatMap(known -> known.answer(id.counter()))
                .ifPresent(
                    answer ->
                        gathered
                            .computeIfAbsent(author, first -> new ArrayList<>())
                            .add(settled(id, answer)));
            Optional.ofNullable(drops.remove(id))
                .ifPresent(drop -> presence.endDrag(drop.subscriber().session(), drop.drag()));
          }
        });
  }

  private static long counter(BoardState state, WriterId writer) {
    WriterState known = state.writers().get(writer);
    return known == null ? 0 : known.counter();
  }

  /** The drops among the operations end the drags they name. */
  void endDrags(Folded folded, PresenceFeed presence) {
    for (FoldedOperation operation : folded.operations()) {
      operation
          .id()
          .map(drops::remove)
          .ifPresent(drop -> presence.endDrag(drop.subscriber().session(), drop.drag()));
    }
  }

  void sendSettled() {
    gathered.forEach((author, settled) -> author.settled(board, List.copyOf(settled)));
    gathered.clear();
  }
}
