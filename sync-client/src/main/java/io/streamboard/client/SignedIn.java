package io.streamboard.client;

import io.streamboard.model.id.PersonId;
import java.net.URI;

/**
 * What a sign-in gave: enough to connect. The token is a secret and not part of {@link #toString}.
 */
public record SignedIn(URI server, PersonId person, String name, String token) {
  /** The same person at another node. */
  SignedIn at(URI node) {
    return new SignedIn(node, person, name, token);
  }

  @Override
  public String toString() {
    return "SignedIn[" + server + ", " + person + "]";
  }
}
