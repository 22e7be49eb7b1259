package io.streamboard.server.hostile;

import static io.streamboard.server.hostile.Row.failedQ1;
import static io.streamboard.server.hostile.Row.onBoard;
import static io.streamboard.server.hostile.Row.voided;
import static io.streamboard.server.hostile.Wording.DENIED;
import static io.streamboard.server.hostile.Wording.INVALID;
import static io.streamboard.server.hostile.Wording.MALFORMED;
import static io.streamboard.server.hostile.Wording.MOVE;
import static io.streamboard.server.hostile.Wording.UNKNOWN;
import static io.streamboard.server.hostile.Wording.applied;
import static io.streamboard.server.hostile.Wording.fresh;
import static io.streamboard.server.hostile.Wording.ids;
import static io.streamboard.server.hostile.Wording.json;
import static io.streamboard.server.hostile.Wording.said;
import static io.streamboard.server.hostile.Wording.submit;

import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.hostile.Row.Expected;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Submissions whose counter, kind, targets or rights are not what they should be. */
final class SubmissionRows {
  /** What Eve has done before, under a writer that rows come back to. */
  static final String FIRST =
      json(
          "{'type':'submit','board':'b1','writer':'eve-known','counter':1,'operations':"
              + "[{'type':'widget.raise','raises':[{'widget':'n1','z':'W'}]}]}");

  private SubmissionRows() {}

  static Stream<Row> all() {
    return Stream.of(counters(), forged(), targets(), rights()).flatMap(rows -> rows);
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

  private static Row counter(String name, String counter, Expected expected) {
    return onBoard(name, said("b1", fresh(name), counter, MOVE), expected);
  }

  private static String moves(int count) {
    return IntStream.range(0, count).mapToObj(i -> MOVE).collect(Collectors.joining(","));
  }
}
