package io.streamboard.server.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage.PersonPresence;
import io.streamboard.server.delivery.NodePresence;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NodePresenceCodecTest {

  private static final NodePresence SAID =
      new NodePresence(
          "run-1",
          17,
          new BoardId("b1"),
          230,
          List.of(
              new PersonPresence(
                  "s1",
                  new PersonId("ana"),
                  "Ana Ö",
                  new Presence(
                      Optional.of(new Point(1.5, -2)),
                      List.of(new WidgetId("n1")),
                      Optional.empty(),
                      Optional.of(new WidgetId("n1"))))),
          Optional.of(List.of("s1", "s2")),
          true);

  @Test
  void whatIsWrittenIsRead() {
    assertThat(NodePresenceCodec.decode(NodePresenceCodec.encode(SAID))).isEqualTo(SAID);
    NodePresence nobody =
        new NodePresence("run-1", 1, SAID.board(), 0, List.of(), Optional.empty(), false);
    assertThat(NodePresenceCodec.decode(NodePresenceCodec.encode(nobody))).isEqualTo(nobody);
  }

  @Test
  void whatIsNotPresenceIsRefusedWithATypedError() {
    SplittableRandom random = new SplittableRandom(20_261_122);
    byte[] good = NodePresenceCodec.encode(SAID);
    int refused = 0;
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = Arrays.copyOf(good, random.nextInt(good.length + 8));
      for (int flips = random.nextInt(4); flips > 0 && bytes.length > 0; flips--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      refused += refuses(bytes) ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(10_000);
    assertThatThrownBy(() -> NodePresenceCodec.decode(new byte[0]))
        .isInstanceOf(MalformedParcelException.class);
  }

  /** Anything else that is thrown fails the test. */
  private static boolean refuses(byte[] bytes) {
    try {
      NodePresenceCodec.decode(bytes);
      return false;
    } catch (MalformedParcelException typed) {
      return true;
    }
  }
}
