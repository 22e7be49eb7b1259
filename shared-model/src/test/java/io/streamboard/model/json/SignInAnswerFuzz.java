package io.streamboard.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.SignInAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The answer to a sign-in, as a client reads it from any server or proxy: read, or refused. */
public final class SignInAnswerFuzz {
  private SignInAnswerFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    String body = new String(bytes, StandardCharsets.UTF_8);
    assertThat(SignInCodec.error(body, ErrorCode.BUSY)).isNotNull();
    try {
      SignInAnswer answer = SignInCodec.decode(body);
      assertThat(answer.token()).isNotNull();
    } catch (MalformedException refused) {
      assertThat(refused.code()).isNotNull();
    }
  }

  public static List<byte[]> seeds() {
    return List.of(
        bytes("{\"token\":\"t1\",\"person\":{\"id\":\"p1\",\"name\":\"Ana\"}}"),
        bytes("{\"code\":\"unauthenticated\",\"retry\":false,\"message\":\"no\"}"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
