package io.streamboard.server.hostile;

import static io.streamboard.server.hostile.Row.failedQ1;
import static io.streamboard.server.hostile.Row.onBoard;
import static io.streamboard.server.hostile.Row.voided;

import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.hostile.Row.Expected;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Messages that are well formed and forged, early, out of range or not allowed. */
final class MessageRows {
  /** What Eve has done before, under a writer that rows come back to. */
  static final String FIRST =
      json(
          "{'type':'submit','board':'b1','writer':'eve-known','counter':1,'operations':"
              + "[{'type':'widget.raise','raises':[{'widget':'n1','z':'W'}]}]}");

  private static final Expected INVALID = failedQ1(ErrorCode.INVALID);
  private static final Expected MALFORMED = failedQ1(ErrorCode.MALFORMED);
  private static final Expected UNKNOWN = failedQ1(ErrorCode.UNKNOWN_TYPE);
  private static final Expected NOT_FOUND = failedQ1(ErrorCode.NOT_FOUND);
  private static final Expected DENIED = new Expected.Refused(ErrorCode.NOT_ALLOWED);
  private static final String MOVE = "{'type':'widget.move','moves':[{'widget':'n1','x':1,'y':1}]}";

  private MessageRows() {}

  static Stream<Row> all() {
    return Stream.of(
            counters(),
            opening(),
            forged(),
            widgets(),
            edits(),
            targets(),
            rights(),
            presence(),
            questions())
        .flatMap(rows -> rows);
  }

  private static Stream<Row> counters() {
    return Stream.of(
        counter("SUB1: counter 0", "0", INVALID),
        counter("SUB1: a negative counter", "-1", INVALID),
        counter("SUB1: counter 2^53", "9007199254740992", INVALID),
        counter("SUB1: counter 2^63 - 1", "9223372036854775807", INVALID),
        counter("SUB1: counter 2^63", "9223372036854775808", INVALID),
        counter("ERR5: a counter with a fraction", "1.5", MALFORMED),
        counter("ERR5: a counter in quotes", "'1'", MALFORMED),
        counter("ERR5: a counter with an exponent", "1e3", MALFORMED),
        counter(
            "SUB13: a fresh writer that does not begin with 1",
            "5",
            voided(VoidReason.WRITER_UNKNOWN)),
        counter(
            "SUB1: the last counter there can be",
            "9007199254740991",
            voided(VoidReason.WRITER_UNKNOWN)),
        onBoard(
            "SUB9: counters skipped",
            said("b1", "eve-known", "7", MOVE),
            new Expected.Refused(ErrorCode.BUSY)),
        onBoard(
            "SUB7: other operations under a counter that is spent",
            said("b1", "eve-known", "1", "{'type':'widget.remove','widgets':['n1']}"),
            applied()),
        submit("SUB16: no operation", "", INVALID),
        submit("SUB16: 65 operations", moves(65), INVALID),
        submit("ERR5: an operation that is a string", "'widget.move'", MALFORMED),
        onBoard(
            "ERR5: operations that are an object",
            json(
                "{'type':'submit','request':'q1','board':'b1','writer':'w','counter':1,'operations':{}}"),
            MALFORMED),
        onBoard("ERR5: a writer that is no id", said("b1", "a b", "1", MOVE), INVALID),
        onBoard(
            "ERR5: a drag that is no id",
            json(
                "{'type':'submit','request':'q1','board':'b1','writer':'w','counter':1,'operations':["
                    + MOVE
                    + "],'endsDrag':''}"),
            INVALID));
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

  private static Stream<Row> forged() {
    return Stream.of(
        submit(
            "SUB19: a barrier",
            "{'type':'access.barrier','person':'ana','accounts':9000}",
            INVALID),
        submit("SUB19: a declined operation", "{'type':'declined','code':'not-allowed'}", INVALID),
        submit(
            "SUB19: a barrier behind something harmless",
            MOVE + ",{'type':'access.barrier','person':'ana','accounts':9000}",
            INVALID),
        submit("SES4: an unknown operation", "{'type':'widget.explode','widgets':['n1']}", UNKNOWN),
        submit("ERR5: an operation without a type", "{'widgets':['n1']}", MALFORMED),
        submit(
            "SUB2: a board that exists is made again",
            "{'type':'board.create','title':'Mine'}",
            voided(VoidReason.EXISTS)),
        submit("ERR5: a title of blanks", "{'type':'board.rename','title':'  '}", INVALID),
        submit(
            "ERR5: a title that is too long",
            "{'type':'board.rename','title':'" + "t".repeat(201) + "'}",
            INVALID),
        submit(
            "ERR5: a title with half a character",
            "{'type':'board.rename','title':'\\ud83d'}",
            INVALID),
        submit("ERR5: a title with a NUL", "{'type':'board.rename','title':'a\\u0000'}", INVALID),
        submit("ERR5: a level that is none", "{'type':'board.level','level':1001}", INVALID));
  }

  private static Stream<Row> widgets() {
    return Stream.of(
        widget("an empty id", "'id':''", INVALID),
        widget("an id of 65 characters", "'id':'" + "w".repeat(65) + "'", INVALID),
        widget("an id with a slash", "'id':'a/b'", INVALID),
        widget("an id with a line break", "'id':'a\\n'", INVALID),
        widget("an id that is a number", "'id':5", MALFORMED),
        widget("an unknown kind", "'kind':'hologram'", UNKNOWN),
        widget("a shape without a form", "'kind':'shape'", MALFORMED),
        widget("a shape of an unknown form", "'kind':'shape','form':'klein-bottle'", INVALID),
        widget("a place out of the world", "'x':10000000.1", INVALID),
        widget("a place beyond all numbers", "'y':1e400", INVALID),
        widget("a place with a huge exponent", "'y':1e999999999", INVALID),
        widget("a place that is a string", "'x':'1'", MALFORMED),
        widget("a place that is missing", "'x':null", MALFORMED),
        widget("no width", "'width':0", INVALID),
        widget("a negative height", "'height':-5", INVALID),
        widget("a width out of the world", "'width':100001", INVALID),
        widget("a z-key that ends in 0", "'z':'V0'", INVALID),
        widget("an empty z-key", "'z':''", INVALID),
        widget("a z-key with a sign", "'z':'-'", INVALID),
        widget("a text that is too long", "'text':'" + "t".repeat(10_001) + "'", INVALID),
        widget("a text with half a character", "'text':'\\udc00'", INVALID),
        widget("a style that is markup", "'style':{'fill':'<script>'}", INVALID),
        widget(
            "a style value of 65 characters", "'style':{'fill':'" + "f".repeat(65) + "'}", INVALID),
        submit(
            "SUB11: a widget whose id is in use",
            "{'type':'widget.add','widget':" + widget("'id':'n1'") + "}",
            voided(VoidReason.EXISTS)),
        submit(
            "ACL5: a widget with the id of a hidden one",
            "{'type':'widget.add','widget':" + widget("'id':'h1'") + "}",
            voided(VoidReason.EXISTS)));
  }

  private static Stream<Row> edits() {
    return Stream.of(
        edit("a negative base", "'base':-1,'delta':['a']", INVALID),
        edit(
            "a base in the future",
            "'base':900000,'delta':['a']",
            new Expected.Refused(ErrorCode.INVALID)),
        edit("a delta that is no array", "'base':2,'delta':'a'", MALFORMED),
        edit("a delta with true in it", "'base':2,'delta':[true]", MALFORMED),
        edit("a delta with a fraction", "'base':2,'delta':[1.5]", MALFORMED),
        edit("a delta that keeps nothing", "'base':2,'delta':[0]", INVALID),
        edit("a delta that keeps too much", "'base':2,'delta':[2147483647]", INVALID),
        edit("a delta that deletes all there can be", "'base':2,'delta':[-2147483648]", INVALID),
        edit(
            "a delta of 1001 elements",
            "'base':2,'delta':[" + "1,'a',".repeat(500) + "1]",
            INVALID));
  }

  private static Stream<Row> targets() {
    return Stream.of(
        submit("SUB16: a target twice", "{'type':'widget.remove','widgets':['n1','n1']}", INVALID),
        submit("SUB16: no target", "{'type':'widget.remove','widgets':[]}", INVALID),
        submit(
            "SUB16: 1,001 targets",
            "{'type':'widget.remove','widgets':[" + ids(1_001, "w") + "]}",
            INVALID),
        submit(
            "SUB16: an operation of more than 65,536 bytes",
            "{'type':'widget.remove','widgets':[" + ids(1_000, "w".repeat(60)) + "]}",
            failedQ1(ErrorCode.TOO_LARGE)),
        submit(
            "ACL5: a widget that does not exist",
            "{'type':'widget.remove','widgets':['nowhere']}",
            voided(VoidReason.NOT_FOUND)),
        submit(
            "ACL5: a widget that is hidden",
            "{'type':'widget.remove','widgets':['h1']}",
            voided(VoidReason.NOT_FOUND)),
        submit(
            "SUB18: a step back to a revision to come",
            "{'type':'widget.set-back','steps':[{'widget':'n1','standing':900000,'field':'position','value':{'x':1,'y':1}}]}",
            voided(VoidReason.SUPERSEDED)),
        submit(
            "ERR5: a step back of an unknown field",
            "{'type':'widget.set-back','steps':[{'widget':'n1','standing':1,'field':'author','value':'eve'}]}",
            INVALID),
        submit(
            "ERR5: a reason that is too long",
            "{'type':'widget.lock','widgets':['n1'],'reason':'" + "r".repeat(201) + "'}",
            INVALID));
  }

  private static Stream<Row> rights() {
    return Stream.of(
        submit(
            "SUB11: an editor makes itself owner",
            "{'type':'access.grant','principal':'person:eve','role':'owner'}",
            DENIED),
        submit(
            "SUB11: an editor revokes the owner",
            "{'type':'access.revoke','principal':'person:ana'}",
            DENIED),
        submit("SUB11: an editor deletes the board", "{'type':'board.delete'}", DENIED),
        submit("SUB11: an editor raises the level", "{'type':'board.level','level':2}", DENIED),
        submit(
            "ACL5: an editor shows itself the hidden widget",
            "{'type':'access.grant','widgets':['h1'],'principal':'person:eve','level':'edit'}",
            voided(VoidReason.NOT_FOUND)),
        submit(
            "ERR5: a role for everyone",
            "{'type':'access.grant','principal':'everyone','role':'viewer'}",
            INVALID),
        submit(
            "ERR5: a principal that is none",
            "{'type':'access.grant','principal':'robot:eve','role':'viewer'}",
            INVALID),
        submit(
            "ERR5: a role that is none",
            "{'type':'access.grant','principal':'person:eve','role':'god'}",
            INVALID),
        submit(
            "ERR5: manage for a widget",
            "{'type':'access.grant','widgets':['n1'],'principal':'person:eve','level':'manage'}",
            INVALID));
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

  private static Expected applied() {
    return new Expected.Settled(Outcome.Applied.FULLY);
  }

  private static Row submit(String name, String operations, Expected expected) {
    return onBoard(name, said("b1", fresh(name), "1", operations), expected);
  }

  private static Row early(String name, String board, Expected expected) {
    return Row.text(name, said(board, fresh(name), "1", MOVE), expected);
  }

  /** A writer that nobody else uses. */
  private static String fresh(String name) {
    return "w" + Integer.toHexString(name.hashCode());
  }

  private static Row counter(String name, String counter, Expected expected) {
    return onBoard(name, said("b1", fresh(name), counter, MOVE), expected);
  }

  private static Row widget(String name, String member, Expected expected) {
    return submit(
        "ERR5: a widget with " + name,
        "{'type':'widget.add','widget':" + widget(member) + "}",
        expected);
  }

  private static Row edit(String name, String members, Expected expected) {
    return submit(
        "TXT7: " + name, "{'type':'text.change','widget':'n1'," + members + "}", expected);
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

  /** A widget that is right but for these members, which replace its own. */
  private static String widget(String members) {
    String[] right = {
      "'id':'new'", "'kind':'note'", "'x':1", "'y':1", "'width':10", "'height':10", "'z':'V'"
    };
    return Stream.of(right)
        .filter(member -> !members.contains(member.substring(0, member.indexOf(':') + 1)))
        .collect(Collectors.joining(",", "{" + members + ",", "}"));
  }

  private static String said(String board, String writer, String counter, String operations) {
    return json(
        "{'type':'submit','request':'q1','board':'"
            + board
            + "','writer':'"
            + writer
            + "','counter':"
            + counter
            + ",'operations':["
            + operations
            + "]}");
  }

  private static String shown(String presence) {
    return json("{'type':'presence','request':'q1','board':'b1','presence':" + presence + "}");
  }

  private static String moves(int count) {
    return IntStream.range(0, count).mapToObj(i -> MOVE).collect(Collectors.joining(","));
  }

  private static String ids(int count, String prefix) {
    return IntStream.range(0, count)
        .mapToObj(i -> "'" + prefix + i + "'")
        .collect(Collectors.joining(","));
  }

  /** Rows are easier to read with single quotes. */
  private static String json(String quoted) {
    return quoted.replace('\'', '"');
  }
}
