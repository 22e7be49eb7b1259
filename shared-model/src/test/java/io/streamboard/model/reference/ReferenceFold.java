package io.streamboard.model.reference;

import io.streamboard.model.access.Caller;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Takes records as log-format.md, section 4, says, and changes its board. */
final class ReferenceFold {
  /** What was made of one operation; {@code standing} is the answer to a duplicate. */
  record Judged(
      long revision,
      Operation operation,
      Outcome outcome,
      Optional<ReferenceWriter.Answer> standing) {}

  private final ReferenceBoard board;
  private final ReferenceWriters writers;
  private final OperationRules rules;

  ReferenceFold(ReferenceBoard board) {
    this.board = board;
    writers = new ReferenceWriters(board);
    rules = new OperationRules(board);
  }

  List<Judged> fold(LogEntry entry) {
    return switch (entry) {
      case LogEntry.Readable readable when readable.content().board().equals(board.id) ->
          readable(readable);
      case LogEntry.Readable other -> List.of(unreadable(other.digest()));
      case LogEntry.Unreadable unreadable -> List.of(unreadable(unreadable.digest()));
    };
  }

  private Judged unreadable(String digest) {
    nextRevision();
    Outcome outcome = new Outcome.Void(VoidReason.UNREADABLE);
    extendChain(digest, 0, outcome);
    return new Judged(
        board.revision, new Operation.Unreadable(Optional.empty()), outcome, Optional.empty());
  }

  private List<Judged> readable(LogEntry.Readable entry) {
    LogRecord record = entry.content();
    board.latestTime = Math.max(board.latestTime, record.nodeTime());
    List<Judged> judged = new ArrayList<>();
    for (int index = 0; index < record.operations().size(); index++) {
      nextRevision();
      judged.add(judge(record, index));
      extendChain(entry.digest(), index, judged.getLast().outcome());
    }
    return judged;
  }

  private void nextRevision() {
    board.revision++;
    board.forgetRemovedWidgets();
    writers.forgetAtARound();
  }

  private Judged judge(LogRecord record, int index) {
    Operation operation = record.operations().get(index);
    Caller author = record.stamp();
    long counter = record.counter() + index;
    Optional<VoidReason> refusal = writers.refusal(record.writer(), counter, author.person());
    if (refusal.isPresent()) {
      return new Judged(
          board.revision,
          operation,
          new Outcome.Void(refusal.orElseThrow()),
          refusal.equals(Optional.of(VoidReason.DUPLICATE))
              ? writers.known(record.writer()).orElseThrow().answer(counter)
              : Optional.empty());
    }
    Outcome outcome = rules.outcome(operation, new Act(author, record.writer(), board.revision));
    writers.took(
        record.writer(),
        author.person(),
        new ReferenceWriter.Answer(counter, board.revision, outcome));
    return new Judged(board.revision, operation, outcome, Optional.empty());
  }

  private void extendChain(String digest, int index, Outcome outcome) {
    String line = board.chain + "\n" + digest + "\n" + index + "\n" + outcome.text();
    board.chain = sha256(line).substring(0, 32);
  }

  static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
