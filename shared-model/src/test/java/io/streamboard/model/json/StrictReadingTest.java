package io.streamboard.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.streamboard.model.board.Chain;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.view.Change;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that are not as they should be. */
class StrictReadingTest {
  private static final String MOVE =
      "{\"type\":\"widget.move\",\"moves\":[{\"widget\":\"n1\",\"x\":1,\"y\":2}]}";

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("refused")
  @DisplayName("ERR4 ERR5 SES4 What is not as it should be is refused with its code")
  void refusesWithItsCode(String what, String text, ErrorCode code) {
    assertThat(refusal(text).code()).as(what).isEqualTo(code);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        row("nothing", "", ErrorCode.MALFORMED),
        row("white space", "  ", ErrorCode.MALFORMED),
        row("an array", "[]", ErrorCode.MALFORMED),
        row("null", "null", ErrorCode.MALFORMED),
        row("a number", "7", ErrorCode.MALFORMED),
        row("half an object", "{\"type\":", ErrorCode.MALFORMED),
        row("two objects", close("b") + close("b"), ErrorCode.MALFORMED),
        row("a comma behind", "{\"type\":\"board.close\",\"board\":\"b\",}", ErrorCode.MALFORMED),
        row(
            "a member twice",
            "{\"type\":\"board.close\",\"board\":\"b\",\"board\":\"c\"}",
            ErrorCode.MALFORMED),
        row(
            "an unread member twice",
            "{\"type\":\"board.close\",\"board\":\"b\",\"q\":1,\"q\":2}",
            ErrorCode.MALFORMED),
        row("NaN", submit("{\"type\":\"board.level\",\"level\":NaN}"), ErrorCode.MALFORMED),
        row("a comment", "/* */" + close("b"), ErrorCode.MALFORMED),
        row("single quotes", "{'type':'board.close','board':'b'}", ErrorCode.MALFORMED),
        row("a control character", close("b\u0001"), ErrorCode.MALFORMED),
        row(
            "nesting 33",
            "{\"q\":" + "[".repeat(32) + "]".repeat(32) + ",\"type\":\"board.close\"}",
            ErrorCode.TOO_LARGE),
        row("nesting without end", "{\"q\":" + "[".repeat(100_000), ErrorCode.TOO_LARGE),
        row(
            "a name of 65",
            "{\"" + "n".repeat(65) + "\":1,\"type\":\"board.close\",\"board\":\"b\"}",
            ErrorCode.TOO_LARGE),
        row("a string of 65,537", "{\"q\":\"" + "s".repeat(65_537) + "\"}", ErrorCode.TOO_LARGE),
        row(
            "a number of 41",
            submit("{\"type\":\"board.level\",\"level\":" + "9".repeat(41) + "}"),
            ErrorCode.TOO_LARGE),
        row("a message too long", padded(Limits.MESSAGE_BYTES + 1), ErrorCode.TOO_LARGE),
        row("no type", "{\"board\":\"b\"}", ErrorCode.MALFORMED),
        row("type is a number", "{\"type\":1}", ErrorCode.MALFORMED),
        row("unknown type", "{\"type\":\"board.explode\"}", ErrorCode.UNKNOWN_TYPE),
        row("a class name as type", "{\"type\":\"java.lang.Runtime\"}", ErrorCode.UNKNOWN_TYPE),
        row("a server's type", "{\"type\":\"welcome\"}", ErrorCode.UNKNOWN_TYPE),
        row("unknown operation", submit("{\"type\":\"widget.explode\"}"), ErrorCode.UNKNOWN_TYPE),
        row("unknown kind of widget", submit(add("\"kind\":\"video\"")), ErrorCode.UNKNOWN_TYPE),
        row(
            "unknown form",
            submit(add("\"kind\":\"shape\",\"form\":\"heart\"")),
            ErrorCode.INVALID),
        row("a shape without form", submit(add("\"kind\":\"shape\"")), ErrorCode.MALFORMED),
        row("no board", "{\"type\":\"board.close\"}", ErrorCode.MALFORMED),
        row("board is null", "{\"type\":\"board.close\",\"board\":null}", ErrorCode.MALFORMED),
        row("an empty id", close(""), ErrorCode.INVALID),
        row("an id of 65", close("i".repeat(65)), ErrorCode.INVALID),
        row("an id with a slash", close("a/b"), ErrorCode.INVALID),
        row("counter 0", submit(0, MOVE), ErrorCode.INVALID),
        row("counter 1.5", submitRaw("1.5", MOVE), ErrorCode.MALFORMED),
        row("counter 1e3", submitRaw("1e3", MOVE), ErrorCode.MALFORMED),
        row("counter beyond 64 bits", submitRaw("9223372036854775808", MOVE), ErrorCode.INVALID),
        row("no operations", submitRaw("1", ""), ErrorCode.INVALID),
        row(
            "65 operations",
            submitRaw("1", String.join(",", Collections.nCopies(65, MOVE))),
            ErrorCode.INVALID),
        row("an operation that is a string", submitRaw("1", "\"x\""), ErrorCode.MALFORMED),
        row("a coordinate too far", submit(move("10000000.001", "0")), ErrorCode.INVALID),
        row("a coordinate beyond doubles", submit(move("1e999", "0")), ErrorCode.INVALID),
        row("a coordinate as text", submit(move("\"1\"", "0")), ErrorCode.MALFORMED),
        row("no targets", submit("{\"type\":\"widget.remove\",\"widgets\":[]}"), ErrorCode.INVALID),
        row(
            "a target twice",
            submit("{\"type\":\"widget.remove\",\"widgets\":[\"a\",\"a\"]}"),
            ErrorCode.INVALID),
        row(
            "a lone surrogate",
            submit("{\"type\":\"board.rename\",\"title\":\"\\ud800\"}"),
            ErrorCode.INVALID),
        row("NUL", submit("{\"type\":\"board.rename\",\"title\":\"a\\u0000\"}"), ErrorCode.INVALID),
        row(
            "a title of 201",
            submit("{\"type\":\"board.rename\",\"title\":\"" + "t".repeat(201) + "\"}"),
            ErrorCode.INVALID),
        row("a zero in a delta", submit(delta("[0]")), ErrorCode.INVALID),
        row("an empty insert", submit(delta("[\"\"]")), ErrorCode.INVALID),
        row("a huge keep", submit(delta("[2147483648]")), ErrorCode.MALFORMED),
        row("the least integer", submit(delta("[-2147483648]")), ErrorCode.INVALID),
        row("an object in a delta", submit(delta("[{}]")), ErrorCode.MALFORMED),
        row(
            "everyone with a role",
            submit("{\"type\":\"access.grant\",\"principal\":\"everyone\",\"role\":\"owner\"}"),
            ErrorCode.INVALID),
        row("manage as grant", submit(grant("\"manage\"")), ErrorCode.INVALID),
        row("a level that is none", submit(grant("\"boss\"")), ErrorCode.INVALID),
        row(
            "widgets null",
            submit("{\"type\":\"access.revoke\",\"principal\":\"person:p\",\"widgets\":null}"),
            ErrorCode.MALFORMED),
        row("setting text back", submit(setBack("text", "\"a\"")), ErrorCode.INVALID),
        row(
            "a lock reason that is a number",
            submit("{\"type\":\"widget.lock\",\"widgets\":[\"a\"],\"reason\":5}"),
            ErrorCode.MALFORMED),
        row(
            "a chain that is none",
            "{\"type\":\"board.open\",\"request\":\"r\",\"board\":\"b\",\"from\":{\"revision\":1,\"chain\":\"x\"}}",
            ErrorCode.INVALID),
        row(
            "a request without id",
            "{\"type\":\"request\",\"query\":{\"type\":\"boards.mine\"}}",
            ErrorCode.MALFORMED),
        row(
            "an unknown query",
            "{\"type\":\"request\",\"request\":\"r\",\"query\":{\"type\":\"secrets\"}}",
            ErrorCode.UNKNOWN_TYPE));
  }

  @Test
  @DisplayName("SUB19 Operations of nodes are invalid from a client")
  void operationsOfNodesAreInvalidFromAClient() {
    assertThat(
            refusal(submit("{\"type\":\"access.barrier\",\"person\":\"p\",\"accounts\":1}")).code())
        .isEqualTo(ErrorCode.INVALID);
    assertThat(refusal(submit("{\"type\":\"declined\",\"code\":\"busy\"}")).code())
        .isEqualTo(ErrorCode.INVALID);
  }

  @Test
  @DisplayName("SUB16 An operation of exactly 65,536 bytes is read, one byte more is too large")
  void operationSizeIsLimitedToTheByte() {
    assertThat(MessageCodec.decodeClient(submit(typed(Limits.OPERATION_BYTES))))
        .isInstanceOf(ClientMessage.Submit.class);
    assertThat(refusal(submit(typed(Limits.OPERATION_BYTES + 1))).code())
        .isEqualTo(ErrorCode.TOO_LARGE);
  }

  @Test
  @DisplayName("SES2 A message of exactly 262,144 bytes is read")
  void largestMessageIsRead() {
    assertThat(MessageCodec.decodeClient(padded(Limits.MESSAGE_BYTES)))
        .isEqualTo(new ClientMessage.CloseBoard(new BoardId("b")));
  }

  @Test
  @DisplayName("SES2 The size of a message is counted in bytes of UTF-8")
  void sizeIsCountedInBytes() {
    String wide = padded(Limits.MESSAGE_BYTES).replace("qqqq", "é€");
    assertThat(wide.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(Limits.MESSAGE_BYTES);
    assertThat(refusal(wide).code()).isEqualTo(ErrorCode.TOO_LARGE);
  }

  @Test
  @DisplayName("SES5: changes and widgets of unknown types are left out of what a server says")
  void whatANewerServerSaysIsLeftOut() {
    String text =
        """
        {"type":"changes","board":"b","after":1,"upto":3,"chain":"%s","changes":[
         {"type":"sung","widget":"n1"},
         {"type":"added","widget":{"id":"n2","kind":"video","url":""}},
         {"type":"revealed","widget":{"id":"n3","kind":"shape","form":"heart"}},
         {"type":"removed","widget":"n4"}]}
        """
            .formatted("0".repeat(32));
    assertThat(MessageCodec.decodeServer(text))
        .isEqualTo(
            new ServerMessage.Changes(
                new BoardId("b"),
                1,
                3,
                new Chain("0".repeat(32)),
                List.of(new Change.WidgetRemoved(new WidgetId("n4"))),
                Set.of(new WidgetId("n2"), new WidgetId("n3"))));
  }

  @Test
  @DisplayName("SES3 Unknown members are ignored")
  void unknownMembersAreIgnored() {
    assertThat(
            MessageCodec.decodeClient(
                "{\"new\":{\"deep\":[1,null]},\"type\":\"board.close\",\"board\":\"b\"}"))
        .isEqualTo(new ClientMessage.CloseBoard(new BoardId("b")));
  }

  @Test
  @DisplayName("ERR2 The refusal knows the request, whatever the type of the message")
  void refusalKnowsTheRequest() {
    assertThat(refusal("{\"type\":\"nonsense\",\"request\":\"r1\"}").request())
        .isEqualTo(Optional.of("r1"));
    assertThat(refusal("{\"type\":\"board.close\",\"board\":\"\",\"request\":\"r2\"}").request())
        .isEqualTo(Optional.of("r2"));
    assertThat(refusal("{\"type\":\"nonsense\",\"request\":7}").request()).isEmpty();
    assertThat(refusal("{\"type\":\"nonsense\",\"request\":\"<b>\"}").request()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"marker\"}",
        "{\"marker\":1,\"marker\":2}",
        "{\"type\":\"board.close\",\"board\":\"marker/\"}",
        "{\"type\":\"board.close\",\"board\":marker}",
        "{\"type\":\"request\",\"request\":\"r\",\"query\":{\"type\":\"people.find\",\"text\":\"marker\\u0000\"}}"
      })
  @DisplayName("ERR2 The refusal says nothing of what was in the message")
  void refusalHoldsNoContent(String text) {
    assertThat(refusal(text)).hasMessageNotContaining("marker").hasNoCause();
  }

  private static MalformedException refusal(String text) {
    MalformedException refusal =
        catchThrowableOfType(MalformedException.class, () -> MessageCodec.decodeClient(text));
    assertThat(refusal).as("the refusal").isNotNull();
    return refusal;
  }

  private static Arguments row(String what, String text, ErrorCode code) {
    return Arguments.of(what, text, code);
  }

  private static String close(String board) {
    return "{\"type\":\"board.close\",\"board\":\"" + board + "\"}";
  }

  private static String submit(String operation) {
    return submit(1, operation);
  }

  private static String submit(long counter, String operation) {
    return submitRaw(Long.toString(counter), operation);
  }

  private static String submitRaw(String counter, String operations) {
    return "{\"type\":\"submit\",\"board\":\"b\",\"writer\":\"w\",\"counter\":"
        + counter
        + ",\"operations\":["
        + operations
        + "]}";
  }

  private static String move(String x, String y) {
    return "{\"type\":\"widget.move\",\"moves\":[{\"widget\":\"n1\",\"x\":"
        + x
        + ",\"y\":"
        + y
        + "}]}";
  }

  private static String add(String kind) {
    return "{\"type\":\"widget.add\",\"widget\":{\"id\":\"n1\","
        + kind
        + ",\"x\":0,\"y\":0,\"width\":5,\"height\":5,\"z\":\"V\"}}";
  }

  private static String delta(String delta) {
    return "{\"type\":\"text.change\",\"widget\":\"n1\",\"base\":1,\"delta\":" + delta + "}";
  }

  private static String grant(String level) {
    return "{\"type\":\"access.grant\",\"principal\":\"person:p\",\"level\":"
        + level
        + ",\"widgets\":[\"n1\"]}";
  }

  private static String setBack(String field, String value) {
    return "{\"type\":\"widget.set-back\",\"steps\":[{\"widget\":\"n1\",\"standing\":1,\"field\":\""
        + field
        + "\",\"value\":"
        + value
        + "}]}";
  }

  /** An operation of exactly so many bytes: long inserts, the last one filling up. */
  private static String typed(int bytes) {
    String inserts = ("\"" + "x".repeat(10_000) + "\",1,").repeat(6);
    String frame = delta("[" + inserts + "\"\"]");
    return frame.replace("\"\"]", "\"" + "y".repeat(bytes - frame.length()) + "\"]");
  }

  /** A message of exactly so many bytes. */
  private static String padded(int bytes) {
    String frame = "{\"type\":\"board.close\",\"board\":\"b\",\"pad\":[]}";
    List<String> pieces = Collections.nCopies(4, "\"" + "q".repeat(60_000) + "\"");
    String most = String.join(",", pieces);
    int left = bytes - frame.length() - most.length() - 3;
    return frame.replace("[]", "[" + most + ",\"" + "q".repeat(left) + "\"]");
  }
}
