package io.streamboard.server.websocket;

import org.glassfish.grizzly.http.util.HttpStatus;

/** Status lines; the library knows no reason phrase for the younger ones. */
final class Statuses {
  private static final HttpStatus TOO_MANY_REQUESTS =
      HttpStatus.newHttpStatus(429, "Too Many Requests");

  private Statuses() {}

  static HttpStatus of(int code) {
    return code == TOO_MANY_REQUESTS.getStatusCode()
        ? TOO_MANY_REQUESTS
        : HttpStatus.getHttpStatus(code);
  }
}
