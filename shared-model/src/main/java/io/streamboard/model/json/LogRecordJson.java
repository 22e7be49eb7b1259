package io.streamboard.model.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamboard.model.access.Caller;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ErrorCode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The envelope of a record of the log and the operations in it. */
final class LogRecordJson {
  private static final int FORMAT = 1;

  private LogRecordJson() {}

  static void write(Output out, LogRecord content) {
    out.object().put("format", FORMAT).put("board", content.board().value());
    out.put("writer", content.writer().value()).put("counter", content.counter());
    writeStamp(out, content.stamp());
    out.put("time", content.nodeTime())
        .put("key", content.keyId())
        .put("signature", content.signature());
    out.array("operations");
    content.operations().forEach(operation -> OperationWriter.write(out, operation));
    out.endArray().end();
  }

  static LogRecord read(Members in) {
    if (in.integer("format") != FORMAT) {
      throw new MalformedException(ErrorCode.UNKNOWN_TYPE, "format: not known here");
    }
    return new LogRecord(
        QueryJson.board(in),
        new WriterId(in.string("writer")),
        in.integer("counter"),
        readStamp(in),
        in.integer("time"),
        in.smallInteger("key"),
        in.optionalString("signature"),
        in.elements("operations").stream().map(LogRecordJson::readOperation).toList());
  }

  private static void writeStamp(Output out, Caller stamp) {
    out.put("author", stamp.person().value()).array("groups");
    stamp.groups().stream().map(GroupId::value).sorted(Comparator.naturalOrder()).forEach(out::add);
    out.endArray().put("accounts", stamp.accountsRevision());
  }

  private static Caller readStamp(Members in) {
    List<GroupId> groups = in.strings("groups", GroupId::new);
    return new Caller(
        new PersonId(in.string("author")), new HashSet<>(groups), in.integer("accounts"));
  }

  /** What is no operation of this version takes its place and its counter all the same. */
  private static Operation readOperation(JsonNode element) {
    if (!element.isObject()) {
      return new Operation.Unreadable(Optional.empty());
    }
    Members in = new Members(element);
    try {
      return OperationReader.read(in);
    } catch (MalformedException | InvalidValueException unreadable) {
      return new Operation.Unreadable(type(in));
    }
  }

  /** The type's name, for people who look for the reason; left out when it is no name. */
  private static Optional<String> type(Members in) {
    JsonNode type = in.object().path("type");
    boolean named =
        type.isTextual() && type.textValue().matches("[A-Za-z0-9._-]{1," + Limits.ID_LENGTH + "}");
    return named ? Optional.of(type.textValue()) : Optional.empty();
  }
}
