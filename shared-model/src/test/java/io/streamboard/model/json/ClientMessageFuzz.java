package io.streamboard.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.generate.Messages;
import io.streamboard.model.generate.Values;
import io.streamboard.model.wire.ClientMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a client says: read, or refused as malformed; what was read is written so that it is read
 * again as the same, in one form.
 */
public final class ClientMessageFuzz {
  private ClientMessageFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    ClientMessage message;
    try {
      message = MessageCodec.decodeClient(text);
    } catch (MalformedException refused) {
      assertThat(refused.code()).isNotNull();
      return;
    }
    assertThat(MessageCodec.request(text)).isNotNull();
    String written = MessageCodec.encode(message);
    ClientMessage again = MessageCodec.decodeClient(written);
    assertThat(again).isEqualTo(message);
    assertThat(MessageCodec.encode(again)).isEqualTo(written);
  }

  /** Messages as a client writes them. */
  public static List<byte[]> seeds() {
    Messages messages = new Messages(new Values(new SplittableRandom(1)));
    return JsonSeeds.of(() -> MessageCodec.encode(messages.client()));
  }
}
