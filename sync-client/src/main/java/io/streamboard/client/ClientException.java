package io.streamboard.client;

import io.streamboard.model.wire.ErrorCode;

/** The server, or the way to it, refused. */
public final class ClientException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final ErrorCode code;

  public ClientException(ErrorCode code, String message) {
    super(message);
    this.code = code;
  }

  public ErrorCode code() {
    return code;
  }
}
