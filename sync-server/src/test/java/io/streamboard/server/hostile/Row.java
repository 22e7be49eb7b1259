package io.streamboard.server.hostile;

import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.wire.ErrorCode;
import java.util.Optional;

/**
 * One thing that is wrong, and what must come of it.
 *
 * @param name begins with the id of the rule it proves
 * @param stage where the bytes are said
 */
record Row(String name, Stage stage, byte[] bytes, Expected expected) {

  /** Who says the bytes, and when. */
  enum Stage {
    /** Instead of a handshake. */
    HANDSHAKE,
    /** By a signed-in editor of the board on a fresh session that has opened nothing. */
    SESSION,
    /** The same, after it has opened the board. */
    BOARD
  }

  sealed interface Expected {
    /** An HTTP answer with this status and no upgrade. */
    record Status(int status) implements Expected {}

    /** An upgrade; for the rows that show what is let in. */
    record Upgraded() implements Expected {}

    /** The connection ends without an answer, or with an HTTP error. */
    record Cut() implements Expected {}

    /** A close frame with this code. */
    record Closed(int code) implements Expected {}

    /** Exactly one failure, and the session goes on. */
    record Failed(ErrorCode code, Optional<String> request) implements Expected {}

    /** The operation is refused, and the session goes on. */
    record Refused(ErrorCode code) implements Expected {}

    /** The log decides so, and the session goes on. */
    record Settled(Outcome outcome) implements Expected {}

    /** No failure, and the session goes on. */
    record Taken() implements Expected {}

    /** The peer goes away by itself. */
    record Left() implements Expected {}
  }

  static Expected failed(ErrorCode code) {
    return new Expected.Failed(code, Optional.empty());
  }

  /** For messages of request {@code q1}. */
  static Expected failedQ1(ErrorCode code) {
    return new Expected.Failed(code, Optional.of("q1"));
  }

  static Expected voided(VoidReason reason) {
    return new Expected.Settled(new Outcome.Void(reason));
  }

  static Row handshake(String name, Requests request, Expected expected) {
    return new Row(name, Stage.HANDSHAKE, request.bytes(), expected);
  }

  static Row frames(String name, byte[] bytes, Expected expected) {
    return new Row(name, Stage.SESSION, bytes, expected);
  }

  static Row text(String name, String text, Expected expected) {
    return new Row(name, Stage.SESSION, ClientFrames.text(text), expected);
  }

  static Row onBoard(String name, String text, Expected expected) {
    return new Row(name, Stage.BOARD, ClientFrames.text(text), expected);
  }

  @Override
  public String toString() {
    return name;
  }
}
