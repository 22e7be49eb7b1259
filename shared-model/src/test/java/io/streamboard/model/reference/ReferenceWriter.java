package io.streamboard.model.reference;

import io.streamboard.model.id.PersonId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a board remembers of one writer. */
final class ReferenceWriter {
  /** The outcome that stands for a counter. */
  record Answer(long counter, long revision, Outcome outcome) {
    int refusals() {
      return switch (outcome) {
        case Outcome.Applied applied -> applied.refused().size();
        case Outcome.Void none -> 0;
      };
    }
  }

  final PersonId author;
  long counter;
  long revision;
  final List<Answer> answers = new ArrayList<>();

  ReferenceWriter(PersonId author) {
    this.author = author;
  }

  boolean silentAt(long now) {
    return now - revision > Limits.WRITER_SILENCE;
  }

  void took(Answer answer) {
    counter = answer.counter();
    revision = answer.revision();
    answers.add(answer);
    while (answers.size() > Limits.WRITER_WINDOW || refusals() > Limits.WRITER_REFUSALS) {
      answers.removeFirst();
    }
  }

  Optional<Answer> answer(long wanted) {
    return answers.stream().filter(answer -> answer.counter() == wanted).findAny();
  }

  private int refusals() {
    return answers.stream().mapToInt(Answer::refusals).sum();
  }
}
