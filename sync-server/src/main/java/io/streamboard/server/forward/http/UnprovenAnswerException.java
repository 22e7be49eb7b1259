package io.streamboard.server.forward.http;

/** An answer that refuses, or that does not prove that it comes from a node of this site. */
final class UnprovenAnswerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnprovenAnswerException(int status) {
    super("status " + status + " of what may be another node");
  }
}
