package io.streamboard.server.identity.signin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.streamboard.server.http.HttpAnswer;
import io.streamboard.server.http.HttpCall;
import io.streamboard.server.http.HttpRoute;
import io.streamboard.server.identity.admin.AccountsAdmin;
import io.streamboard.server.identity.json.StrictJson;
import io.streamboard.server.identity.password.Password;
import io.streamboard.server.identity.token.Tokens;
import java.util.List;

/** The HTTP routes of identity, for the composition root to mount. */
public final class SignInRoutes {
  private SignInRoutes() {}

  public static List<HttpRoute> of(
      SignIn signIn, Tokens tokens, AdminCode code, AccountsAdmin admin, Lockout lockout) {
    Setup setup = new Setup(code, admin, signIn, lockout);
    return List.of(
        new JsonRoute("/v1/sign-in", (body, call) -> signIn(signIn, body, call)),
        new JsonRoute("/v1/setup", (body, call) -> setup(setup, body, call)),
        new SignOutRoute(tokens));
  }

  private static HttpAnswer signIn(SignIn signIn, ObjectNode body, HttpCall call) {
    Password password = new Password(StrictJson.text(body, "password"));
    return Answers.of(
        signIn.attempt(StrictJson.text(body, "name"), password, call.remoteAddress()));
  }

  /** Without a name to show, the sign-in name is shown. */
  private static HttpAnswer setup(Setup setup, ObjectNode body, HttpCall call) {
    String name = StrictJson.text(body, "name");
    String displayName =
        body.hasNonNull("displayName") ? StrictJson.text(body, "displayName") : name;
    Password password = new Password(StrictJson.text(body, "password"));
    return setup.attempt(
        StrictJson.text(body, "code"), name, displayName, password, call.remoteAddress());
  }
}
