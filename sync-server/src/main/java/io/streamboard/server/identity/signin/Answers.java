package io.streamboard.server.identity.signin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.http.HttpAnswer;
import io.streamboard.server.identity.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The HTTP answers of this package, see section 2 of docs/protocol.md. */
final class Answers {
  private static final Duration BUSY_WAIT = Duration.ofSeconds(2);

  private Answers() {}

  static HttpAnswer of(SignInResult result) {
    return switch (result) {
      case SignInResult.SignedIn done -> signedIn(done);
      case SignInResult.Failed failed ->
          error(401, ErrorCode.SIGN_IN_FAILED, "name or password is wrong");
      case SignInResult.Locked locked -> tooMany(locked.delay());
      case SignInResult.Unavailable unavailable -> unavailable(unavailable.code());
    };
  }

  static HttpAnswer tooMany(Duration wait) {
    return retryAfter(
        error(429, ErrorCode.BUSY, "too many attempts, wait before the next one"), wait);
  }

  static HttpAnswer unavailable(ErrorCode code) {
    return retryAfter(error(503, code, "the server cannot do this now, try again"), BUSY_WAIT);
  }

  static HttpAnswer error(int status, ErrorCode code, String message) {
    ObjectNode node =
        StrictJson.object()
            .put("code", code.code())
            .put("retry", code.retry())
            .put("message", message);
    return json(status, node);
  }

  private static HttpAnswer signedIn(SignInResult.SignedIn done) {
    ObjectNode node =
        StrictJson.object()
            .put("token", done.token().value())
            .put("expires", done.expires().toEpochMilli());
    node.putObject("person").put("id", done.person().value()).put("name", done.displayName());
    return json(200, node).withHeader("Cache-Control", "no-store");
  }

  private static HttpAnswer json(int status, ObjectNode node) {
    return HttpAnswer.json(status, new String(StrictJson.write(node), StandardCharsets.UTF_8));
  }

  private static HttpAnswer retryAfter(HttpAnswer answer, Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return answer.withHeader("Retry-After", Long.toString(seconds));
  }
}
