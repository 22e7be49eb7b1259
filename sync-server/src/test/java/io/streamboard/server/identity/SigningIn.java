package io.streamboard.server.identity;

import static io.streamboard.server.identity.IdentityWorld.post;
import static io.streamboard.server.identity.IdentityWorld.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.http.HttpAnswer;
import io.streamboard.server.identity.IdentityService.Serving;
import io.streamboard.server.identity.password.Password;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a client says over HTTP to sign in, and a folder to start nodes of a world in. */
@Timeout(60)
abstract class SigningIn {
  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([A-Za-z0-9_-]{43})\"");

  final IdentityWorld world = new IdentityWorld();

  @TempDir Path folder;

  static HttpAnswer signIn(Serving serving, String name, Password password, String address) {
    return post(
        serving, "/v1/sign-in", json(Map.of("name", name, "password", password.value())), address);
  }

  static HttpAnswer setup(Serving serving, String code, String name, String password) {
    return post(
        serving,
        "/v1/setup",
        json(Map.of("code", code, "name", name, "password", password)),
        "setup");
  }

  private static String json(Map<String, String> fields) {
    StringBuilder body = new StringBuilder("{");
    fields.forEach(
        (key, value) ->
            body.append(body.length() > 1 ? "," : "")
                .append('"')
                .append(key)
                .append("\":\"")
                .append(value)
                .append('"'));
    return body.append('}').toString();
  }

  static String token(HttpAnswer answer) {
    Matcher matcher = TOKEN.matcher(text(answer));
    assertThat(matcher.find()).as(text(answer)).isTrue();
    return matcher.group(1);
  }
}
