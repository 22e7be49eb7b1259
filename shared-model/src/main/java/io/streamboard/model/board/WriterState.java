package io.streamboard.model.board;

import io.streamboard.model.id.PersonId;
import io.streamboard.model.operation.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * What the board remembers of a writer, for {@code exactly once}.
 *
 * @param author who used the writer first: for anybody else it does not exist
 * @param counter the highest counter taken
 * @param revision the revision at which it was taken
 * @param recent the answers to the last operations, oldest first, at most {@link
 *     io.streamboard.model.limit.Limits#WRITER_WINDOW}
 */
public record WriterState(PersonId author, long counter, long revision, List<Answered> recent) {
  public WriterState {
    recent = List.copyOf(recent);
  }

  /** Its counters stay taken; what is sent again has no standing answer any more. */
  WriterState withoutOutcomes() {
    return new WriterState(author, counter, revision, List.of());
  }

  /** An operation that was taken, and its standing outcome. */
  public record Answered(long counter, long revision, Outcome outcome) {}

  /** The standing answer to a counter, if it is still remembered. */
  public Optional<Answered> answer(long wanted) {
    return recent.stream().filter(answered -> answered.counter() == wanted).findFirst();
  }
}
