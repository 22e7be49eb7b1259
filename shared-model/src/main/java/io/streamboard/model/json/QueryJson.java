package io.streamboard.model.json;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.limit.Require;
import io.streamboard.model.wire.Query;

/** Queries of requests. */
final class QueryJson {
  private QueryJson() {}

  static void write(Output out, Query query) {
    out.object("query");
    switch (query) {
      case Query.MyBoards mine -> out.put("type", "boards.mine");
      case Query.FindPeople find -> out.put("type", "people.find").put("text", find.text());
      case Query.NamedPeople named -> {
        out.put("type", "people.named").array("people");
        named.people().forEach(person -> out.add(person.value()));
        out.endArray();
      }
      case Query.BoardPeople(var board, var widget, String text) -> {
        out.put("type", "board.people").put("board", board.value());
        widget.ifPresent(on -> out.put("widget", on.value()));
        out.put("text", text);
      }
      case Query.Members members ->
          out.put("type", "board.members").put("board", members.board().value());
      case Query.WidgetGrants grants ->
          out.put("type", "widget.grants")
              .put("board", grants.board().value())
              .put("widget", grants.widget().value());
      case Query.FindWidgets find -> out.put("type", "widgets.find").put("text", find.text());
      case Query.LastChange change ->
          out.put("type", "widget.change")
              .put("board", change.board().value())
              .put("widget", change.widget().value());
      case Query.WriterStanding standing ->
          out.put("type", "writer.standing")
              .put("board", standing.board().value())
              .put("writer", standing.writer().value());
    }
    out.end();
  }

  static Query read(Members message) {
    Members in = message.members("query");
    return switch (in.type()) {
      case "boards.mine" -> new Query.MyBoards();
      case "people.find" ->
          new Query.FindPeople(Require.text("text", in.string("text"), Limits.TITLE_POINTS));
      case "people.named" -> new Query.NamedPeople(in.strings("people", PersonId::new));
      case "board.people" ->
          new Query.BoardPeople(
              board(in),
              in.optionalString("widget").map(WidgetId::new),
              Require.text("text", in.string("text"), Limits.TITLE_POINTS));
      case "board.members" -> new Query.Members(board(in));
      case "widget.grants" -> new Query.WidgetGrants(board(in), OperationReader.widget(in));
      case "widgets.find" ->
          new Query.FindWidgets(Require.text("text", in.string("text"), Limits.TITLE_POINTS));
      case "widget.change" -> new Query.LastChange(board(in), OperationReader.widget(in));
      case "writer.standing" ->
          new Query.WriterStanding(board(in), new WriterId(in.string("writer")));
      case String unknown -> throw in.unknownType();
    };
  }

  static BoardId board(Members in) {
    return new BoardId(in.string("board"));
  }
}
