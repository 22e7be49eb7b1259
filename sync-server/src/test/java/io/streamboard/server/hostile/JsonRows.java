package io.streamboard.server.hostile;

import static io.streamboard.server.hostile.Row.failed;

import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.hostile.Row.Expected;
import java.util.stream.Stream;

/** Texts that are no message. */
final class JsonRows {
  private static final Expected MALFORMED = failed(ErrorCode.MALFORMED);
  private static final Expected TOO_LARGE = failed(ErrorCode.TOO_LARGE);
  private static final Expected UNKNOWN = failed(ErrorCode.UNKNOWN_TYPE);

  private JsonRows() {}

  static Stream<Row> all() {
    return Stream.of(syntax(), limits(), members()).flatMap(rows -> rows);
  }

  private static Stream<Row> syntax() {
    return Stream.of(
        json("no JSON", "hello", MALFORMED),
        json("an array", "[{\"type\":\"board.close\",\"board\":\"b1\"}]", MALFORMED),
        json("a string", "\"board.open\"", MALFORMED),
        json("a number", "1", MALFORMED),
        json("null", "null", MALFORMED),
        json("white space", "   ", MALFORMED),
        json("half an object", "{\"type\":\"board.open\"", MALFORMED),
        json(
            "a member twice",
            "{\"type\":\"board.close\",\"board\":\"b1\",\"type\":\"x\"}",
            MALFORMED),
        json("a member twice deep inside", "{\"type\":\"x\",\"a\":[{\"b\":1,\"b\":2}]}", MALFORMED),
        json("NaN", "{\"type\":\"x\",\"a\":NaN}", MALFORMED),
        json("Infinity", "{\"type\":\"x\",\"a\":-Infinity}", MALFORMED),
        json("a second object", "{\"type\":\"x\"}{\"type\":\"x\"}", MALFORMED),
        json("rubbish after the object", "{\"type\":\"x\"} x", MALFORMED),
        json("a comment", "{\"type\":\"x\"/* y */}", MALFORMED),
        json("single quotes", "{'type':'x'}", MALFORMED),
        json("a name without quotes", "{type:\"x\"}", MALFORMED),
        json("a comma too much", "{\"type\":\"x\",}", MALFORMED),
        json("a leading zero", "{\"type\":\"x\",\"a\":01}", MALFORMED),
        json("a raw control character", "{\"type\":\"x\",\"a\":\"\u0001\"}", MALFORMED),
        json("a byte order mark", "\uFEFF{\"type\":\"x\"}", MALFORMED));
  }

  private static Stream<Row> limits() {
    return Stream.of(
        json("nesting of 32", nested(32), UNKNOWN),
        json("nesting of 33", nested(33), TOO_LARGE),
        json("nesting of 50,000", nested(50_000), TOO_LARGE),
        json(
            "a string of the limit",
            "{\"type\":\"x\",\"a\":\"" + "s".repeat(65_536) + "\"}",
            UNKNOWN),
        json(
            "a string over the limit",
            "{\"type\":\"x\",\"a\":\"" + "s".repeat(65_537) + "\"}",
            TOO_LARGE),
        json("a name of the limit", "{\"type\":\"x\",\"" + "n".repeat(64) + "\":1}", UNKNOWN),
        json("a name over the limit", "{\"type\":\"x\",\"" + "n".repeat(65) + "\":1}", TOO_LARGE),
        json("a number over the limit", "{\"type\":\"x\",\"a\":" + "9".repeat(41) + "}", TOO_LARGE),
        json(
            "a number of a hundred thousand digits",
            "{\"type\":\"x\",\"a\":" + "9".repeat(100_000) + "}",
            TOO_LARGE));
  }

  private static String nested(int depth) {
    return "{\"type\":\"x\",\"a\":" + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "}";
  }

  private static Stream<Row> members() {
    return Stream.of(
        member("SES4: an unknown type", "{'type':'board.steal','request':'q1'}", Wording.UNKNOWN),
        member(
            "SES4: a message that only servers send",
            "{'type':'changes','request':'q1','board':'b1','after':0,'upto':1,'chain':'','changes':[]}",
            Wording.UNKNOWN),
        member(
            "SES3: a member called __proto__ means nothing",
            "{'__proto__':{'type':'board.close'},'constructor':{},'type':'request','request':'q0','query':{'type':'boards.mine'}}",
            new Expected.Taken()),
        member("ERR5: no type", "{'request':'q1','board':'b1'}", Wording.MALFORMED),
        member("ERR5: a type that is null", "{'request':'q1','type':null}", Wording.MALFORMED),
        member("ERR5: a type that is a number", "{'request':'q1','type':1}", Wording.MALFORMED),
        member("ERR5: a missing board", "{'request':'q1','type':'board.open'}", Wording.MALFORMED),
        member(
            "ERR5: a board that is an object",
            "{'request':'q1','type':'board.open','board':{}}",
            Wording.MALFORMED),
        member(
            "ERR5: a question without a request",
            "{'type':'request','query':{'type':'boards.mine'}}",
            MALFORMED),
        member(
            "ERR2: a request that is no string",
            "{'request':7,'type':'board.open','board':'b1'}",
            MALFORMED),
        member(
            "ERR2: a request that is no id",
            "{'request':'no id','type':'board.open','board':'b1'}",
            failed(ErrorCode.INVALID)),
        member(
            "ERR2: a request that is too long",
            "{'request':'" + "r".repeat(65) + "','type':'board.open','board':'b1'}",
            failed(ErrorCode.INVALID)),
        member(
            "ERR5: an unknown query",
            "{'request':'q1','type':'request','query':{'type':'accounts.all'}}",
            Wording.UNKNOWN),
        member(
            "ERR5: a query that is an array",
            "{'request':'q1','type':'request','query':[]}",
            Wording.MALFORMED));
  }

  /** A message, with single quotes. */
  private static Row member(String name, String quoted, Expected expected) {
    return Row.text(name, Wording.json(quoted), expected);
  }

  private static Row json(String name, String text, Expected expected) {
    return Row.text("ERR4: " + name, text, expected);
  }
}
