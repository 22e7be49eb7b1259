package io.streamboard.server.hostile;

import static io.streamboard.server.hostile.Row.failedQ1;
import static io.streamboard.server.hostile.Row.onBoard;
import static io.streamboard.server.hostile.Wording.INVALID;
import static io.streamboard.server.hostile.Wording.MALFORMED;
import static io.streamboard.server.hostile.Wording.MOVE;
import static io.streamboard.server.hostile.Wording.NOT_FOUND;
import static io.streamboard.server.hostile.Wording.applied;
import static io.streamboard.server.hostile.Wording.fresh;
import static io.streamboard.server.hostile.Wording.ids;
import static io.streamboard.server.hostile.Wording.json;
import static io.streamboard.server.hostile.Wording.said;

import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.hostile.Row.Expected;
import java.util.stream.Stream;

/** Opening, presence and questions: too early, about what is hidden, or not well put. */
final class BoardRows {
  private BoardRows() {}

  static Stream<Row> all() {
    return Stream.of(opening(), presence(), questions()).flatMap(rows -> rows);
  }

  private static Stream<Row> opening() {
    return Stream.of(
        open("OPN2: a board that does not exist", "nowhere", NOT_FOUND),
        open("OPN2: a board that is hidden", "secret", NOT_FOUND),
        open("ERR5: a board without a name", "", INVALID),
        open("ERR5: a board with a path for a name", "../b1", INVALID),
        open("ERR5: a board of 65 characters", "b".repeat(65), INVALID),
        open("ERR5: a board in other letters", "b\u0131", INVALID),
        from(
            "OPN4: a position before the start",
            "{'revision':-1,'chain':'" + "0".repeat(32) + "'}",
            new Expected.Taken()),
        from(
            "OPN4: a position beyond the end",
            "{'revision':9007199254740991,'chain':'" + "0".repeat(32) + "'}",
            new Expected.Taken()),
        from("ERR5: a chain that is none", "{'revision':1,'chain':'xyz'}", INVALID),
        from("ERR5: a position that is a number", "3", MALFORMED),
        early(
            "SUB12: a submission to a board that does not exist",
            "nowhere",
            new Expected.Refused(ErrorCode.NOT_FOUND)),
        early(
            "SUB12: a submission to a board that is hidden",
            "secret",
            new Expected.Refused(ErrorCode.NOT_FOUND)),
        early("SUB3: a submission before the board is open", "b1", applied()),
        Row.text(
            "OPN9: closing a board that is not open",
            json("{'type':'board.close','board':'nowhere'}"),
            new Expected.Taken()));
  }

  private static Stream<Row> presence() {
    return Stream.of(
        Row.text(
            "PRS1: presence on a board that is not open",
            shown("{}"),
            failedQ1(ErrorCode.NOT_OPEN)),
        onBoard(
            "ERR5: presence that is missing",
            json("{'type':'presence','request':'q1','board':'b1'}"),
            MALFORMED),
        onBoard("ERR5: a cursor out of the world", shown("{'cursor':{'x':1e8,'y':0}}"), INVALID),
        onBoard("ERR5: a cursor without y", shown("{'cursor':{'x':1}}"), MALFORMED),
        onBoard(
            "ERR5: a selection of 1,001",
            shown("{'selection':[" + ids(1_001, "w") + "]}"),
            INVALID),
        onBoard("ERR5: a selection of numbers", shown("{'selection':[1]}"), MALFORMED),
        onBoard("ERR5: a drag of nothing", shown("{'drag':{'id':'d','widgets':[]}}"), INVALID),
        onBoard("ERR5: typing into no id", shown("{'typing':'*'}"), INVALID),
        onBoard(
            "ACL5: presence on what is hidden and what is not there",
            shown("{'selection':['h1','nowhere'],'typing':'h1'}"),
            new Expected.Taken()));
  }

  private static Stream<Row> questions() {
    return Stream.of(
        ask(
            "REQ3: members of a hidden board",
            "{'type':'board.members','board':'secret'}",
            NOT_FOUND),
        ask(
            "REQ3: members of a board that does not exist",
            "{'type':'board.members','board':'nowhere'}",
            NOT_FOUND),
        ask(
            "REQ3: grants on a hidden widget, by an editor",
            "{'type':'widget.grants','board':'b1','widget':'h1'}",
            NOT_FOUND),
        ask(
            "REQ3: who sees a hidden widget, by an editor",
            "{'type':'board.people','board':'b1','widget':'h1','text':''}",
            NOT_FOUND),
        ask(
            "REQ3: who sees no widget, by an editor",
            "{'type':'board.people','board':'b1','widget':'nowhere','text':''}",
            NOT_FOUND),
        ask("ERR5: the names of nobody", "{'type':'people.named','people':[]}", INVALID),
        ask(
            "REQ3: grants on no widget, by an editor",
            "{'type':'widget.grants','board':'b1','widget':'nowhere'}",
            NOT_FOUND),
        ask(
            "REQ3: grants on a visible widget, by an editor",
            "{'type':'widget.grants','board':'b1','widget':'n1'}",
            failedQ1(ErrorCode.NOT_ALLOWED)),
        ask(
            "REQ3: a writer of a hidden board",
            "{'type':'writer.standing','board':'secret','writer':'w'}",
            NOT_FOUND),
        ask(
            "ERR5: a search for too much",
            "{'type':'people.find','text':'" + "t".repeat(201) + "'}",
            INVALID),
        ask(
            "ERR5: a search for half a character",
            "{'type':'people.find','text':'\\ud800'}",
            INVALID));
  }

  private static Row early(String name, String board, Expected expected) {
    return Row.text(name, said(board, fresh(name), "1", MOVE), expected);
  }

  private static Row open(String name, String board, Expected expected) {
    return Row.text(
        name, json("{'type':'board.open','request':'q1','board':'" + board + "'}"), expected);
  }

  private static Row from(String name, String position, Expected expected) {
    return Row.text(
        name,
        json("{'type':'board.open','request':'q1','board':'b1','from':" + position + "}"),
        expected);
  }

  private static Row ask(String name, String query, Expected expected) {
    return Row.text(
        name, json("{'type':'request','request':'q1','query':" + query + "}"), expected);
  }

  private static String shown(String presence) {
    return json("{'type':'presence','request':'q1','board':'b1','presence':" + presence + "}");
  }
}
