package io.streamboard.desktop.signin;

import io.streamboard.client.SignedIn;
import java.net.URI;

/**
 * The server's door, for who comes and who goes. All calls block; where nothing else is said they
 * throw {@link io.streamboard.client.ClientException}.
 */
public interface Accounts {

  SignedIn signIn(URI server, String name, String password);

  /**
   * Makes the first account of a new server, with the code that the server showed. {@link
   * io.streamboard.model.wire.ErrorCode#UNKNOWN_RESULT} when the account may be there all the same.
   */
  SignedIn setUp(URI server, String code, String name, String password);

  /**
   * Ends the sign-in, after its connections were closed; throws nothing.
   *
   * @return whether the server knows; otherwise it ends the sign-in by itself after its time
   */
  boolean signOut(SignedIn who);
}
