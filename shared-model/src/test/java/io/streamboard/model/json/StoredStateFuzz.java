package io.streamboard.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.generate.States;
import io.streamboard.model.generate.Values;
import io.streamboard.model.id.WidgetId;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A state from a snapshot or from the state store, however damaged: read or refused. What was read
 * has one canonical form, whole and in rows.
 */
public final class StoredStateFuzz {
  private StoredStateFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    BoardState state;
    try {
      state = StateCodec.decode(bytes);
    } catch (MalformedException refused) {
      assertThat(refused.code()).isNotNull();
      return;
    }
    byte[] written = StateCodec.encode(state);
    BoardState again = StateCodec.decode(written);
    assertThat(again).isEqualTo(state);
    assertThat(StateCodec.encode(again)).isEqualTo(written);
    assertThat(StateCodec.join(StateCodec.encodeHead(state), rows(state))).isEqualTo(state);
  }

  private static Map<WidgetId, byte[]> rows(BoardState state) {
    Map<WidgetId, byte[]> rows = new HashMap<>();
    for (WidgetState widget : state.widgets().values()) {
      rows.put(widget.widget().id(), StateCodec.encodeWidget(widget));
    }
    return rows;
  }

  /** States as a node stores them. */
  public static List<byte[]> seeds() {
    States states = new States(new Values(new SplittableRandom(4)));
    return JsonSeeds.of(
        () -> new String(StateCodec.encode(states.state()), StandardCharsets.UTF_8));
  }
}
