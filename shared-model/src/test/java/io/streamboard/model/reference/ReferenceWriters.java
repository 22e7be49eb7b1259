package io.streamboard.model.reference;

import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.VoidReason;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may take which counter, and who is forgotten. */
final class ReferenceWriters {
  /** Writers are looked through at every so manieth revision. */
  private static final long ROUND = 4_096;

  private final ReferenceBoard board;

  ReferenceWriters(ReferenceBoard board) {
    this.board = board;
  }

  /** Why this counter may not be taken now; such a void spends no counter. */
  Optional<VoidReason> refusal(WriterId id, long counter, PersonId author) {
    Optional<ReferenceWriter> known = known(id);
    if (known.isEmpty()) {
      return counter == 1 ? Optional.empty() : Optional.of(VoidReason.WRITER_UNKNOWN);
    }
    ReferenceWriter writer = known.orElseThrow();
    if (!writer.author.equals(author)) {
      return Optional.of(VoidReason.WRITER_UNKNOWN);
    }
    if (counter <= writer.counter) {
      return Optional.of(VoidReason.DUPLICATE);
    }
    return counter == writer.counter + 1 ? Optional.empty() : Optional.of(VoidReason.OUT_OF_ORDER);
  }

  Optional<ReferenceWriter> known(WriterId id) {
    return Optional.ofNullable(board.writers.get(id))
        .filter(writer -> !writer.silentAt(board.revision));
  }

  void took(WriterId id, PersonId author, ReferenceWriter.Answer answer) {
    ReferenceWriter writer = known(id).orElseGet(() -> new ReferenceWriter(author));
    board.writers.put(id, writer);
    writer.took(answer);
  }

  void forgetAtARound() {
    if (board.revision % ROUND != 0) {
      return;
    }
    board.writers.values().removeIf(writer -> writer.silentAt(board.revision));
    List<Map.Entry<WriterId, ReferenceWriter>> latestFirst =
        board.writers.entrySet().stream()
            .sorted(
                Comparator.comparingLong(
                    (Map.Entry<WriterId, ReferenceWriter> entry) -> -entry.getValue().revision))
            .toList();
    latestFirst.stream()
        .skip(Limits.WRITERS)
        .forEach(entry -> board.writers.remove(entry.getKey()));
    latestFirst.stream()
        .skip(Limits.WRITERS_WITH_OUTCOMES)
        .forEach(entry -> entry.getValue().answers.clear());
  }
}
