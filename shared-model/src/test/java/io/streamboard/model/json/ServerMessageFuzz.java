package io.streamboard.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.generate.Messages;
import io.streamboard.model.generate.Values;
import io.streamboard.model.wire.ServerMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** What a server says, as a client reads it: the same demands as on {@link ClientMessageFuzz}. */
public final class ServerMessageFuzz {
  private ServerMessageFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    ServerMessage message;
    try {
      message = MessageCodec.decodeServer(new String(bytes, StandardCharsets.UTF_8));
    } catch (MalformedException refused) {
      assertThat(refused.code()).isNotNull();
      return;
    }
    String written = MessageCodec.encode(message);
    ServerMessage again = MessageCodec.decodeServer(written);
    assertThat(again).isEqualTo(withoutUnknown(message));
    assertThat(MessageCodec.encode(again)).isEqualTo(written);
  }

  /** What was left out when it was read, as nothing is known of it, cannot be written. */
  private static ServerMessage withoutUnknown(ServerMessage message) {
    return switch (message) {
      case ServerMessage.Snapshot view ->
          new ServerMessage.Snapshot(
              view.request(), view.board(), view.at(), view.cause(), view.view(), Set.of());
      case ServerMessage.Changes some ->
          new ServerMessage.Changes(
              some.board(), some.after(), some.upto(), some.chain(), some.changes(), Set.of());
      case ServerMessage other -> other;
    };
  }

  /** Messages as a server writes them. */
  public static List<byte[]> seeds() {
    Messages messages = new Messages(new Values(new SplittableRandom(2)));
    return JsonSeeds.of(() -> MessageCodec.encode(messages.server()));
  }
}
