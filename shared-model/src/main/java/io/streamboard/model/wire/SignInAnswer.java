package io.streamboard.model.wire;

import io.streamboard.model.id.PersonId;

/** What a sign-in over HTTP gives. The token is a secret and not part of {@link #toString}. */
public record SignInAnswer(String token, PersonId person, String name) {
  @Override
  public String toString() {
    return "SignInAnswer[" + person + "]";
  }
}
