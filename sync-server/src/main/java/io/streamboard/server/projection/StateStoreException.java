package io.streamboard.server.projection;

/**
 * H2 did not do what was asked, or what it returned is damaged. The caller falls back to the log.
 */
public final class StateStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StateStoreException(String message, Throwable cause) {
    super(message, cause);
  }

  StateStoreException(String message) {
    super(message);
  }
}
