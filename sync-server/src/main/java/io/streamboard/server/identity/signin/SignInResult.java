package io.streamboard.server.identity.signin;

import io.streamboard.model.id.PersonId;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.identity.token.Token;
import java.time.Duration;
import java.time.Instant;

/** How an attempt to sign in ended. */
public sealed interface SignInResult {
  record SignedIn(PersonId person, String displayName, Token token, Instant expires)
      implements SignInResult {
    @Override
    public String toString() {
      return "SignedIn[" + person + "]";
    }
  }

  /** Name or password is wrong, or the account is disabled: one answer. */
  record Failed() implements SignInResult {}

  /** The password was not looked at: too many wrong ones before. */
  record Locked(Duration delay) implements SignInResult {}

  /** The server cannot do it now. */
  record Unavailable(ErrorCode code) implements SignInResult {}
}
