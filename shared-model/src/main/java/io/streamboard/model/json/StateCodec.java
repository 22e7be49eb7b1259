package io.streamboard.model.json;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.digest.Sha256;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.wire.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The canonical form of states and views: JSON with sorted keys, shortest numbers and no white
 * space, so that equal states have equal bytes. Thread-safe.
 */
public final class StateCodec {
  private StateCodec() {}

  /** The whole state, canonical. */
  public static byte[] encode(BoardState state) {
    Output out = new Output();
    StateJson.write(out, state, true);
    return bytes(out);
  }

  /**
   * Throws {@link MalformedException} when the bytes are no state of a known format: the caller
   * rebuilds from the log.
   */
  public static BoardState decode(byte[] bytes) {
    return checked(
        () -> {
          Members in = Json.state(bytes);
          return StateJson.read(in, StateJson.readWidgets(in));
        });
  }

  /** The state without its widgets, for stores that keep a row per widget. */
  public static byte[] encodeHead(BoardState state) {
    Output out = new Output();
    StateJson.write(out, state, false);
    return bytes(out);
  }

  public static byte[] encodeWidget(WidgetState widget) {
    Output out = new Output();
    WidgetStateJson.write(out, widget);
    return bytes(out);
  }

  /**
   * The state of a head and its widgets' rows; throws {@link MalformedException} as {@link #decode}
   * does.
   */
  public static BoardState join(byte[] head, Map<WidgetId, byte[]> widgets) {
    return checked(() -> StateJson.read(Json.state(head), rows(widgets)));
  }

  /** SHA-256 of {@link #encode}, 64 hexadecimal digits. */
  public static String hash(BoardState state) {
    return Sha256.hex(encode(state));
  }

  /**
   * SHA-256 of the canonical form of a view; the same for everybody with this view at this
   * revision.
   */
  public static String hash(BoardView view) {
    Output out = new Output();
    ViewJson.write(out, view);
    return Sha256.hex(bytes(out));
  }

  private static PMap<WidgetId, WidgetState> rows(Map<WidgetId, byte[]> rows) {
    PMap<WidgetId, WidgetState> widgets = HashTreePMap.empty();
    for (Map.Entry<WidgetId, byte[]> row : rows.entrySet()) {
      WidgetState widget = WidgetStateJson.read(Json.state(row.getValue()));
      if (!widget.widget().id().equals(row.getKey())) {
        throw new MalformedException(ErrorCode.INVALID, "widget: stored under another id");
      }
      widgets = widgets.plus(row.getKey(), widget);
    }
    return widgets;
  }

  private static byte[] bytes(Output out) {
    return out.finish().getBytes(StandardCharsets.UTF_8);
  }

  private static BoardState checked(Supplier<BoardState> read) {
    try {
      return read.get();
    } catch (InvalidValueException invalid) {
      throw MalformedException.invalid(invalid);
    }
  }
}
