package io.streamboard.model.log;

import io.streamboard.model.access.Caller;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.limit.Require;
import io.streamboard.model.operation.Operation;
import java.util.List;
import java.util.Optional;

/**
 * What one record of the log holds: operations of one board from one author under one writer, with
 * counters {@code counter}, {@code counter + 1} and so on.
 *
 * @param stamp author and groups by id, and the accounts revision at which the node read them
 * @param nodeTime milliseconds since the epoch at the node that appended it
 * @param keyId 0: not encrypted
 * @param signature room for one; empty now
 */
public record LogRecord(
    BoardId board,
    WriterId writer,
    long counter,
    Caller stamp,
    long nodeTime,
    int keyId,
    Optional<String> signature,
    List<Operation> operations) {
  /** The author of operations that a node appends by itself. No account can have this id. */
  public static final PersonId SYSTEM = new PersonId("system");

  public LogRecord {
    Require.that(
        counter >= 1 && counter <= Long.MAX_VALUE - Limits.OPERATIONS_PER_RECORD,
        "counter",
        "at least 1");
    operations = List.copyOf(operations);
    Require.count("operations", operations, 1, Limits.OPERATIONS_PER_RECORD);
  }
}
