package io.streamboard.model.reference;

import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Records as lines of text: what a history is made of, and what a test can paste. */
final class Stored {
  /** Stands for an operation of a later version, which this one cannot write. */
  private static final Operation PLACEHOLDER = new Operation.Declined("zz-unreadable");

  private static final String PLACEHOLDER_TEXT =
      "{\"type\":\"declined\",\"code\":\"zz-unreadable\"}";
  private static final String UNKNOWN_TEXT = "{\"type\":\"widget.fly\"}";

  private Stored() {}

  static String line(LogRecord record) {
    List<Operation> operations =
        record.operations().stream()
            .map(one -> one instanceof Operation.Unreadable ? PLACEHOLDER : one)
            .toList();
    String line =
        new String(LogRecordCodec.encode(with(record, operations)), StandardCharsets.UTF_8);
    return line.replace(PLACEHOLDER_TEXT, UNKNOWN_TEXT);
  }

  /** The one record of a state that is moved in. */
  static String arrival(String canonical) {
    String text = Base64.getEncoder().encodeToString(canonical.getBytes(StandardCharsets.UTF_8));
    List<String> slices = new ArrayList<>();
    for (int from = 0; from < text.length(); from += 50_000) {
      slices.add(text.substring(from, Math.min(text.length(), from + 50_000)));
    }
    return "{\"format\":1,\"board\":\"b\",\"arrival\":{\"part\":0,\"parts\":1,\"hash\":\""
        + ReferenceFold.sha256(canonical)
        + "\",\"slices\":[\""
        + String.join("\",\"", slices)
        + "\"]}}";
  }

  static LogEntry entry(String line) {
    return LogRecordCodec.decode(line.getBytes(StandardCharsets.UTF_8));
  }

  static Optional<LogRecord> record(String line) {
    return switch (entry(line)) {
      case LogEntry.Readable readable -> Optional.of(readable.content());
      case LogEntry.Unreadable _, LogEntry.Departure _, LogEntry.Arrival _, LogEntry.Standings _ ->
          Optional.empty();
    };
  }

  static LogRecord with(LogRecord record, List<Operation> operations) {
    return new LogRecord(
        record.board(),
        record.writer(),
        record.counter(),
        record.stamp(),
        record.nodeTime(),
        record.keyId(),
        record.signature(),
        operations);
  }

  static LogRecord with(LogRecord record, long counter) {
    return new LogRecord(
        record.board(),
        record.writer(),
        counter,
        record.stamp(),
        record.nodeTime(),
        record.keyId(),
        record.signature(),
        record.operations());
  }
}
