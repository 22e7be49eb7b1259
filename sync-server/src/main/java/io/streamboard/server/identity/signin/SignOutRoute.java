package io.streamboard.server.identity.signin;

import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.http.HttpAnswer;
import io.streamboard.server.http.HttpCall;
import io.streamboard.server.http.HttpRoute;
import io.streamboard.server.identity.store.TokenRecord;
import io.streamboard.server.identity.token.Tokens;
import io.streamboard.server.log.LogException;
import java.util.Optional;

/** {@code POST /v1/sign-out}: ends the token it is called with. */
record SignOutRoute(Tokens tokens) implements HttpRoute {
  @Override
  public String method() {
    return "POST";
  }

  @Override
  public String path() {
    return "/v1/sign-out";
  }

  @Override
  public int bodyLimit() {
    return 1024;
  }

  @Override
  public HttpAnswer handle(HttpCall call) {
    Optional<TokenRecord> token = call.bearer().flatMap(tokens::recognise);
    if (token.isEmpty()) {
      return Answers.error(401, ErrorCode.UNAUTHENTICATED, "no valid token")
          .withHeader("WWW-Authenticate", "Bearer");
    }
    try {
      tokens.revoke(token.get());
      return HttpAnswer.empty();
    } catch (LogException e) {
      return Answers.unavailable(ErrorCode.LOG_UNAVAILABLE);
    }
  }
}
