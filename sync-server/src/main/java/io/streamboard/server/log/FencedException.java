package io.streamboard.server.log;

/** Another node does this work by now: nothing was written, and nothing may be tried again. */
public final class FencedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public FencedException(String message) {
    super(message);
  }

  public FencedException(String message, Throwable cause) {
    super(message, cause);
  }
}
