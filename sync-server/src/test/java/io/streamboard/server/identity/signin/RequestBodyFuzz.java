package io.streamboard.server.identity.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.http.HttpAnswer;
import io.streamboard.server.http.HttpCall;
import io.streamboard.server.identity.json.StrictJson;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The body of a sign-in or set-up from anybody: taken, or answered with a status and a code. */
public final class RequestBodyFuzz {
  private static final JsonRoute ROUTE =
      new JsonRoute(
          "/v1/sign-in",
          (body, call) ->
              HttpAnswer.text(
                  200, StrictJson.text(body, "name") + StrictJson.text(body, "password")));
  private static final Set<Integer> REFUSALS = Set.of(400, 413);

  private RequestBodyFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    HttpAnswer answer =
        ROUTE.handle(new HttpCall("POST", ROUTE.path(), Map.of(), bytes, "127.0.0.1", false));
    if (answer.status() != 200) {
      assertThat(REFUSALS).contains(answer.status());
      assertThat(StrictJson.text(StrictJson.read(answer.body()), "code")).isNotEmpty();
    }
  }

  public static List<byte[]> seeds() {
    return List.of(
        "{\"name\":\"ana\",\"password\":\"correct horse\"}".getBytes(UTF_8),
        "{\"code\":\"ABCD\",\"name\":\"ana\",\"displayName\":\"Ana\",\"password\":\"p\"}"
            .getBytes(UTF_8),
        "{\"name\":1,\"password\":[[null]]}".getBytes(UTF_8));
  }
}
