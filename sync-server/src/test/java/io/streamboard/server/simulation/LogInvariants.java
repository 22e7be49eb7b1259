package io.streamboard.server.simulation;

import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.id.OperationId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.StateCodec;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What must hold of every record, whatever the fold is like: each operation is judged once and in
 * the order of its writer, its author may do what it did, nothing changes but what it is about, an
 * outcome does not depend on what else was in the record, and a follower that begins from a stored
 * state goes on as one that folded everything.
 */
final class LogInvariants {
  /** So many records between two starts from a stored state. */
  private static final int RESTART_EVERY = 150;

  /** So many records are folded from there. */
  private static final int RESTARTED_FOR = 50;

  /** So many records between two looks at all widgets. */
  private static final int LOOK_EVERY = 32;

  /** What became of an operation, and where. */
  record Judged(long revision, Outcome outcome) {}

  private final Findings findings;
  private final RuleCheck rules;
  private final ScopeCheck scope;
  private final HoldingCheck holding;
  private final TextIntentions texts;
  private final Map<WriterId, Long> counters = new HashMap<>();
  private final Map<OperationId, Judged> judged = new HashMap<>();
  private Optional<BoardState> restarted = Optional.empty();
  private Optional<BoardState> looked = Optional.empty();
  private final Set<WidgetId> touched = new HashSet<>();
  private int records;

  LogInvariants(Findings findings) {
    this.findings = findings;
    this.rules = new RuleCheck(findings);
    this.scope = new ScopeCheck(findings);
    this.holding = new HoldingCheck(findings);
    this.texts = new TextIntentions(findings);
  }

  /** What became of the operation when it was judged; empty when it is not in the log. */
  Optional<Judged> judged(OperationId id) {
    return Optional.ofNullable(judged.get(id));
  }

  void folded(LogEntry entry, Folded folded) {
    if (entry instanceof LogEntry.Readable readable) {
      oneByOne(readable, folded);
    }
    restart(entry, folded.after());
    namesWhatItTouches(folded);
  }

  private void oneByOne(LogEntry.Readable entry, Folded folded) {
    LogRecord whole = entry.content();
    if (whole.operations().size() == 1) {
      single(folded, folded.operations().getFirst(), whole);
      return;
    }
    BoardState state = folded.before();
    for (int index = 0; index < whole.operations().size(); index++) {
      Folded single =
          BoardFold.fold(state, new LogEntry.Readable(part(whole, index), entry.digest()));
      FoldedOperation alone = single.operations().getFirst();
      FoldedOperation together = folded.operations().get(index);
      findings.that(
          alone.outcome().equals(together.outcome()),
          () -> "revision " + together.revision() + " depends on what else is in its record");
      single(single, together, whole);
      state = single.after();
    }
  }

  private void single(Folded single, FoldedOperation operation, LogRecord whole) {
    once(operation);
    rules.check(single, whole.stamp());
    scope.check(single);
    holding.check(single);
    texts.check(single);
  }

  private static LogRecord part(LogRecord whole, int index) {
    return new LogRecord(
        whole.board(),
        whole.writer(),
        whole.counter() + index,
        whole.stamp(),
        whole.nodeTime(),
        whole.keyId(),
        whole.signature(),
        List.of(whole.operations().get(index)));
  }

  private void once(FoldedOperation operation) {
    OperationId id = operation.id().orElseThrow();
    if (operation.outcome() instanceof Outcome.Void(VoidReason reason) && unjudged(reason)) {
      return;
    }
    long next = counters.getOrDefault(id.writer(), 0L) + 1;
    findings.that(
        id.counter() == next,
        () ->
            "revision "
                + operation.revision()
                + ": operation "
                + id.counter()
                + " of a writer has an effect although its next is "
                + next);
    counters.put(id.writer(), id.counter());
    judged.putIfAbsent(id, new Judged(operation.revision(), operation.outcome()));
  }

  /** Whether the reason says that the operation was not looked at, so that its counter is free. */
  static boolean unjudged(VoidReason reason) {
    return reason == VoidReason.DUPLICATE
        || reason == VoidReason.OUT_OF_ORDER
        || reason == VoidReason.WRITER_UNKNOWN;
  }

  private void restart(LogEntry entry, BoardState after) {
    if (records % RESTART_EVERY == RESTARTED_FOR) {
      restarted = Optional.empty();
    }
    restarted = restarted.map(before -> BoardFold.fold(before, entry).after());
    restarted.ifPresent(
        other ->
            findings.that(
                other.chain().equals(after.chain()),
                () -> "revision " + after.revision() + " is another one after a restart"));
    records++;
    if (records % RESTART_EVERY == 0) {
      BoardState stored = StateCodec.decode(StateCodec.encode(after));
      findings.that(
          stored.equals(after),
          () -> "the stored state of revision " + after.revision() + " is another one");
      restarted = Optional.of(stored);
    }
  }

  /** Who is told only of what a record touched must be told all. */
  private void namesWhatItTouches(Folded folded) {
    folded.operations().forEach(operation -> touched.addAll(operation.touched()));
    if (records % LOOK_EVERY != 0) {
      return;
    }
    BoardState after = folded.after();
    BoardState before = looked.orElse(BoardState.absent(after.board()));
    for (WidgetState widget : after.widgets().values()) {
      WidgetId id = widget.widget().id();
      findings.that(
          Objects.equals(before.widgets().get(id), widget) || touched.contains(id),
          () -> "up to revision " + after.revision() + ", " + id + " became another one untouched");
    }
    before.widgets().keySet().stream()
        .filter(id -> !after.widgets().containsKey(id))
        .forEach(
            id ->
                findings.that(
                    touched.contains(id),
                    () -> "up to revision " + after.revision() + ", " + id + " went untouched"));
    looked = Optional.of(after);
    touched.clear();
  }
}
