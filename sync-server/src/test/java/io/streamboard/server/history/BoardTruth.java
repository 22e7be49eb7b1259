package io.streamboard.server.history;

import io.streamboard.model.access.Audience;
import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Chain;
import io.streamboard.model.board.Folded;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.digest.Sha256;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.OperationId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.Views;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One board as the log has it: each revision with the operation that took it and the images around
 * it. Folded once, with the shipped fold; the chain is computed here, as docs/log-format.md has it.
 */
final class BoardTruth {
  private static final int CHAIN_DIGITS = 32;

  /** Voids that spend no counter: the same id may come again. */
  private static final Set<VoidReason> UNSPENT =
      EnumSet.of(VoidReason.DUPLICATE, VoidReason.OUT_OF_ORDER, VoidReason.WRITER_UNKNOWN);

  private final BoardState absent;
  private final List<Step> steps = new ArrayList<>();
  private final Map<OperationId, List<Step>> taken = new HashMap<>();
  private final Map<Seen, BoardView> views = new HashMap<>();
  private BoardState now;

  /**
   * One revision.
   *
   * @param stamp who did it; empty when the record could not be read
   */
  record Step(
      FoldedOperation folded,
      Optional<Caller> stamp,
      BoardState before,
      BoardState after,
      Chain chain) {
    long revision() {
      return folded.revision();
    }

    boolean applied() {
      return folded.outcome() instanceof Outcome.Applied;
    }

    /** Whether it took a counter of its writer. */
    boolean spent() {
      return folded.id().isPresent() && !unspent(folded.outcome());
    }
  }

  private record Seen(long revision, Audience audience) {}

  private BoardTruth(BoardId board) {
    this.absent = BoardState.absent(board);
    this.now = absent;
  }

  /** Folds the records of one board, in their order. */
  static BoardTruth of(BoardId board, List<byte[]> records) {
    BoardTruth truth = new BoardTruth(board);
    records.forEach(bytes -> truth.add(LogRecordCodec.decode(bytes)));
    return truth;
  }

  static boolean unspent(Outcome outcome) {
    return outcome instanceof Outcome.Void(var reason) && UNSPENT.contains(reason);
  }

  private void add(LogEntry entry) {
    Folded folded = BoardFold.fold(now, entry);
    now = folded.after();
    if (!folded.goesOn()) {
      return; // moved to another log, or from one: no revision
    }
    List<BoardState> images = images(entry, folded);
    Optional<Caller> stamp =
        entry instanceof LogEntry.Readable readable
            ? Optional.of(readable.content().stamp())
            : Optional.empty();
    Chain chain = steps.isEmpty() ? Chain.START : steps.getLast().chain();
    for (int index = 0; index < folded.operations().size(); index++) {
      FoldedOperation operation = folded.operations().get(index);
      chain = next(chain, entry.digest(), index, operation.outcome());
      add(new Step(operation, stamp, images.get(index), images.get(index + 1), chain));
    }
  }

  private void add(Step step) {
    steps.add(step);
    if (step.spent()) {
      step.folded()
          .id()
          .ifPresent(id -> taken.computeIfAbsent(id, _ -> new ArrayList<>(1)).add(step));
    }
  }

  /** The images around each operation of an entry; inside it as if each stood alone. */
  private static List<BoardState> images(LogEntry entry, Folded folded) {
    List<BoardState> images = new ArrayList<>(List.of(folded.before()));
    if (entry instanceof LogEntry.Readable readable) {
      for (int index = 0; index < folded.operations().size() - 1; index++) {
        images.add(BoardFold.fold(images.getLast(), alone(readable, index)).after());
      }
    }
    images.add(folded.after());
    return images;
  }

  private static LogEntry alone(LogEntry.Readable entry, int index) {
    LogRecord whole = entry.content();
    return new LogEntry.Readable(
        new LogRecord(
            whole.board(),
            whole.writer(),
            whole.counter() + index,
            whole.stamp(),
            whole.nodeTime(),
            whole.keyId(),
            whole.signature(),
            List.of(whole.operations().get(index))),
        entry.digest());
  }

  private static Chain next(Chain before, String digest, int index, Outcome outcome) {
    String step = before.value() + "\n" + digest + "\n" + index + "\n" + outcome.text();
    return new Chain(Sha256.hex(step).substring(0, CHAIN_DIGITS));
  }

  BoardId board() {
    return absent.board();
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  long revision() {
    return steps.size();
  }

  Optional<Step> at(long revision) {
    return revision >= 1 && revision <= steps.size()
        ? Optional.of(steps.get((int) revision - 1))
        : Optional.empty();
  }

  /** The revisions that spent this id: at most one, if all is well. */
  List<Step> taken(OperationId id) {
    return taken.getOrDefault(id, List.of());
  }

  private Optional<BoardState> image(long revision) {
    return revision == 0 ? Optional.of(absent) : at(revision).map(Step::after);
  }

  /** What the caller may see at a revision; empty when that is nothing, or there is none such. */
  Optional<BoardView> view(long revision, Caller caller) {
    return image(revision)
        .flatMap(
            image -> {
              Audience audience = Views.audience(image, caller);
              return audience.seesBoard()
                  ? Optional.of(
                      views.computeIfAbsent(
                          new Seen(revision, audience), _ -> Views.view(image, audience)))
                  : Optional.empty();
            });
  }
}
