package io.streamboard.server;

/** The process was told to end while the server was starting: what was begun is ended in order. */
final class ToldToEndException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ToldToEndException() {
    super("The server was told to end while it started.");
  }
}
