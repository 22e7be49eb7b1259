package io.streamboard.server.forward;

/** Bytes from another node that are none of ours: passed over, and counted. */
public final class MalformedParcelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedParcelException(String message) {
    super(message);
  }

  MalformedParcelException(String message, Throwable cause) {
    super(message, cause);
  }
}
