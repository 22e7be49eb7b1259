package io.streamboard.client;

import io.streamboard.client.store.ClientStore;
import java.net.URI;

/** The composition root of the client: signs in and connects. */
public final class Clients {
  private Clients() {}

  /**
   * Signs in over HTTP. Blocking. Throws {@link ClientException}: {@code SIGN_IN_FAILED}, {@code
   * BUSY}, or {@code LOG_UNAVAILABLE} when nobody answers.
   *
   * @param server {@code http://host:port} or {@code https://host:port}, with an optional path
   */
  public static SignedIn signIn(URI server, String name, String password) {
    throw new UnsupportedOperationException();
  }

  /** Connects in the background, and again whenever the connection breaks, until closed. */
  public static Client connect(SignedIn who, ClientStore store) {
    throw new UnsupportedOperationException();
  }
}
