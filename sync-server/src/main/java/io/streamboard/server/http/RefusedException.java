package io.streamboard.server.http;

import io.streamboard.model.wire.ErrorCode;

/** A request that is not done, and how that is told. Holds nothing of the request. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String RETRY_SECONDS = "1";
  private final int status;
  private final ErrorCode code;

  /**
   * A refusal.
   *
   * @param message for developers; without quotes, and without anything that came from outside
   */
  public RefusedException(int status, ErrorCode code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  /** Of the HTTP answer. */
  public int status() {
    return status;
  }

  public ErrorCode code() {
    return code;
  }

  /** For what is not there, and for what the caller may not see: nobody can tell which. */
  public static RefusedException notFound(String message) {
    return new RefusedException(404, ErrorCode.NOT_FOUND, message);
  }

  /** The token is missing or not valid any more. */
  public static RefusedException unauthenticated() {
    return new RefusedException(401, ErrorCode.UNAUTHENTICATED, "no valid token");
  }

  /** The server cannot tell now. */
  public static RefusedException behind() {
    return new RefusedException(503, ErrorCode.BEHIND, "the server is behind the log");
  }

  public static RefusedException busy() {
    return new RefusedException(429, ErrorCode.BUSY, "too many transfers at once");
  }

  public static RefusedException diskFull() {
    return new RefusedException(
        503, ErrorCode.DISK_FULL, "the disk of the server has too little room");
  }

  /** As it is told to whoever called. */
  public HttpAnswer answer() {
    HttpAnswer answer = HttpAnswer.error(status, code, String.valueOf(getMessage()));
    return switch (status) {
      case 401 -> answer.withHeader("WWW-Authenticate", "Bearer");
      case 429, 503 -> answer.withHeader("Retry-After", RETRY_SECONDS);
      default -> answer;
    };
  }
}
