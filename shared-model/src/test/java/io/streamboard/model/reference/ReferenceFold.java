package io.streamboard.model.reference;

import io.streamboard.model.access.Caller;
import io.streamboard.model.board.ArrivalPart;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
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
      case LogEntry.Departure departure when departure.board().equals(board.id) -> {
        board.left = Optional.of(departure.to());
        yield List.of();
      }
      case ArrivalPart part when part.board().equals(board.id) -> {
        arrive(part);
        yield List.of();
      }
      case LogEntry.Readable readable
          when board.left.isPresent() && readable.content().board().equals(board.id) ->
          elsewhere(readable.content());
      case LogEntry.Standings standings when standings.board().equals(board.id) -> List.of();
      case LogEntry whatever when board.left.isPresent() -> List.of();
      case LogEntry.Readable readable when readable.content().board().equals(board.id) ->
          readable(readable);
      case LogEntry.Readable other -> List.of(unreadable(other.digest()));
      case LogEntry.Unreadable unreadable -> List.of(unreadable(unreadable.digest()));
      case LogEntry.Departure other -> List.of(unreadable(other.digest()));
      case LogEntry.Arrival other -> List.of(unreadable(other.digest()));
      case LogEntry.Standings other -> List.of(unreadable(other.digest()));
    };
  }

  /** Only a board that was moved away comes back, in one part, as it was when it left. */
  private void arrive(ArrivalPart part) {
    Optional<String> before = board.left;
    board.left = Optional.empty();
    String here = CanonicalState.of(board);
    byte[] brought = Base64.getDecoder().decode(String.join("", part.slices()));
    if (!here.equals(new String(brought, StandardCharsets.UTF_8))) {
      board.left = before;
    }
  }

  private List<Judged> elsewhere(LogRecord record) {
    List<Judged> judged = new ArrayList<>();
    for (int index = 0; index < record.operations().size(); index++) {
      long counter = record.counter() + index;
      VoidReason reason =
          writers
              .refusal(record.writer(), counter, record.stamp().person())
              .orElse(VoidReason.OUT_OF_ORDER);
      judged.add(
          new Judged(
              board.revision,
              record.operations().get(index),
              new Outcome.Void(reason),
              reason == VoidReason.DUPLICATE
                  ? writers.known(record.writer()).orElseThrow().answer(counter)
                  : Optional.empty()));
    }
    return judged;
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
