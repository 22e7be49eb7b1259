package io.streamboard.client.connection;

import io.streamboard.model.wire.ErrorCode;

/** A question got no answer, or a refusal. */
public final class RequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final ErrorCode code;

  RequestException(ErrorCode code, String message) {
    super(message);
    this.code = code;
  }

  public ErrorCode code() {
    return code;
  }
}
