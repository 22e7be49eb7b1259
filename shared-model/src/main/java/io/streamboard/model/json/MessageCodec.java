package io.streamboard.model.json;

import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.limit.Require;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.view.Change;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Messages on the socket, see docs/protocol.md. Thread-safe. Unknown fields are ignored; unknown
 * types are an error, but for changes and widgets in what a server says: they are left out.
 */
public final class MessageCodec {
  private MessageCodec() {}

  public static String encode(ClientMessage message) {
    Output out = new Output();
    ClientMessageJson.write(out, message);
    return out.finish();
  }

  public static String encode(ServerMessage message) {
    Output out = new Output();
    ServerMessageWriter.write(out, message);
    return out.finish();
  }

  /** Throws {@link MalformedException}. */
  public static ClientMessage decodeClient(String text) {
    if (Json.exceeds(text, Limits.MESSAGE_BYTES)) {
      throw new MalformedException(
          ErrorCode.TOO_LARGE, "message: at most " + Limits.MESSAGE_BYTES + " bytes");
    }
    return decode(text, in -> readClient(in, text));
  }

  /** The request that a client's message names, which a refusal of it names too. */
  public static Optional<String> request(String text) {
    return request(Json.message(text));
  }

  private static ClientMessage readClient(Members in, String text) {
    ClientMessage message = ClientMessageJson.read(in);
    if (message instanceof ClientMessage.Submit submit
        && Json.exceeds(text, Limits.OPERATION_BYTES)) {
      submit.operations().forEach(MessageCodec::checkSize);
    }
    return message;
  }

  /**
   * What a server says, without the changes and widgets of types that this version does not know.
   * Throws {@link MalformedException}, also for a message of unknown type.
   */
  public static ServerMessage decodeServer(String text) {
    return decode(text, ServerMessageReader::read);
  }

  /**
   * The elements of the JSON array in which a frame carries changes, joined by commas, without the
   * brackets; empty text for none. So a frame over several records is put together without encoding
   * anything again, see {@link #changesFrame}.
   */
  public static String encodeElements(List<Change> changes) {
    Output out = Output.ofElements();
    changes.forEach(change -> ChangeJson.write(out, change));
    return out.finish();
  }

  /** The text of a {@code changes} message from elements made by {@link #encodeElements}. */
  public static String changesFrame(
      String board, long after, long upto, String chain, List<String> elements) {
    int length = elements.stream().mapToInt(text -> text.length() + 1).sum();
    StringBuilder frame = new StringBuilder(length + 256);
    frame.append("{\"type\":\"changes\",\"board\":\"").append(board);
    frame.append("\",\"after\":").append(after).append(",\"upto\":").append(upto);
    frame.append(",\"chain\":\"").append(chain).append("\",\"changes\":[");
    String separator = "";
    for (String element : elements) {
      if (!element.isEmpty()) {
        frame.append(separator).append(element);
        separator = ",";
      }
    }
    return frame.append("]}").toString();
  }

  private static <T> T decode(String text, Function<Members, T> read) {
    Members in = Json.message(text);
    try {
      return read.apply(in);
    } catch (InvalidValueException invalid) {
      throw MalformedException.invalid(invalid).during(request(in));
    } catch (MalformedException malformed) {
      throw malformed.during(request(in));
    }
  }

  private static Optional<String> request(Members in) {
    try {
      return in.optionalString("request").map(request -> Require.id("request", request));
    } catch (MalformedException | InvalidValueException noRequest) {
      return Optional.empty();
    }
  }

  /** Whether the operation is within {@link Limits#OPERATION_BYTES}. */
  public static boolean fits(Operation operation) {
    Output out = new Output();
    OperationWriter.write(out, operation);
    return !Json.exceeds(out.finish(), Limits.OPERATION_BYTES);
  }

  private static void checkSize(Operation operation) {
    if (!fits(operation)) {
      throw new MalformedException(
          ErrorCode.TOO_LARGE, "operation: at most " + Limits.OPERATION_BYTES + " bytes");
    }
  }
}
