package io.streamboard.server.hostile;

import static io.streamboard.server.hostile.Row.voided;
import static io.streamboard.server.hostile.Wording.INVALID;
import static io.streamboard.server.hostile.Wording.MALFORMED;
import static io.streamboard.server.hostile.Wording.UNKNOWN;
import static io.streamboard.server.hostile.Wording.submit;

import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.hostile.Row.Expected;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Widgets and edits of text that are out of range. */
final class WidgetRows {
  private WidgetRows() {}

  static Stream<Row> all() {
    return Stream.of(widgets(), edits()).flatMap(rows -> rows);
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

  /** A widget that is right but for these members, which replace its own. */
  private static String widget(String members) {
    String[] right = {
      "'id':'new'", "'kind':'note'", "'x':1", "'y':1", "'width':10", "'height':10", "'z':'V'"
    };
    return Stream.of(right)
        .filter(member -> !members.contains(member.substring(0, member.indexOf(':') + 1)))
        .collect(Collectors.joining(",", "{" + members + ",", "}"));
  }
}
