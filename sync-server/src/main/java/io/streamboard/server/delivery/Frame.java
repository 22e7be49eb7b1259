package io.streamboard.server.delivery;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.wire.ServerMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One encoded message on its way to sessions. Many sessions share one frame: its bytes are never
 * changed.
 *
 * @param board whose content it carries, so that it can be taken back when the board is closed for
 *     the session
 * @param bytes the message's text in UTF-8
 */
public record Frame(Kind kind, Optional<BoardId> board, byte[] bytes) {

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

  public int size() {
    return bytes.length;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
