package io.streamboard.model.json;

import io.streamboard.model.board.Chain;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.Change;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Messages of servers from JSON. A server may be newer: changes and widgets of a type that is not
 * known here are left out.
 */
final class ServerMessageReader {
  static final Names<ServerMessage.Cause> CAUSES = Names.of("cause", ServerMessage.Cause.values());
  static final Names<ServerMessage.Ending> ENDINGS =
      Names.of("ending", ServerMessage.Ending.values());
  private static final Names<ErrorCode> CODES =
      Names.of("code", ErrorCode.values(), ErrorCode::code);

  private ServerMessageReader() {}

  static ServerMessage read(Members in) {
    return switch (in.type()) {
      case "welcome" ->
          new ServerMessage.Welcome(
              in.string("session"),
              new PersonId(in.string("person")),
              in.string("name"),
              in.string("version"));
      case "snapshot" -> snapshot(in);
      case "resumed" ->
          new ServerMessage.Resumed(
              ClientMessageJson.optionalRequest(in),
              QueryJson.board(in),
              ClientMessageJson.readPosition(in.members("at")));
      case "changes" -> changes(in);
      case "outcomes" ->
          new ServerMessage.Outcomes(
              QueryJson.board(in), in.list("outcomes", ServerMessageReader::settled));
      case "refused" ->
          new ServerMessage.Refused(
              QueryJson.board(in),
              new WriterId(in.string("writer")),
              in.integer("counter"),
              code(in));
      case "presence" ->
          new ServerMessage.PresenceChanged(
              QueryJson.board(in),
              in.list("people", ServerMessageReader::person),
              in.strings("left", left -> left));
      case "board.closed" ->
          new ServerMessage.BoardClosed(QueryJson.board(in), ENDINGS.parse(in.string("ending")));
      case "moved" ->
          new ServerMessage.Moved(
              ClientMessageJson.optionalRequest(in),
              QueryJson.board(in),
              in.string("address"),
              in.integer("wait"));
      case "lease" -> new ServerMessage.Lease(in.bool("current"));
      case "response" -> new ServerMessage.Response(in.string("request"), AnswerJson.read(in));
      case "failure" ->
          new ServerMessage.Failure(in.optionalString("request"), code(in), in.string("message"));
      case "board.listed" ->
          new ServerMessage.BoardListed(
              AnswerJson.readBoard(in), in.optionalMembers("by").map(AnswerJson::readNamed));
      case "board.unlisted" -> new ServerMessage.BoardUnlisted(QueryJson.board(in));
      case String unknown -> throw in.unknownType();
    };
  }

  private static ErrorCode code(Members in) {
    return CODES.parse(in.string("code"));
  }

  private static ServerMessage snapshot(Members in) {
    Set<WidgetId> unknown = new HashSet<>();
    BoardView view = ViewJson.read(in.members("view"), unknown);
    return new ServerMessage.Snapshot(
        ClientMessageJson.optionalRequest(in),
        QueryJson.board(in),
        ClientMessageJson.readPosition(in.members("at")),
        CAUSES.parse(in.string("cause")),
        view,
        unknown);
  }

  private static ServerMessage changes(Members in) {
    Set<WidgetId> unknown = new HashSet<>();
    List<Change> changes = ChangeJson.readAll(in, unknown);
    return new ServerMessage.Changes(
        QueryJson.board(in),
        in.integer("after"),
        in.integer("upto"),
        new Chain(in.string("chain")),
        changes,
        unknown);
  }

  private static ServerMessage.Settled settled(Members in) {
    return new ServerMessage.Settled(
        new WriterId(in.string("writer")),
        in.integer("counter"),
        in.integer("revision"),
        OutcomeJson.read(in));
  }

  private static ServerMessage.PersonPresence person(Members in) {
    return new ServerMessage.PersonPresence(
        in.string("session"),
        new PersonId(in.string("person")),
        in.string("name"),
        PresenceJson.read(in));
  }
}
