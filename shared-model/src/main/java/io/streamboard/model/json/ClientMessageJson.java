package io.streamboard.model.json;

import io.streamboard.model.board.Chain;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.limit.Require;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.Position;
import java.util.Optional;

/** Messages of clients. */
final class ClientMessageJson {
  private ClientMessageJson() {}

  static void write(Output out, ClientMessage message) {
    out.object();
    switch (message) {
      case ClientMessage.OpenBoard open -> write(out, open);
      case ClientMessage.CloseBoard close ->
          out.put("type", "board.close").put("board", close.board().value());
      case ClientMessage.Submit submit -> write(out, submit);
      case ClientMessage.ShowPresence show -> {
        out.put("type", "presence").put("board", show.board().value());
        PresenceJson.write(out, show.presence());
      }
      case ClientMessage.Request request -> {
        out.put("type", "request").put("request", request.id());
        QueryJson.write(out, request.query());
      }
    }
    out.end();
  }

  static ClientMessage read(Members in) {
    return switch (in.type()) {
      case "board.open" ->
          new ClientMessage.OpenBoard(
              optionalRequest(in),
              QueryJson.board(in),
              in.optionalMembers("from").map(ClientMessageJson::readPosition),
              in.optionalString("view"));
      case "board.close" -> new ClientMessage.CloseBoard(QueryJson.board(in));
      case "submit" -> readSubmit(in);
      case "presence" -> new ClientMessage.ShowPresence(QueryJson.board(in), PresenceJson.read(in));
      case "request" -> new ClientMessage.Request(request(in), QueryJson.read(in));
      case String unknown -> throw in.unknownType();
    };
  }

  static void writePosition(Output out, String name, Position position) {
    out.object(name)
        .put("revision", position.revision())
        .put("chain", position.chain().value())
        .end();
  }

  static Position readPosition(Members in) {
    return new Position(in.integer("revision"), new Chain(in.string("chain")));
  }

  private static String request(Members in) {
    return Require.id("request", in.string("request"));
  }

  static Optional<String> optionalRequest(Members in) {
    return in.optionalString("request").map(id -> Require.id("request", id));
  }

  private static void write(Output out, ClientMessage.OpenBoard open) {
    out.put("type", "board.open").put("request", open.request()).put("board", open.board().value());
    open.from().ifPresent(from -> writePosition(out, "from", from));
    out.put("view", open.view());
  }

  private static void write(Output out, ClientMessage.Submit submit) {
    out.put("type", "submit").put("board", submit.board().value());
    out.put("writer", submit.writer().value()).put("counter", submit.counter()).array("operations");
    submit.operations().forEach(operation -> OperationWriter.write(out, operation));
    out.endArray().put("endsDrag", submit.endsDrag());
  }

  private static ClientMessage readSubmit(Members in) {
    return new ClientMessage.Submit(
        QueryJson.board(in),
        new WriterId(in.string("writer")),
        in.integer("counter"),
        in.list("operations", OperationReader::readSubmitted),
        PresenceJson.endsDrag(in));
  }
}
