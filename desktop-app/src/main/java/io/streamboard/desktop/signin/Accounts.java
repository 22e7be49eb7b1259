package io.streamboard.desktop.signin;

import io.streamboard.client.SignedIn;
import java.net.URI;

/**
 * The server's door, as the sign-in screen needs it. Both calls block and throw {@link
 * io.streamboard.client.ClientException}.
 */
public interface Accounts {

  SignedIn signIn(URI server, String name, String password);

  /** Makes the first account of a new server, with the code that the server showed. */
  SignedIn setUp(URI server, String code, String name, String password);
}
