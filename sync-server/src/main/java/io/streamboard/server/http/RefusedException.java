package io.streamboard.server.http;

import io.streamboard.model.wire.ErrorCode;
import java.net.URI;
import java.util.Optional;

/** A request that is not done, and how that is told. Holds nothing of the request. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String RETRY_SECONDS = "1";
  private final int status;
  private final ErrorCode code;

  @SuppressWarnings("serial") // answers are never written down
  private final Optional<URI> node;

  /**
   * A refusal.
   *
   * @param message for developers; without quotes, and without anything that came from outside
   */
  public RefusedException(int status, ErrorCode code, String message) {
    this(status, code, message, Optional.empty());
  }

  private RefusedException(int status, ErrorCode code, String message, Optional<URI> node) {
    super(message);
    this.status = status;
    this.code = code;
    this.node = node;
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

  /** Another node does it, at this address; here it would be too late. */
  public static RefusedException elsewhere(URI node) {
    return new RefusedException(
        307, ErrorCode.BEHIND, "another node works on the board", Optional.of(node));
  }

  public static RefusedException busy() {
    return new RefusedException(429, ErrorCode.BUSY, "too many transfers at once");
  }

  public static RefusedException diskFull() {
    return new RefusedException(
        503, ErrorCode.DISK_FULL, "the disk of the server has too little room");
  }

  /**
   * As it is told to whoever called.
   *
   * @param path of the request, which is the same at another node
   */
  public HttpAnswer answer(String path) {
    HttpAnswer answer = answer();
    return node.map(there -> answer.withHeader("Location", below(there, path))).orElse(answer);
  }

  private static String below(URI node, String path) {
    String address = node.toString();
    return (address.endsWith("/") ? address.substring(0, address.length() - 1) : address) + path;
  }

  /** The same, of what no other node does. */
  public HttpAnswer answer() {
    HttpAnswer answer = HttpAnswer.error(status, code, String.valueOf(getMessage()));
    return switch (status) {
      case 401 -> answer.withHeader("WWW-Authenticate", "Bearer");
      case 429, 503 -> answer.withHeader("Retry-After", RETRY_SECONDS);
      default -> answer;
    };
  }
}
