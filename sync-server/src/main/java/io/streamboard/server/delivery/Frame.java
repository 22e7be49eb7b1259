package io.streamboard.server.delivery;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.wire.ServerMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * One message on its way to sessions, as it goes out: the text in UTF-8 behind the head of a
 * WebSocket frame. Many sessions share one frame, or all but the start of it: its bytes are never
 * changed, and made once however many there are.
 *
 * @param board whose content it carries, so that it can be taken back when the board is closed for
 *     the session
 * @param start the head and the first bytes of the text, mostly all of them
 * @param rest what follows, often nothing
 */
public record Frame(Kind kind, Optional<BoardId> board, byte[] start, byte[] rest) {

  private static final byte[] NOTHING = {};

  /** How a whole view begins that answers no request. */
  private static final String SNAPSHOT = "{\"type\":\"snapshot\",";

  /** The text is copied. */
  public Frame(Kind kind, Optional<BoardId> board, byte[] text) {
    this(kind, board, TextHead.before(text, text.length), NOTHING);
  }

  /** One that begins with bytes of its own and goes on with those that others share. */
  public static Frame sharing(Kind kind, Optional<BoardId> board, byte[] beginning, byte[] rest) {
    byte[] start = TextHead.before(beginning, beginning.length + rest.length);
    return new Frame(kind, board, start, rest);
  }

  /** What may happen to a frame under pressure. */
  public enum Kind {
    /** Part of a view; can be replaced by a whole view. */
    CONTENT,
    /** Lossy. */
    PRESENCE,
    /** An answer or a notice to this session: is sent or the session ends. */
    REPLY
  }

  /** About no board, or to be sent though the board is closed. */
  public static Frame reply(ServerMessage message) {
    return new Frame(Kind.REPLY, Optional.empty(), utf8(MessageCodec.encode(message)));
  }

  public static Frame of(Kind kind, BoardId board, ServerMessage message) {
    return new Frame(kind, Optional.of(board), utf8(MessageCodec.encode(message)));
  }

  static Frame content(BoardId board, String text) {
    return new Frame(Kind.CONTENT, Optional.of(board), utf8(text));
  }

  /** A whole view, made ready for {@link #answering}. */
  static Frame snapshot(BoardId board, ServerMessage.Snapshot snapshot) {
    byte[] text = utf8(MessageCodec.encode(snapshot));
    byte[] rest = Arrays.copyOfRange(text, SNAPSHOT.length(), text.length);
    return sharing(Kind.CONTENT, Optional.of(board), utf8(SNAPSHOT), rest);
  }

  /**
   * The same {@link #snapshot} with the request that it answers. All else is shared: whole views
   * are large, and many sessions may wait for one.
   *
   * @param request an id, which needs no escapes
   */
  Frame answering(Optional<String> request) {
    return request
        .map(id -> sharing(kind, board, utf8(SNAPSHOT + "\"request\":\"" + id + "\","), rest))
        .orElse(this);
  }

  /** Bytes on the wire. */
  public int size() {
    return start.length + rest.length;
  }

  /** The whole text, copied together. */
  public byte[] text() {
    int head = TextHead.length(start);
    byte[] all = Arrays.copyOfRange(start, head, size());
    System.arraycopy(rest, 0, all, start.length - head, rest.length);
    return all;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
