package io.streamboard.benchmarks.contestant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TagScanTest {

  @Test
  void findsEachPlaceOfAFrameOfChanges() {
    String frame =
        MessageCodec.changesFrame(
            "b",
            7,
            9,
            "0".repeat(32),
            List.of(
                "{\"type\":\"placed\",\"widget\":\"w0-1\",\"x\":140,\"y\":0,\"width\":160,\"height\":120}",
                "{\"type\":\"placed\",\"widget\":\"w12-1\",\"x\":1,\"y\":12,\"width\":160,\"height\":120}"));
    assertThat(tags(frame)).containsExactly("0:140", "12:1");
  }

  @Test
  void findsTheDragInPresenceAsTheServerEncodesIt() {
    Presence.Dragged dragged =
        new Presence.Dragged(new WidgetId("w3-0"), Bounds.of(77, 3, 160, 120));
    Presence drag =
        new Presence(
            Optional.empty(),
            List.of(),
            Optional.of(new Presence.Drag("d3", List.of(dragged))),
            Optional.empty());
    ServerMessage message =
        new ServerMessage.PresenceChanged(
            new BoardId("b"),
            List.of(new ServerMessage.PersonPresence("s", new PersonId("p"), "Ana", drag)),
            List.of());
    assertThat(tags(MessageCodec.encode(message))).containsExactly("3:77");
  }

  @Test
  void takesNothingForATagThatIsNone() {
    assertThat(
            tags(
                """
                {"x":1.5,"y":2,"a":0}{"x":1,"y":2.5}{"x":-1,"y":2}{"x":1,"y":-2}
                {"x":1,"w":3,"y":2}{"x":,"y":2}{"x":4,"y":}{"x":4}{"y":5,"x":6}{"x":7,"y":8\
                """))
        .isEmpty();
  }

  @Test
  void staysWithinTheFrame() {
    byte[] bytes = "{\"x\":12,\"y\":34}".getBytes(UTF_8);
    for (int end = 0; end < bytes.length; end++) {
      assertThat(tags(bytes, end)).isEmpty();
    }
    assertThat(tags(bytes, bytes.length)).containsExactly("34:12");
  }

  @Test
  void findsWhatItsOwnMembersSay() {
    assertThat(tags("{" + TagScan.members(5, 600) + "}")).containsExactly("5:600");
  }

  private static List<String> tags(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return tags(bytes, bytes.length);
  }

  private static List<String> tags(byte[] bytes, int end) {
    List<String> found = new ArrayList<>();
    TagScan.find(bytes, 0, end, (writer, sequence) -> found.add(writer + ":" + sequence));
    return found;
  }
}
