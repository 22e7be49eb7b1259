package io.streamboard.model.json;

import io.streamboard.model.view.Change;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ServerMessage;
import java.util.List;

/** Messages on the socket, see docs/protocol.md. Thread-safe. Unknown fields are ignored, unknown types are an error. */
public final class MessageCodec {
  private MessageCodec() {}

  public static String encode(ClientMessage message) {
    throw new UnsupportedOperationException();
  }

  public static String encode(ServerMessage message) {
    throw new UnsupportedOperationException();
  }

  /** Throws {@link MalformedException}. */
  public static ClientMessage decodeClient(String text) {
    throw new UnsupportedOperationException();
  }

  /** Throws {@link MalformedException}. */
  public static ServerMessage decodeServer(String text) {
    throw new UnsupportedOperationException();
  }

  /**
   * The elements of the JSON array in which a frame carries changes, joined by commas, without the brackets; empty text for none. So a
   * frame over several records is put together without encoding anything again, see {@link #changesFrame}.
   */
  public static String encodeElements(List<Change> changes) {
    throw new UnsupportedOperationException();
  }

  /** The text of a {@code changes} message from elements made by {@link #encodeElements}. */
  public static String changesFrame(String board, long after, long upto, String chain, List<String> elements) {
    throw new UnsupportedOperationException();
  }
}
