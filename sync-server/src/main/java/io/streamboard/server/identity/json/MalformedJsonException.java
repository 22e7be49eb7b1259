package io.streamboard.server.identity.json;

/** Bytes that are not the wanted object. The message names fields and never their values. */
public final class MalformedJsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MalformedJsonException(String message) {
    super(message);
  }
}
