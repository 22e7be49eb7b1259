package io.streamboard.model.board;

import io.streamboard.model.id.OperationId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pcollections.PMap;

/**
 * Exactly once: which counter of a writer is taken next, what stands for the ones before, and which
 * writers are forgotten. A writer is of the person that used it first.
 */
final class Writers {
  /**
   * All writers are looked at once in so many revisions, which costs each revision next to nothing.
   */
  private static final long SWEEP_EVERY = 4_096;

  private Writers() {}

  /** Why the operation may not be judged at all; such an operation spends no counter. */
  static Optional<VoidReason> refusal(BoardDraft draft, OperationId id, PersonId author) {
    Optional<WriterState> known = known(draft, id.writer());
    if (known.isEmpty()) {
      return id.counter() == 1 ? Optional.empty() : Optional.of(VoidReason.WRITER_UNKNOWN);
    }
    if (!known.get().author().equals(author)) {
      return Optional.of(VoidReason.WRITER_UNKNOWN);
    }
    long last = known.get().counter();
    if (id.counter() <= last) {
      return Optional.of(VoidReason.DUPLICATE);
    }
    return id.counter() == last + 1 ? Optional.empty() : Optional.of(VoidReason.OUT_OF_ORDER);
  }

  /** The answer that stands for a counter taken before. */
  static Optional<WriterState.Answered> standing(BoardDraft draft, OperationId id) {
    return known(draft, id.writer()).flatMap(writer -> writer.answer(id.counter()));
  }

  /** Spends the counter of an operation that was judged. */
  static void spend(BoardDraft draft, OperationId id, PersonId author, Outcome outcome) {
    List<WriterState.Answered> before =
        known(draft, id.writer()).map(WriterState::recent).orElse(List.of());
    List<WriterState.Answered> recent = new ArrayList<>(before.size() + 1);
    recent.addAll(before);
    recent.add(new WriterState.Answered(id.counter(), draft.revision(), outcome));
    WriterState next = new WriterState(author, id.counter(), draft.revision(), remembered(recent));
    draft.writers(draft.writers().plus(id.writer(), next));
  }

  /** The last of them: so many, and with so many refused targets together. */
  private static List<WriterState.Answered> remembered(List<WriterState.Answered> answers) {
    int from = answers.size();
    int refused = 0;
    while (from > 0 && answers.size() - from < Limits.WRITER_WINDOW) {
      refused += refusedTargets(answers.get(from - 1).outcome());
      if (refused > Limits.WRITER_REFUSALS) {
        break;
      }
      from--;
    }
    return answers.subList(from, answers.size());
  }

  private static int refusedTargets(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Applied applied -> applied.refused().size();
      case Outcome.Void _ -> 0;
    };
  }

  static void forgetSilent(BoardDraft draft) {
    if (draft.revision() % SWEEP_EVERY != 0) {
      return;
    }
    PMap<WriterId, WriterState> rest = draft.writers();
    for (Map.Entry<WriterId, WriterState> writer : draft.writers().entrySet()) {
      if (silent(draft, writer.getValue())) {
        rest = rest.minus(writer.getKey());
      }
    }
    draft.writers(fewEnough(rest));
  }

  private static PMap<WriterId, WriterState> fewEnough(PMap<WriterId, WriterState> writers) {
    int wordless = writers.size() - Limits.WRITERS_WITH_OUTCOMES;
    if (wordless <= 0) {
      return writers;
    }
    List<Map.Entry<WriterId, WriterState>> silentFirst =
        writers.entrySet().stream()
            .sorted(Comparator.comparingLong(writer -> writer.getValue().revision()))
            .limit(wordless)
            .toList();
    int gone = Math.max(0, writers.size() - Limits.WRITERS);
    PMap<WriterId, WriterState> rest = writers;
    for (Map.Entry<WriterId, WriterState> writer : silentFirst.subList(0, gone)) {
      rest = rest.minus(writer.getKey());
    }
    for (Map.Entry<WriterId, WriterState> writer : silentFirst.subList(gone, wordless)) {
      rest = rest.plus(writer.getKey(), writer.getValue().withoutOutcomes());
    }
    return rest;
  }

  /** A silent writer is forgotten from its revision on, whether it was swept away yet or not. */
  private static Optional<WriterState> known(BoardDraft draft, WriterId writer) {
    return Optional.ofNullable(draft.writers().get(writer)).filter(state -> !silent(draft, state));
  }

  private static boolean silent(BoardDraft draft, WriterState writer) {
    return draft.revision() - writer.revision() > Limits.WRITER_SILENCE;
  }
}
