package io.streamboard.server.identity.password;

/** Too many passwords are being checked: try again later. */
public final class HasherBusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  HasherBusyException() {
    super("too many passwords are being checked");
  }
}
