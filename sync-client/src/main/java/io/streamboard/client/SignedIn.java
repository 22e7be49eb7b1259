package io.streamboard.client;

import io.streamboard.model.id.PersonId;
import java.net.URI;

/**
 * What a sign-in gave: enough to connect. The token is a secret and not part of {@link #toString}.
 */
public record SignedIn(URI server, PersonId person, String name, String token) {
  @Override
  public String toString() {
    return "SignedIn[" + server + ", " + person + "]";
  }
}
