package io.streamboard.server.session;

import io.streamboard.model.access.Caller;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.delivery.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Operations on their way into the log.
 *
 * @param stamp reads who the author is at the moment of the append; empty when the account is gone
 * @param trusted made by the node itself: not judged before the append
 */
record Submission(
    BoardId board,
    PersonId person,
    WriterId writer,
    long counter,
    List<Operation> operations,
    Author author,
    Supplier<Optional<Caller>> stamp,
    boolean trusted) {

  /** The counter after the last operation. */
  long next() {
    return counter + operations.size();
  }

  /** Tells the author that the operations from this place on are refused. */
  void refuse(int place, ErrorCode code) {
    for (long refused = counter + place; refused < next(); refused++) {
      author.refused(board, writer, refused, code);
    }
  }

  /** Whether the other continues this one, so that both can be one record. */
  boolean continuedBy(Submission other) {
    return writer.equals(other.writer)
        && author.equals(other.author)
        && other.counter == next()
        && trusted == other.trusted;
  }

  /** Both as one. */
  Submission with(Submission other) {
    List<Operation> all = new ArrayList<>(operations);
    all.addAll(other.operations);
    return new Submission(board, person, writer, counter, List.copyOf(all), author, stamp, trusted);
  }
}
