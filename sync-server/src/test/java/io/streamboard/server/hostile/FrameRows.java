package io.streamboard.server.hostile;

import static io.streamboard.server.hostile.ClientFrames.BINARY;
import static io.streamboard.server.hostile.ClientFrames.CLOSE;
import static io.streamboard.server.hostile.ClientFrames.CONTINUATION;
import static io.streamboard.server.hostile.ClientFrames.FIN;
import static io.streamboard.server.hostile.ClientFrames.PING;
import static io.streamboard.server.hostile.ClientFrames.TEXT;
import static io.streamboard.server.hostile.ClientFrames.announced;
import static io.streamboard.server.hostile.ClientFrames.bytes;
import static io.streamboard.server.hostile.ClientFrames.frame;
import static io.streamboard.server.hostile.ClientFrames.joined;
import static io.streamboard.server.hostile.ClientFrames.text;
import static io.streamboard.server.hostile.ClientFrames.texts;
import static io.streamboard.server.hostile.ClientFrames.unmasked;
import static io.streamboard.server.hostile.ClientFrames.utf8;
import static io.streamboard.server.hostile.Row.failed;
import static io.streamboard.server.hostile.Row.frames;

import io.streamboard.model.wire.CloseCode;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.hostile.Row.Expected;
import java.util.Arrays;
import java.util.stream.Stream;

/** Frames that are none, or too much. */
final class FrameRows {
  private static final int LIMIT = 262_144;
  private static final Expected BAD = closed(CloseCode.BAD_MESSAGE);
  private static final Expected TOO_LARGE = closed(CloseCode.TOO_LARGE);
  private static final Expected UNKNOWN = failed(ErrorCode.UNKNOWN_TYPE);
  private static final byte[] X = utf8("{\"type\":\"x\"}");

  private FrameRows() {}

  static Stream<Row> all() {
    return Stream.of(broken(), sizes(), controls(), encodings()).flatMap(rows -> rows);
  }

  private static Expected closed(CloseCode code) {
    return new Expected.Closed(code.number());
  }

  private static byte[] padded(int length) {
    byte[] padded = Arrays.copyOf(X, length);
    Arrays.fill(padded, X.length - 1, length - 1, (byte) ' ');
    padded[length - 1] = '}';
    return padded;
  }

  private static Stream<Row> broken() {
    return Stream.of(
        frames("SES1: an unmasked frame", unmasked(FIN | TEXT, X), BAD),
        frames("SES1: an unmasked ping", unmasked(FIN | PING, bytes()), BAD),
        frames("HS5: the bit of compressed frames", frame(FIN | 0x40 | TEXT, X), BAD),
        frames("SES1: the second reserved bit", frame(FIN | 0x20 | TEXT, X), BAD),
        frames("SES1: the third reserved bit", frame(FIN | 0x10 | TEXT, X), BAD),
        frames("SES1: a reserved data frame", frame(FIN | 3, X), BAD),
        frames("SES1: a reserved control frame", frame(FIN | 0xB, bytes()), BAD),
        frames("SES1: a continuation without a start", frame(FIN | CONTINUATION, X), BAD),
        frames("SES1: a text within a text", joined(frame(TEXT, X), frame(FIN | TEXT, X)), BAD),
        frames("SES1: a binary message", frame(FIN | BINARY, X), BAD),
        frames("SES1: a binary message in pieces", frame(BINARY, X), BAD),
        frames("SES1: a negative length", announced(FIN | TEXT, -1), BAD),
        frames("SES1: TLS after the handshake", bytes(0x16, 3, 1, 0, 5, 1, 0, 0, 1, 3), BAD));
  }

  private static Stream<Row> sizes() {
    return Stream.of(
        frames("SES2: a message of the limit", frame(FIN | TEXT, padded(LIMIT)), UNKNOWN),
        frames("SES2: one byte over the limit", frame(FIN | TEXT, padded(LIMIT + 1)), TOO_LARGE),
        frames("SES2: an exabyte announced", announced(FIN | TEXT, 1L << 60), TOO_LARGE),
        frames(
            "SES2: pieces that are over the limit together",
            joined(frame(TEXT, padded(LIMIT)), frame(FIN | CONTINUATION, X)),
            TOO_LARGE),
        frames(
            "SES2: the limit in two pieces",
            joined(
                frame(TEXT, Arrays.copyOf(padded(LIMIT), LIMIT - 9)),
                frame(FIN | CONTINUATION, Arrays.copyOfRange(padded(LIMIT), LIMIT - 9, LIMIT))),
            UNKNOWN),
        frames(
            "SES2: ten thousand tiny pieces",
            joined(frame(TEXT, bytes('{')), pieces(10_000, bytes(' '))),
            TOO_LARGE),
        frames(
            "SES2: ten thousand empty pieces",
            joined(frame(TEXT, bytes('{')), pieces(10_000, bytes())),
            TOO_LARGE),
        new Row(
            "SES10: half a frame and gone",
            Row.Stage.BOARD,
            Arrays.copyOf(frame(FIN | TEXT, padded(1_000)), 500),
            new Expected.Left()),
        new Row(
            "SES10: half a message and gone",
            Row.Stage.BOARD,
            frame(TEXT, X),
            new Expected.Left()));
  }

  private static byte[] pieces(int count, byte[] payload) {
    byte[] piece = frame(CONTINUATION, payload);
    byte[][] all = new byte[count][];
    Arrays.fill(all, piece);
    return joined(all);
  }

  private static Stream<Row> controls() {
    return Stream.of(
        frames("SES1: a ping of 126 bytes", frame(FIN | PING, new byte[126]), BAD),
        frames("SES1: a ping in pieces", frame(PING, bytes()), BAD),
        frames("SES1: a goodbye of one byte", frame(FIN | CLOSE, bytes(3)), BAD),
        frames(
            "SES9: an ordinary goodbye is returned",
            frame(FIN | CLOSE, bytes(3, 0xE8)),
            new Expected.Closed(1000)),
        frames(
            "SES7: a ping between two pieces",
            joined(
                frame(TEXT, bytes('{')),
                frame(FIN | PING, bytes(1)),
                frame(FIN | CONTINUATION, Arrays.copyOfRange(X, 1, X.length))),
            UNKNOWN),
        frames("FLOW1: ten thousand pings", pings(10_000), new Expected.Taken()),
        frames(
            "SES12: twenty thousand messages at once",
            texts(20_000, "{\"type\":\"board.close\",\"board\":\"b\"}"),
            closed(CloseCode.TOO_FAST)),
        frames("SES6: fifty mistakes", texts(50, "{}"), closed(CloseCode.TOO_MANY_ERRORS)));
  }

  private static byte[] pings(int count) {
    byte[][] all = new byte[count][];
    Arrays.fill(all, frame(FIN | PING, bytes(1, 2)));
    return joined(all);
  }

  private static Stream<Row> encodings() {
    return Stream.of(
        badText("a lone continuation byte", 0x80),
        badText("a sequence cut off", 0xE2, 0x82),
        badText("an overlong slash", 0xC0, 0xAF),
        badText("a surrogate", 0xED, 0xA0, 0x80),
        badText("a point beyond Unicode", 0xF4, 0x90, 0x80, 0x80),
        frames(
            "SES1: a point cut by two pieces is whole",
            joined(
                frame(TEXT, joined(utf8("{\"type\":\"x\",\"a\":\""), bytes(0xE2))),
                frame(FIN | CONTINUATION, joined(bytes(0x82, 0xAC), utf8("\"}")))),
            UNKNOWN),
        frames("ERR4: an empty message", text(""), failed(ErrorCode.MALFORMED)));
  }

  private static Row badText(String name, int... bytes) {
    return frames(
        "SES1: text that is not UTF-8: " + name,
        frame(FIN | TEXT, joined(utf8("{\"a\":\""), bytes(bytes), utf8("\"}"))),
        BAD);
  }
}
