package io.streamboard.model.json;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.BoardView;
import java.util.Map;

/**
 * The canonical form of states and views: JSON with sorted keys, shortest numbers and no white space, so that equal states have equal
 * bytes. Thread-safe.
 */
public final class StateCodec {
  private StateCodec() {}

  /** The whole state, canonical. */
  public static byte[] encode(BoardState state) {
    throw new UnsupportedOperationException();
  }

  /** Throws {@link MalformedException} when the bytes are no state of a known format: the caller rebuilds from the log. */
  public static BoardState decode(byte[] bytes) {
    throw new UnsupportedOperationException();
  }

  /** The state without its widgets, for stores that keep a row per widget. */
  public static byte[] encodeHead(BoardState state) {
    throw new UnsupportedOperationException();
  }

  public static byte[] encodeWidget(WidgetState widget) {
    throw new UnsupportedOperationException();
  }

  /** The state of a head and its widgets' rows. */
  public static BoardState join(byte[] head, Map<WidgetId, byte[]> widgets) {
    throw new UnsupportedOperationException();
  }

  /** SHA-256 of {@link #encode}, 64 hexadecimal digits. */
  public static String hash(BoardState state) {
    throw new UnsupportedOperationException();
  }

  /** SHA-256 of the canonical form of a view; the same for everybody with this view at this revision. */
  public static String hash(BoardView view) {
    throw new UnsupportedOperationException();
  }
}
