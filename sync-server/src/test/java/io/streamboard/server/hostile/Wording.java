package io.streamboard.server.hostile;

import static io.streamboard.server.hostile.Row.failedQ1;
import static io.streamboard.server.hostile.Row.onBoard;

import io.streamboard.model.operation.Outcome;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.hostile.Row.Expected;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What rows about messages say and expect, in the fewest words. */
final class Wording {
  static final Expected INVALID = failedQ1(ErrorCode.INVALID);
  static final Expected MALFORMED = failedQ1(ErrorCode.MALFORMED);
  static final Expected UNKNOWN = failedQ1(ErrorCode.UNKNOWN_TYPE);
  static final Expected NOT_FOUND = failedQ1(ErrorCode.NOT_FOUND);
  static final Expected DENIED = new Expected.Refused(ErrorCode.NOT_ALLOWED);
  static final String MOVE = "{'type':'widget.move','moves':[{'widget':'n1','x':1,'y':1}]}";

  private Wording() {}

  static Expected applied() {
    return new Expected.Settled(Outcome.Applied.FULLY);
  }

  static Row submit(String name, String operations, Expected expected) {
    return onBoard(name, said("b1", fresh(name), "1", operations), expected);
  }

  /** A writer that nobody else uses. */
  static String fresh(String name) {
    return "w" + Integer.toHexString(name.hashCode());
  }

  static String said(String board, String writer, String counter, String operations) {
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

  static String ids(int count, String prefix) {
    return IntStream.range(0, count)
        .mapToObj(i -> "'" + prefix + i + "'")
        .collect(Collectors.joining(","));
  }

  /** Rows are easier to read with single quotes. */
  static String json(String quoted) {
    return quoted.replace('\'', '"');
  }
}
